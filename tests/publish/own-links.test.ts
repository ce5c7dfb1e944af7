// Links in a publisher's own words: which lead nowhere, and which pages nothing leads to.
import { expect, test } from 'vitest';
import { findDeadLinks, findUnlinked, listLinks, type OwnWords } from '../../src/site/own-links.ts';

const files = new Set([
  'index.html',
  'about/index.html',
  'topics/index.html',
  'topics/feed.xml',
  'static/map.png',
]);
const words = (text: string, url: string | null = '/about/'): OwnWords => ({
  file: 'content/pages/about.md',
  line: 5,
  text,
  url,
});
const dead = (text: string, url?: string | null) =>
  findDeadLinks(listLinks(words(text, url)), (path) => files.has(path)).map(({ line, message }) => [
    line,
    /"([^"]*)"/.exec(message)?.[1],
  ]);

test.each([
  ['a page', '[x](/topics/)'],
  ['a page without its last slash', '[x](/topics)'],
  ['a place on a page', '[x](/topics/#robots), [y](#below)'],
  ['a search', '[x](/?q=robots)'],
  ['a page by its relative address', '[x](../topics/)'],
  ['a file', '[feed](/topics/feed.xml), ![map](/static/map.png)'],
  ['another site, or a mail', '[x](https://example.org/none/), <me@example.org>, [y](//example.org/)'],
  ['what is no link at all', '`[x](/none/)` and [none]'],
])('a link to %s is sound', (_name, text) => {
  expect(dead(text)).toEqual([]);
});

test('a link that leads nowhere is reported where its paragraph begins', () => {
  expect(dead('First.\n\nA [way](/topic/)\nand ![a map](map.png).\n\n- [more](../none/)')).toEqual([
    [7, '/topic/'],
    [7, 'map.png'],
    [10, '../none/'],
  ]);
});

test('a picture on another host is reported, since no page asks for it; one in its own address is not', () => {
  expect(dead('![x](https://example.org/a.png), ![y](//example.org/b.png)')).toEqual([
    [5, 'https://example.org/a.png'],
    [5, '//example.org/b.png'],
  ]);
  expect(dead('![x](data:image/png;base64,AAAA)')).toEqual([]);
});

test('what stands on every page must begin at the root', () => {
  expect(dead('[x](topics/)', null)).toEqual([[5, 'topics/']]);
  expect(dead('[x](/topics/)', null)).toEqual([]);
});

test('a page is linked from another page or from every page, not from itself', () => {
  const pages = [{ url: '/about/', file: 'content/pages/about.md' }];
  const from = (text: string, url: string | null) => findUnlinked(pages, listLinks(words(text, url)));
  expect(from('[here](/about/)', '/about/')).toMatchObject([{ code: 'page-not-linked' }]);
  expect(from('[here](/about)', '/')).toEqual([]);
  expect(from('[here](/about/#top)', null)).toEqual([]);
});
