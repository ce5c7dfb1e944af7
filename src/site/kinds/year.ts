// A year: its months as calendars, its most voted papers, its topics' ways, what was seen for the first time,
// who was listed most.
import { groupBy } from '../../group-by.ts';
import { moved, overallTrend, someMonths } from '../../trends/index.ts';
import type { SiteView } from '../views/site.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { type PageKind, perSite } from './kind.ts';
import { beside } from './paged.ts';
import { type SpanPage, showSpan, topicBySlug } from './span.ts';
import { type MonthRecord, timeOf, yearRef } from './time.ts';

export interface YearPage extends SpanPage {
  /** Latest first. */
  readonly months: readonly CalendarMonth[];
}

const shown = { papers: 20, terms: 30, organisations: 15 };
const shownTopics = 8;

export const yearKind: PageKind<YearPage> = {
  name: 'year',
  at: '/digests/',
  indexed: true,
  pages: (site) => {
    const years = yearsOf(site);
    return years.map(({ year, months }, at) => ({
      url: yearRef(year).url,
      item: () => ({
        ...yearRef(year),
        // To the first year all terms are new.
        ...showSpan(site, months, at === years.length - 1 ? { ...shown, terms: 0 } : shown),
        ...trendsOf(site, year),
        months: months.map((month) => calendarOf(site, month)),
        ...beside(years, at, ({ year }) => yearRef(year)),
      }),
    }));
  },
};

export interface YearRecord {
  readonly year: string;
  /** Latest first. */
  readonly months: readonly MonthRecord[];
}

/** Latest first. */
export const yearsOf = perSite((site: SiteView): readonly YearRecord[] => {
  const years = groupBy(timeOf(site).months, ({ month }) => month.slice(0, 4));
  return [...years].map(([year, months]) => ({ year, months }));
});

function trendsOf(site: SiteView, year: string): Pick<YearPage, 'rising' | 'falling'> {
  const ofYear = someMonths(timeOf(site).topics, (month) => month.startsWith(year));
  return moved(overallTrend(ofYear), shownTopics, ({ key }) => topicBySlug(site).get(key));
}
