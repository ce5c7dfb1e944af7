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
      list,
      size,
      subject: () => 'subject',
      show: (letter) => letter.toUpperCase(),
      keyOf: (letter) => letter,
    }).map(({ url, item }) => ({ ...item(), pageUrl: url }));

  test('is cut into pages that count on and know one another', () => {
    const pages = cut(['a', 'b', 'c', 'd', 'e'], 2);
    expect(
      pages.map(({ pageUrl, items, from, number, of }) => [pageUrl, items.join(''), from, number, of]),
    ).toEqual([
      ['/topics/x/', 'AB', 1, 1, 3],
      ['/topics/x/page/2/', 'CD', 3, 2, 3],
      ['/topics/x/page/3/', 'E', 5, 3, 3],
    ]);
    expect(new Set(pages.map(({ urls }) => urls.join(' '))).size).toBe(1);
  });

  test('of nothing has a page that can say so', () => {
    expect(cut([], 50)).toMatchObject([{ url: '/topics/x/', items: [], of: 1 }]);
  });

  test('shows nothing before a page is asked for', () => {
    const refuse = () => {
      throw new Error('too early');
    };
    expect(
      pagesOf({ url: '/x/', list: ['a'], size: 1, subject: refuse, show: refuse, keyOf: refuse }),
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
