import { expect, test } from 'vitest';
import { calendarOf } from '../../src/site/kinds/calendar.ts';
import { pageKinds } from '../../src/site/kinds/index.ts';
import { timeOf } from '../../src/site/kinds/time.ts';
import { abstracts, dump, entry } from '../library/make.ts';
import { smallSite } from './small-site.ts';

const titled = (title: string, text: string) => ({
  ...dump(`content/dumps/${title}.txt`, [entry(title, text)], '2027-05-09'),
  title,
});
const site = await smallSite(
  titled('Of mornings', abstracts.bridges),
  titled('Of evenings', abstracts.proteins),
  dump('content/dumps/2027-05-11.txt', [entry('At Noon', abstracts.kernels)], '2027-05-11'),
);
const [may] = timeOf(site).months;
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
