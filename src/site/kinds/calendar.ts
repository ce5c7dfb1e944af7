// A month as a calendar: its days, and what was listed on each.
import { groupBy } from '../../group-by.ts';
import { counted } from '../../text/counted.ts';
import type { DigestView } from '../views/digest.ts';
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { periodUrl } from './period.ts';
import { type MonthRecord, monthRef } from './time.ts';

export interface CalendarMonth extends RefView {
  /** Papers first listed in it, as its own page says. */
  readonly count: number;
  /** Of the first day: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly days: readonly CalendarDay[];
}

export interface CalendarDay {
  readonly day: number;
  /** The day's list: its name, its address, its papers; of several lists the page of the day, which has them all. */
  readonly digest: (RefView & { readonly count: number }) | null;
}

export function calendarOf(site: SiteView, { month, digests, papers }: MonthRecord): CalendarMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const byDay = groupBy(digests, ({ date }) => Number(date?.value.slice(-2)));
  return {
    ...monthRef(site, month),
    count: papers.length,
    weekday: new Date(Date.UTC(year, number - 1, 1)).getUTCDay() || 7,
    days: Array.from({ length }, (_, at) => ({ day: at + 1, digest: listOf(byDay.get(at + 1) ?? []) })),
  };
}

function listOf(digests: readonly DigestView[]): CalendarDay['digest'] {
  const [first, ...others] = digests;
  if (first === undefined) return null;
  const { title, theme, url, count, date } = first;
  if (others.length === 0 || date === null) return { title: theme ?? title, url, count };
  return {
    title: counted(digests.length, 'list'),
    url: periodUrl('day', date.value),
    count: digests.reduce((sum, each) => sum + each.count, 0),
  };
}
