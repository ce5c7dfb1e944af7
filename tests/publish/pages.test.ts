import { describe, expect, test } from 'vitest';
import { listPages } from '../../src/site/kinds/index.ts';
import type { PageKind } from '../../src/site/kinds/kind.ts';
import { listedPlaces, onePart, pagesOf } from '../../src/site/kinds/paged.ts';
import { codeLinks, lookupLinks } from '../../src/site/views/links.ts';
import type { SiteView } from '../../src/site/views/site.ts';

describe('a long list', () => {
  const cut = (list: readonly string[], size: number) =>
    pagesOf({
      url: '/topics/x/',
      parts: onePart(list),
      size,
      subject: 'subject',
      front: () => list.length,
      show: (letter) => letter.toUpperCase(),
      keyOf: (letter) => letter,
    }).map(({ url, indexed, item }) => ({ ...item(), pageUrl: url, indexed }));

  test('is cut from its end, and numbered from there; the first page alone knows all the others', () => {
    const pages = cut(['a', 'b', 'c', 'd', 'e'], 2);
    expect(
      pages.map(({ pageUrl, items, front, name, urls }) => [
        pageUrl,
        items.join(''),
        front,
        name,
        urls.length,
      ]),
    ).toEqual([
      ['/topics/x/', 'A', 5, null, 3],
      ['/topics/x/page/2/', 'BC', null, 'page\u00a02', 0],
      ['/topics/x/page/1/', 'DE', null, 'page\u00a01', 0],
    ]);
    for (const { turns } of pages)
      expect(turns).toEqual([
        { label: 'Newest', url: '/topics/x/' },
        { label: '2', url: '/topics/x/page/2/' },
        { label: '1', url: '/topics/x/page/1/' },
      ]);
  });

  test('grows on its first page, and leaves the others as they are, but for the next ones when it becomes two', () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyzabcdefghij'];
    const later = (list: readonly string[]) =>
      cut(list, 4)
        .slice(1)
        .map((page) => JSON.stringify(page));
    expect(later(letters.slice(3))).toEqual(later(letters.slice(4)));
    expect(cut(letters.slice(3), 4)[0]?.items).toHaveLength(5);
    expect(cut(letters.slice(2), 4)[0]?.items).toHaveLength(2);
    expect(later(letters.slice(2)).slice(4)).toEqual(later(letters.slice(3)).slice(3));
  });

  test('names the first, the oldest and what is beside the page, and skips what is far away', () => {
    expect(listedPlaces(1, 4)).toEqual([0, 1, 2, 3]);
    expect(listedPlaces(6, 20)).toEqual([0, null, 4, 5, 6, 7, 8, null, 19]);
    expect(listedPlaces(0, 9)).toEqual([0, 1, 2, null, 8]);
    expect(listedPlaces(8, 9)).toEqual([0, null, 6, 7, 8]);
  });

  test('has a first page of half a page to half as much again, and one page where that is enough', () => {
    for (let length = 1; length < 40; length++) {
      const [first, ...others] = cut([...'x'.repeat(length)], 4).map(({ items }) => items.length);
      expect(first).toBeGreaterThanOrEqual(Math.min(2, length));
      expect(first).toBeLessThan(6);
      expect(others.every((count) => count === 4)).toBe(true);
    }
  });

  test('of two parts has both at addresses of their own, but where one page is enough', () => {
    const cutParts = (...parts: readonly string[]) =>
      pagesOf({
        url: '/x/',
        parts: parts.map((part, at) => ({
          title: at === 0 ? 'Mainly' : 'Also',
          at: at === 0 ? '' : 'also/',
          sources: [...part],
        })),
        size: 2,
        subject: null,
        front: () => null,
        show: (letter) => letter,
        keyOf: (letter) => letter,
      }).map(({ item }) => item());
    const shown = (...parts: readonly string[]) =>
      cutParts(...parts).map(({ url, items, name }) => [url, items.join(''), name]);
    expect(shown('abc', 'vwxyz')).toEqual([
      ['/x/', 'a', null],
      ['/x/page/1/', 'bc', 'page\u00a01'],
      ['/x/also/', 'v', 'also'],
      ['/x/also/page/2/', 'wx', 'also, page\u00a02'],
      ['/x/also/page/1/', 'yz', 'also, page\u00a01'],
    ]);
    expect(cutParts('abc', 'vwxyz').map(({ turns }) => turns.map((turn) => turn?.label).join(' '))).toEqual([
      ...Array(2).fill('Mainly 1 Also'),
      ...Array(3).fill('Mainly Also 2 1'),
    ]);
    expect(shown('a', 'z')).toEqual([['/x/', 'az', null]]);
    expect(shown('', 'xyz')).toEqual([
      ['/x/', 'x', null],
      ['/x/page/1/', 'yz', 'page\u00a01'],
    ]);
  });

  test('of nothing has a page that can say so, which is no find for who searches', () => {
    expect(cut([], 50)).toMatchObject([{ url: '/topics/x/', indexed: false, items: [], turns: [] }]);
    expect(cut(['a'], 50)).toMatchObject([{ indexed: true }]);
  });

  test('shows nothing before a page is asked for', () => {
    const refuse = () => {
      throw new Error('too early');
    };
    expect(
      pagesOf({
        url: '/x/',
        parts: onePart(['a']),
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
  const urls = (title: string, arxivId: string | null) =>
    lookupLinks(title, { arxivId, doi: null }).map(({ url }) => url);

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
