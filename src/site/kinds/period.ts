// Digests by week, and those that share a day or a month of unknown year, as far as their dates allow.
//
// A day of unknown year belongs to a month and a day of unknown year, and to no week: which week
// 11 March falls into depends on the year, and none is made up. Months of known years have pages of their
// own kind (month.ts), and a day with one list is that list.
import { groupBy } from '../../group-by.ts';
import {
  type DateForm,
  formatDays,
  formatMonth,
  isWholeDate,
  type PartialDate,
  plainDates,
} from '../../paper/dates.ts';
import { type DigestRowView, type DigestView, digestRow } from '../views/digest.ts';
import { type PaperRefView, type PaperView, paperRef } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type PageKind, perSite } from './kind.ts';

export type PeriodKind = 'month' | 'week' | 'day';

/** Digests of one month, week or day. */
export interface PeriodView extends RefView {
  readonly kind: PeriodKind;
  readonly digests: readonly DigestView[];
  /** Each once, in the order of the digests. */
  readonly papers: readonly PaperView[];
  /** The later and the earlier period of its kind; null where no order is known. */
  readonly next: RefView | null;
  readonly previous: RefView | null;
}

export interface PeriodPage extends Omit<PeriodView, 'digests' | 'papers'> {
  readonly digests: readonly DigestRowView[];
  readonly papers: readonly PaperRefView[];
}

export const periodKind: PageKind<PeriodPage> = {
  name: 'period',
  at: '/digests/',
  indexed: true,
  pages: (site) =>
    periodsOf(site).map(({ digests, papers, ...period }) => ({
      url: period.url,
      item: () => ({ ...period, digests: digests.map(digestRow), papers: papers.map(paperRef) }),
      key: () => ({
        ...period,
        digests: digests.map(digestRow),
        papers: papers.map(({ refKey }) => refKey),
      }),
    })),
};

export const periodsOf = perSite(({ digests, config }: SiteView) => viewPeriods(digests, config.dates));

/** Newest first in each kind; those of unknown year after the others. */
export function viewPeriods(
  digests: readonly DigestView[],
  dates: DateForm = plainDates,
): readonly PeriodView[] {
  return (['month', 'week', 'day'] as const).flatMap((kind) => viewKind(kind, digests, dates));
}

function viewKind(kind: PeriodKind, digests: readonly DigestView[], dates: DateForm): readonly PeriodView[] {
  const groups = groupBy(digests, ({ date }) => (date === null ? null : keyOf(kind, date.value)));
  const sorted = [...groups]
    .flatMap(([key, own]) =>
      key !== null && (kind !== 'day' || own.length > 1) ? [[key, own] as const] : [],
    )
    .sort(([a], [b]) => Number(a < '0') - Number(b < '0') || (a < b ? 1 : -1));
  const refs = sorted.map(([key, own]) => ({
    key,
    title: titleOf(kind, key, own, dates),
    lang: kind === 'month' ? undefined : own[0]?.date?.lang,
    url: periodUrl(kind, key),
  }));
  return sorted.flatMap(([, own], at) => {
    const ref = refs[at];
    if (ref === undefined) return [];
    const beside = (other: (typeof refs)[number] | undefined): RefView | null =>
      other === undefined || !areOrdered(ref.key, other.key)
        ? null
        : { title: other.title, lang: other.lang, url: other.url };
    return [
      {
        kind,
        title: ref.title,
        lang: ref.lang,
        url: ref.url,
        digests: own,
        papers: eachOnce(own),
        next: beside(refs[at - 1]),
        previous: beside(refs[at + 1]),
      },
    ];
  });
}

/** Days without a year have no order in time: the turn of a year may lie between them. */
function areOrdered(one: string, other: string): boolean {
  return one >= '0' && other >= '0';
}

/** `2026-W11`, `--03`, `2026-03-11`, `--03-11`; null where another kind has the page, or none can. */
function keyOf(kind: PeriodKind, date: PartialDate): string | null {
  if (kind === 'day') return date;
  const isWhole = isWholeDate(date);
  if (kind === 'month') return isWhole ? null : date.slice(0, -3);
  return isWhole ? isoWeek(date) : null;
}

/** `key` is a day as its date is written, `2026-03-11` or `--03-11`; a week or a month as `2026-W11` and `--03`. */
export function periodUrl(kind: PeriodKind, key: string): string {
  return `/digests/${kind}/${key.replace(/^--/, '')}/`;
}

function titleOf(kind: PeriodKind, key: string, digests: readonly DigestView[], dates: DateForm): string {
  if (kind === 'day') return digests[0]?.date?.label ?? key;
  if (kind === 'week')
    return formatDays(mondayOf(key), new Date(mondayOf(key).getTime() + 6 * millisecondsPerDay), dates);
  return `${formatMonth(Number(key.slice(-2)), null, dates)}, year unknown`;
}

/** The week of ISO 8601: it belongs to the year of its Thursday. `isoWeek('2026-01-01')` is `2026-W01`. */
export function isoWeek(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * millisecondsPerDay);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / millisecondsPerDay / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}

/** Of a week as `isoWeek` names it: the first has the fourth of January. */
function mondayOf(week: string): Date {
  const fourth = new Date(Date.UTC(Number(week.slice(0, 4)), 0, 4));
  const days = 7 * (Number(week.slice(6)) - 1) + 1 - (fourth.getUTCDay() || 7);
  return new Date(fourth.getTime() + days * millisecondsPerDay);
}

const millisecondsPerDay = 86_400_000;

function eachOnce(digests: readonly DigestView[]): readonly PaperView[] {
  return [
    ...new Map(digests.flatMap(({ papers }) => papers.map((paper) => [paper.slug, paper] as const))).values(),
  ];
}
