// What decides whether a page is made again: its key, which is of what it shows and of nothing else.
import { expect, test } from 'vitest';
import { listPages } from '../../src/site/kinds/index.ts';
import { shareByMonth } from '../../src/site/kinds/share.ts';
import type { SiteView } from '../../src/site/views/site.ts';
import { abstracts, dump, entry } from '../library/make.ts';
import { smallSite } from './small-site.ts';

const names = (...authors: readonly string[]) => ({ authors, organization: 'Open Lab' });
const lists = [
  dump(
    'content/dumps/2026-01-07.txt',
    [
      entry('Bridges by Night', abstracts.bridges, names('Grace Hopper', 'Alan Turing')),
      entry('Proteins by Day', abstracts.proteins, names('Grace Hopper', 'Emmy Noether')),
    ],
    '2026-01-07',
  ),
];
/** Grace Hopper gets a page by it, and the last month another number of papers. */
const oneMore = dump(
  'content/dumps/2026-03-09.txt',
  [
    entry(
      'Wells Without Ropes',
      'A well gives water when its rope is a pump. We pump by sun.',
      names('Grace Hopper'),
    ),
  ],
  '2026-03-09',
);
const [before, after] = [await smallSite(...lists), await smallSite(...lists, oneMore)];

const pagesOf = (site: SiteView) =>
  new Map(
    listPages(site).map(({ url, item, key }) => {
      const shown = JSON.stringify(item());
      return [url, { shown, key: key === undefined ? shown : JSON.stringify(key()) }];
    }),
  );
const [old, current] = [pagesOf(before), pagesOf(after)];
const common = [...current].filter(([url]) => old.has(url));

test('a page that shows what it showed has the key it had', () => {
  const same = common.filter(([url, { shown }]) => old.get(url)?.shown === shown);
  expect(same.length).toBeGreaterThan(10);
  expect(same.filter(([url, { key }]) => old.get(url)?.key !== key).map(([url]) => url)).toEqual([]);
});

test('a page that shows something else has another', () => {
  const others = common.filter(([url, { shown }]) => old.get(url)?.shown !== shown);
  expect(others.map(([url]) => url)).toContain(
    before.papers.find(({ title }) => title.plain === 'Bridges by Night')?.url,
  );
  expect(others.filter(([url, { key }]) => old.get(url)?.key === key).map(([url]) => url)).toEqual([]);
});

test('a chart says nothing of the papers of a month that has none of its own', () => {
  const counts = (totals: readonly number[]) => ({
    months: ['2026-01', '2026-02', '2026-03'],
    totals,
    byKey: new Map([['lamps', [1, 2, 0]]]),
  });
  const chart = (totals: readonly number[]) => shareByMonth(after, counts(totals), 'lamps');
  expect(chart([5, 6, 7])).toEqual(chart([5, 6, 70]));
  expect(chart([5, 6, 7])).not.toEqual(chart([5, 60, 7]));
});
