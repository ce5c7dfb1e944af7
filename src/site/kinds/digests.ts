// All digests: a calendar of the last months, the years with their months, and those without a whole date.
import type { Counted } from '../views/count-each.ts';
import { type DigestRowView, digestRow } from '../views/digest.ts';
import type { RefView } from '../views/parts.ts';
import type { Totals } from '../views/site.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { onePage } from './kind.ts';
import { type PeriodKind, periodsOf } from './period.ts';
import { monthRef, timeOf, yearRef } from './time.ts';
import { yearsOf } from './year.ts';

/** Months that are shown as calendars; earlier ones are reached by their year. */
const shownMonths = 12;
/** A handful of lists reads better as a list. */
const worthCalendar = 8;

export interface DigestsPage {
  readonly totals: Totals;
  readonly calendar: readonly CalendarMonth[];
  readonly years: readonly (RefView & {
    /** With the papers first listed in each. */
    readonly months: readonly Counted<RefView>[];
  })[];
  /** Newest first; undated ones, whose order in time is not known, last. */
  readonly others: readonly DigestRowView[];
  /** Days and months whose lists no calendar leads to. */
  readonly periods: readonly (RefView & { readonly kind: PeriodKind })[];
}

export const digestsKind = onePage('digests', '/digests/', (site): DigestsPage => {
  const { months } = timeOf(site);
  const dated = months.flatMap(({ digests }) => digests);
  const hasCalendar = dated.length >= worthCalendar;
  const inCalendar = new Set(hasCalendar ? dated.map(({ slug }) => slug) : []);
  return {
    totals: site.totals,
    calendar: hasCalendar ? months.slice(0, shownMonths).map((month) => calendarOf(site, month)) : [],
    years: yearsOf(site).map(({ year, months: own }) => ({
      ...yearRef(year),
      months: own.map(({ month, papers }) => ({ ...monthRef(site, month), count: papers.length })),
    })),
    others: site.digests.filter(({ slug }) => !inCalendar.has(slug)).map(digestRow),
    periods: periodsOf(site)
      .filter(({ kind, digests }) => kind !== 'week' && !digests.some(({ slug }) => inCalendar.has(slug)))
      .map(({ kind, title, lang, url }) => ({ kind, title, lang, url })),
  };
});
