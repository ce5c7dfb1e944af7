import { describe, expect, test } from 'vitest';
import type { RefView } from '../../src/site/views/index.ts';
import { PageTurns, Turning } from '../../templates/components/Turning.tsx';
import { render } from './render.ts';

describe('ways to the pages of a long list', () => {
  const turns = [{ label: 'Newest', url: '/a/' }, { label: '12', url: '/a/page/12/' }, null];

  test('are not shown for a single page', () => {
    expect(render(<PageTurns turns={[]} url="/a/" />)).toBe('');
  });

  test('say which page is shown', () => {
    const html = render(<PageTurns turns={turns} url="/a/page/12/" />);
    expect(html).toMatch(/href="\/a\/page\/12\/" aria-current="page"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });

  test('call a number a page for those who hear it, and skip what is far away', () => {
    const html = render(<PageTurns turns={turns} url="/a/" />);
    expect(html).toContain('<span class="visually-hidden">Page </span>12');
    expect(html).not.toContain('Page </span>Newest');
    expect(html).toContain('aria-hidden="true">…');
  });
});

describe('previous and next', () => {
  test('are not shown where there are none', () => {
    expect(render(<Turning label="Digests" previous={null} next={null} />)).toBe('');
  });

  test('show the one that there is', () => {
    const html = render(<Turning label="Digests" previous={null} next={{ title: 'Flows', url: '/d/' }} />);
    expect(html).toContain('rel="next"');
    expect(html).not.toContain('rel="prev"');
  });

  test('say which list they turn through, where it is not the page above', () => {
    const next = { title: 'Flows', url: '/p/' };
    const turning = (of: RefView | null) =>
      render(<Turning label="Papers" previous={null} next={next} of={of} />);
    expect(turning({ title: '3 November 2025', url: '/d/' })).toContain(
      '<a class="list" href="/d/"><span class="direction">In</span> 3 November 2025</a>',
    );
    expect(turning(null)).not.toContain('class="list"');
  });
});
