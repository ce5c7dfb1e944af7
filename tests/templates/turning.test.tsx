import { describe, expect, test } from 'vitest';
import type { RefView } from '../../src/site/views/index.ts';
import { listedNumbers, PageNumbers, Turning } from '../../templates/components/Turning.tsx';
import { render } from './render.ts';

describe('numbers of pages', () => {
  test('are all listed when they are few', () => {
    expect(listedNumbers(2, 4)).toEqual([1, 2, 3, 4]);
  });

  test('skip what is far from the page that is shown', () => {
    expect(listedNumbers(7, 20)).toEqual([1, null, 5, 6, 7, 8, 9, null, 20]);
  });

  test('have no gap at the ends', () => {
    expect(listedNumbers(1, 9)).toEqual([1, 2, 3, null, 9]);
    expect(listedNumbers(9, 9)).toEqual([1, null, 7, 8, 9]);
  });

  test('are not shown for a single page', () => {
    expect(render(<PageNumbers urls={['/a/']} number={1} />)).toBe('');
  });

  test('say which page is shown', () => {
    const html = render(<PageNumbers urls={['/a/', '/a/page/2/']} number={2} />);
    expect(html).toMatch(/href="\/a\/page\/2\/" aria-current="page"/);
    expect(html.match(/aria-current/g)).toHaveLength(1);
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
