import { expect, test } from 'vitest';
import type { PartialDate } from '../../src/paper/dates.ts';
import { monthKind } from '../../src/site/kinds/month.ts';
import { isoWeek, periodsOf, viewPeriods } from '../../src/site/kinds/period.ts';
import type { DigestView, PaperView } from '../../src/site/views/index.ts';
import { smallSite } from './small-site.ts';

const digest = (slug: string, value: string | null, papers: readonly string[]): DigestView => ({
  slug,
  url: `/digests/${slug}/`,
  title: slug,
  theme: null,
  isPlaced: true,
  date: value === null ? null : { value: value as PartialDate, label: value, datetime: value },
  file: `${slug}.txt`,
  count: papers.length,
  papers: papers.map((paper) => ({ slug: paper }) as PaperView),
  topics: [],
});

const periods = viewPeriods([
  digest('a', '2026-03-12', ['x', 'y']),
  digest('b', '2026-03-11', ['y', 'z']),
  digest('c', '2025-12-31', ['x']),
  digest('d', '--03-11', ['x']),
  digest('f', '--03-11', ['z']),
  digest('e', null, ['x']),
]);
const of = (kind: string) => periods.filter((period) => period.kind === kind);

test('days of unknown year are gathered by month and by day, whole dates by week', () => {
  expect(periods.map(({ title, url }) => [title, url])).toEqual([
    ['March, year unknown', '/digests/month/03/'],
    ['9 – 15 March 2026', '/digests/week/2026-W11/'],
    ['29 December 2025 – 4 January 2026', '/digests/week/2026-W01/'],
    ['--03-11', '/digests/day/03-11/'],
  ]);
});

test('each week is led to by the months that its lists are of', async () => {
  const site = await smallSite();
  const months = [...monthKind.pages(site, [])].map((page) => page.item());
  const weeks = periodsOf(site).filter(({ kind }) => kind === 'week');
  expect(weeks.length).toBeGreaterThan(1);
  for (const { title, url, papers, digests } of weeks) {
    const leading = months.filter((month) => month.weeks.some((week) => week.url === url));
    expect(new Set(leading.map(({ url: own }) => own))).toEqual(
      new Set(digests.map(({ date }) => `/digests/month/${date?.value.slice(0, 7)}/`)),
    );
    expect(leading[0]?.weeks).toContainEqual({ title, url, count: papers.length });
  }
});

test('a paper that was listed twice stands once', () => {
  expect(of('week')[0]?.papers.map(({ slug }) => slug)).toEqual(['x', 'y', 'z']);
});

test('a day with one list has no page beside it', () => {
  expect(of('day').map(({ digests }) => digests.length)).toEqual([2]);
});

test('the days of a week are written as the site writes dates', () => {
  const titles = (locale: string, length: 'long' | 'iso') =>
    viewPeriods([digest('a', '2027-01-01', ['x']), digest('b', '2026-11-30', ['y'])], { locale, length })
      .filter(({ kind }) => kind === 'week')
      .map(({ title }) => title);
  expect(titles('de', 'long')).toEqual([
    '28. Dezember 2026 – 3. Januar 2027',
    '30. November – 6. Dezember 2026',
  ]);
  expect(titles('en-GB', 'iso')).toEqual(['2026-12-28 – 2027-01-03', '2026-11-30 – 2026-12-06']);
});

test('a week belongs to the year of its Thursday', () => {
  expect(isoWeek('2025-12-31')).toBe('2026-W01');
  expect(isoWeek('2027-01-01')).toBe('2026-W53');
});

test('each leads to the one before and after, where an order is known', () => {
  const [later, earlier] = of('week');
  expect([later?.previous?.url, earlier?.next?.url]).toEqual([earlier?.url, later?.url]);
  const unknown = viewPeriods([digest('a', '--12-30', ['x']), digest('b', '--01-02', ['y'])]);
  expect(unknown.map(({ next, previous }) => [next, previous])).toEqual([
    [null, null],
    [null, null],
  ]);
});
