import { describe, expect, test } from 'vitest';
import { countPages, windowsOf } from '../../src/site/eleventy/windows.ts';
import { type PageSets, pagesOf } from '../../src/site/pages.ts';
import { codeLinks, lookupLinks } from '../../src/site/views/links.ts';

describe('a long list', () => {
  test('is cut into pages that know each other', () => {
    const pages = pagesOf('subject', '/topics/x/', ['a', 'b', 'c', 'd', 'e'], 2);
    expect(pages.map(({ url, items, newer, older }) => [url, items.join(''), newer, older])).toEqual([
      ['/topics/x/', 'ab', null, '/topics/x/page/2/'],
      ['/topics/x/page/2/', 'cd', '/topics/x/', '/topics/x/page/3/'],
      ['/topics/x/page/3/', 'e', '/topics/x/page/2/', null],
    ]);
  });

  test('of nothing has a page that can say so', () => {
    expect(pagesOf(null, '/topics/unsorted/', [], 50)).toMatchObject([
      { url: '/topics/unsorted/', items: [], of: 1 },
    ]);
  });
});

describe('a window of pages', () => {
  const sets = (redirects: number, once: number) => {
    const none = {
      papers: [],
      digests: [],
      digestIndex: [],
      topics: [],
      mails: [],
      periods: [],
      areas: [],
      terms: [],
      unsorted: [],
      prose: [],
    };
    const redirect = (_: unknown, index: number) => ({ url: `/papers/${index}/`, to: '/' });
    return {
      ...none,
      once: Array.from({ length: once }, () => null),
      redirects: Array.from({ length: redirects }, redirect),
    } satisfies PageSets;
  };

  test.each([
    [0, 1, 5],
    [4, 1, 5],
    [5, 1, 5],
    [23, 2, 5],
  ])('of %i and %i pages holds at most %i, and no page is lost or written twice', (redirects, once, size) => {
    const all = sets(redirects, once);
    const windows = [...windowsOf(all, size)];
    expect(windows.every((window) => countPages(window) <= size)).toBe(true);
    expect(windows.flatMap((window) => window.redirects)).toEqual(all.redirects);
    expect(windows.flatMap((window) => window.once)).toEqual(all.once);
  });
});

describe('outgoing links', () => {
  const urls = (title: string, id: string | null) => lookupLinks(title, id).map(({ url }) => url);

  test('are direct where the id is known, and by title elsewhere', () => {
    expect(urls('Sparse Flows', '2403.01234')).toContain('https://arxiv.org/abs/2403.01234');
    expect(urls('Sparse & Flows', null)).toContain(
      'https://arxiv.org/search/?query=Sparse%20%26%20Flows&searchtype=title',
    );
  });

  test.each(['\ud800', 'x'.repeat(10_000), '"><script>'])('survive any title: %.10s', (title) => {
    expect(urls(title, null)).toHaveLength(4);
    expect(urls(title, '"><script>').join('')).not.toContain('<');
  });

  test('to code are the scrape’s own and those of the abstract, each once', () => {
    const abstract =
      'Code: https://github.com/me/flows. Data: https://huggingface.co/datasets/me/flows, see https://example.org.';
    expect(codeLinks('https://github.com/me/flows', abstract)).toEqual([
      { label: 'github.com/me/flows', url: 'https://github.com/me/flows' },
      { label: 'huggingface.co/datasets/me/flows', url: 'https://huggingface.co/datasets/me/flows' },
    ]);
    expect(codeLinks('javascript:alert(1)', 'No link.')).toEqual([]);
  });
});
