import { describe, expect, test } from 'vitest';
import { Contents } from '../../templates/components/Contents.tsx';
import { render } from './render.ts';
import { paperRow as paper, rich } from './samples.ts';

describe('a table of contents', () => {
  test('leads to each paper under the path prefix', () => {
    const html = render(<Contents papers={[paper]} />, '/offprint/');
    expect(html).toContain('href="/offprint/papers/sparse-flows/"');
  });

  test('shows markup in a title as text', () => {
    const html = render(<Contents papers={[{ ...paper, title: rich('<script>alert(1)</script>') }]} />);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });

  test('lets title and teaser run as their script does, and says so of those alone that run from the right', () => {
    const html = render(
      <Contents papers={[{ ...paper, title: rich('זרימה'), teaser: rich('נראה ש-flows') }]} />,
    );
    expect(html).toContain('<h2 dir="auto">');
    expect(html).toContain('class="teaser" dir="auto"');
    expect(render(<Contents papers={[paper]} />)).not.toContain('dir=');
  });

  test('numbers papers only from a number that it is given', () => {
    expect(render(<Contents papers={[paper]} />)).not.toContain('ordinal');
    const html = render(<Contents papers={[paper, { ...paper, slug: 'b' }]} from={51} />);
    expect(html).toContain('start="51"');
    expect(html).toContain('>51<');
    expect(html).toContain('>52<');
  });

  test('has no line of furniture where nothing is known', () => {
    expect(render(<Contents papers={[{ ...paper, primary: null }]} />)).not.toContain('entry-margin');
  });

  test('offers a digest’s papers to be sorted by votes where there are votes', () => {
    const digest = { edition: '/digests/may/abstracts/' };
    const html = [3, 0, null].map((upvotes) =>
      render(<Contents papers={[{ ...paper, upvotes }]} digest={digest} />),
    );
    expect(html.map((list) => list.includes('data-votes'))).toEqual([true, false, false]);
  });

  test('leaves the teaser out of a list of titles', () => {
    expect(render(<Contents papers={[paper]} titlesOnly />)).not.toContain('teaser');
  });
});
