import { expect, test } from 'vitest';
import type { DumpDate } from '../../src/dump/types.ts';
import { isoWeek, viewPeriods } from '../../src/site/kinds/period.ts';
import type { DigestView, PaperView } from '../../src/site/views/index.ts';

const digest = (slug: string, value: string | null, papers: readonly string[]): DigestView => ({
  slug,
  url: `/digests/${slug}/`,
  title: slug,
  date: value === null ? null : { value: value as DumpDate, label: value, datetime: value },
  file: `${slug}.txt`,
  count: papers.length,
  papers: papers.map((paper) => ({ slug: paper }) as PaperView),
  next: null,
  previous: null,
  topics: [],
});

const periods = viewPeriods([
  digest('a', '2026-03-12', ['x', 'y']),
  digest('b', '2026-03-11', ['y', 'z']),
  digest('c', '2025-12-31', ['x']),
  digest('d', '--03-11', ['x']),
  digest('e', null, ['x']),
]);
const of = (kind: string) => periods.filter((period) => period.kind === kind);

test('digests are gathered by month, newest first, unknown years last', () => {
  expect(of('month').map(({ title, url }) => [title, url])).toEqual([
    ['March 2026', '/digests/month/2026-03/'],
    ['December 2025', '/digests/month/2025-12/'],
    ['March, year unknown', '/digests/month/03/'],
  ]);
});

test('a paper that was listed twice stands once', () => {
  expect(of('month')[0]?.papers.map(({ slug }) => slug)).toEqual(['x', 'y', 'z']);
});

test('a day of unknown year is in no week', () => {
  expect(of('week').map(({ title }) => title)).toEqual(['Week 11 of 2026', 'Week 1 of 2026']);
});

test('a week belongs to the year of its Thursday', () => {
  expect(isoWeek('2025-12-31')).toBe('2026-W01');
  expect(isoWeek('2027-01-01')).toBe('2026-W53');
});

test('each leads to the one before and after', () => {
  expect(of('day').map(({ previous, next }) => [next?.url ?? null, previous?.url ?? null])[1]).toEqual([
    '/digests/day/2026-03-12/',
    '/digests/day/2025-12-31/',
  ]);
});
