// A month as a calendar: its days, and what was listed on each.
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type MonthRecord, monthRef } from './time.ts';

export interface CalendarMonth extends RefView {
  /** Papers of all its lists, repeats included. */
  readonly count: number;
  /** Of the first day: 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  readonly days: readonly CalendarDay[];
}

export interface CalendarDay {
  readonly day: number;
  /** The day's list: its name, its address, its papers. */
  readonly digest: (RefView & { readonly count: number }) | null;
}

export function calendarOf(site: SiteView, { month, digests }: MonthRecord): CalendarMonth {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  const byDay = new Map(digests.map((digest) => [Number(digest.date?.value.slice(-2)), digest]));
  return {
    ...monthRef(site, month),
    count: digests.reduce((sum, { count }) => sum + count, 0),
    weekday: new Date(Date.UTC(year, number - 1, 1)).getUTCDay() || 7,
    days: Array.from({ length }, (_, index) => {
      const digest = byDay.get(index + 1);
      return {
        day: index + 1,
        digest:
          digest === undefined
            ? null
            : { title: digest.theme ?? digest.title, url: digest.url, count: digest.count },
      };
    }),
  };
}
