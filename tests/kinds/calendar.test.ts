import { expect, test } from 'vitest';
import { calendarOf } from '../../src/site/kinds/calendar.ts';
import { digestsKind } from '../../src/site/kinds/digests.ts';
import { pageKinds } from '../../src/site/kinds/index.ts';
import type { PageKind } from '../../src/site/kinds/kind.ts';
import { monthKind } from '../../src/site/kinds/month.ts';
import { timeOf } from '../../src/site/kinds/time.ts';
import { yearKind } from '../../src/site/kinds/year.ts';
import type { SiteView } from '../../src/site/views/site.ts';
import { abstracts, dump, entry } from '../library/make.ts';
import { growsInProportion } from '../setup/cost.ts';
import { smallSite } from './small-site.ts';

const titled = (title: string, text: string) => ({
  ...dump(`content/dumps/${title}.txt`, [entry(title, text)], '2027-05-09'),
  title,
});
const site = await smallSite(
  titled('Of mornings', abstracts.bridges),
  titled('Of evenings', abstracts.proteins),
  dump('content/dumps/2027-05-11.txt', [entry('At Noon', abstracts.kernels)], '2027-05-11'),
  // A list of another month that has one of these again.
  dump('content/dumps/2027-06-01.txt', [entry('At Noon', abstracts.kernels)], '2027-06-01'),
);
const may = timeOf(site).months.find(({ month }) => month === '2027-05');
const days = may === undefined ? [] : calendarOf(site, may).days;

test('a day leads to its list, or to the page of all its lists', () => {
  const urls = new Set(pageKinds.flatMap((kind) => [...kind.pages(site, pageKinds)].map(({ url }) => url)));
  const led = days.filter(({ digest }) => digest !== null);
  expect(led.map(({ day, digest }) => [day, digest?.url, digest?.count])).toEqual([
    [9, '/digests/day/2027-05-09/', 2],
    [11, '/digests/2027-05-11/', 1],
  ]);
  expect(led[0]?.digest?.title).toBe('2 lists');
  for (const { digest } of led) expect(urls).toContain(digest?.url);
});

test('papers that share any number of terms are counted by month at a cost in proportion', async () => {
  const papers = site.papers.slice(0, 2).map(({ slug }) => slug);
  const count = (terms: number) => {
    const glossary = {
      ...site.sources.glossary,
      terms: Array.from({ length: terms }, (_, i) => {
        return { slug: `t${i}`, term: `T${i}`, kind: 'acronym', expansions: [], papers } as const;
      }),
    };
    return timeOf({ ...site, sources: { ...site.sources, glossary } });
  };
  expect(await growsInProportion(count, 2_000, 32_000)).toBe(true);
});

test('a month has the number of papers that its page and its year name: each counts where it was first listed', () => {
  const itemAt = <Item>(kind: PageKind<Item>, url: string) =>
    [...kind.pages(site, pageKinds)].find((page) => page.url === url)?.item();
  const year = itemAt(yearKind, '/digests/year/2027/');
  const inYear = year?.months.map(({ title, count }) => [title, count]);
  expect(inYear?.slice(0, 2)).toEqual([
    ['June 2027', 0],
    ['May 2027', 3],
  ]);
  expect(sumOf(year?.months)).toBe(year?.count);
  expect(itemAt(monthKind, '/digests/month/2027-05/')?.count).toBe(3);
  const listed = itemAt(digestsKind, '/digests/')?.years.find(({ title }) => title === '2027');
  expect(listed?.months.map(({ title, count }) => [title, count])).toEqual(inYear);
});

test('a month counts all lists of a day, and its book has the abstracts of each', () => {
  const month = [...monthKind.pages(site, pageKinds)].find(({ url }) => url.endsWith('/2027-05/'))?.item();
  const urls = new Set(pageKinds.flatMap((kind) => [...kind.pages(site, pageKinds)].map(({ url }) => url)));
  expect(month?.editions).toHaveLength(3);
  expect(month?.editions.at(-1)).toBe('/digests/2027-05-11/abstracts/');
  for (const edition of month?.editions ?? []) expect(urls).toContain(edition);
});

test('days that a calendar leads to stand in no list beside it', async () => {
  const periods = (of: SiteView) => {
    const [page] = digestsKind.pages(of, pageKinds);
    return page?.item().periods.map(({ url }) => url);
  };
  expect(periods(site)).toEqual(['/digests/month/03/', '/digests/day/2027-05-09/']);
  const ofAWeek = Array.from({ length: 6 }, (_, day) => {
    const date = `2027-07-0${day + 1}`;
    return dump(`content/dumps/${date}.txt`, [entry(`Lamps ${day}`, `${abstracts.bridges} ${day}.`)], date);
  });
  const lists = [titled('Of mornings', abstracts.bridges), titled('Of evenings', abstracts.proteins)];
  expect(periods(await smallSite(...lists, ...ofAWeek))).toEqual(['/digests/month/03/']);
});

const sumOf = (months: readonly { readonly count: number }[] = []) =>
  months.reduce((sum, { count }) => sum + count, 0);
