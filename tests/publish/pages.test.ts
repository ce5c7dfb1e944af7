import { describe, expect, test } from 'vitest';
import { listPages } from '../../src/site/kinds/index.ts';
import type { PageKind } from '../../src/site/kinds/kind.ts';
import { pagesOf } from '../../src/site/kinds/paged.ts';
import { codeLinks, lookupLinks } from '../../src/site/views/links.ts';
import type { SiteView } from '../../src/site/views/site.ts';

describe('a long list', () => {
  const cut = (list: readonly string[], size: number) =>
    pagesOf({
      url: '/topics/x/',
      parts: [list],
      size,
      subject: 'subject',
      front: () => list.length,
      show: (letter) => letter.toUpperCase(),
      keyOf: (letter) => letter,
    }).map(({ url, item }) => ({ ...item(), pageUrl: url }));

  test('is cut from its end into pages that know one another, and the first alone says how many there are', () => {
    const pages = cut(['a', 'b', 'c', 'd', 'e'], 2);
    expect(
      pages.map(({ pageUrl, items, front, number, of }) => [pageUrl, items.join(''), front, number, of]),
    ).toEqual([
      ['/topics/x/', 'A', 5, 1, 3],
      ['/topics/x/page/2/', 'BC', null, 2, 3],
      ['/topics/x/page/3/', 'DE', null, 3, 3],
    ]);
    expect(new Set(pages.map(({ urls }) => urls.join(' '))).size).toBe(1);
  });

  test('grows on its first page, and leaves the others as they are', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const later = (list: readonly string[]) =>
      cut(list, 4)
        .slice(1)
        .map((page) => JSON.stringify(page));
    expect(later(letters.slice(1))).toEqual(later(letters.slice(2)));
    expect(cut(letters.slice(1), 4)[0]?.items).toHaveLength(5);
    expect(cut(letters, 4)[0]?.items).toHaveLength(2);
  });

  test('has a first page of half a page to half as much again, and one page where that is enough', () => {
    for (let length = 1; length < 40; length++) {
      const [first, ...others] = cut([...'x'.repeat(length)], 4).map(({ items }) => items.length);
      expect(first).toBeGreaterThanOrEqual(Math.min(2, length));
      expect(first).toBeLessThan(6);
      expect(others.every((count) => count === 4)).toBe(true);
    }
  });

  test('of two parts that both grow begins each on a page of its own, but where one page is enough', () => {
    const cutParts = (...parts: readonly string[]) =>
      pagesOf({
        url: '/x/',
        parts: parts.map((part) => [...part]),
        size: 2,
        subject: null,
        front: () => null,
        show: (letter) => letter,
        keyOf: (letter) => letter,
      }).map(({ item }) => item().items.join(''));
    expect(cutParts('abc', 'vwxyz')).toEqual(['a', 'bc', 'v', 'wx', 'yz']);
    expect(cutParts('a', 'z')).toEqual(['az']);
    expect(cutParts('', 'xyz')).toEqual(['x', 'yz']);
  });

  test('of nothing has a page that can say so', () => {
    expect(cut([], 50)).toMatchObject([{ url: '/topics/x/', items: [], of: 1 }]);
  });

  test('shows nothing before a page is asked for', () => {
    const refuse = () => {
      throw new Error('too early');
    };
    expect(
      pagesOf({
        url: '/x/',
        parts: [['a']],
        size: 1,
        subject: null,
        front: refuse,
        show: refuse,
        keyOf: refuse,
      }),
    ).toHaveLength(1);
  });
});

const kind = (name: string, count: number, at = `/${name}/`): PageKind => ({
  name,
  at,
  indexed: true,
  pages: () => Array.from({ length: count }, (_, n) => ({ url: `${at}${n}/`, item: () => n })),
});
const site = {} as SiteView;

test('two pages of one address are refused, and both kinds named', () => {
  expect(() => listPages(site, [kind('a', 1), kind('b', 1)])).not.toThrow();
  expect(() => listPages(site, [kind('a', 1), kind('b', 1, '/a/')])).toThrow(
    'Two pages have the address /a/0/: of the kinds "a" and "b".',
  );
});

describe('outgoing links', () => {
  const urls = (title: string, id: string | null) => lookupLinks(title, id).map(({ url }) => url);

  test('are direct where the id is known, and by title elsewhere', () => {
    expect(urls('Sparse Flows', '2403.01234')).toContain('https://arxiv.org/abs/2403.01234');
    expect(urls('Sparse & Flows', null)).toContain(
      'https://arxiv.org/search/?query=Sparse+%26+Flows&searchtype=title',
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
