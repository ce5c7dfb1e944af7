// A year: its months as calendars, its most voted papers, its topics' ways, what was seen for the first time,
// who was listed most.
import { groupBy } from '../../group-by.ts';
import { countByMonth, overallTrend, type Trend } from '../../trends/index.ts';
import type { PaperRefView } from '../views/paper.ts';
import type { RefView, TopicRefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { type PageKind, perSite } from './kind.ts';
import { type CountedRef, mostListed, mostVoted, termsFirstIn, topicBySlug } from './month.ts';
import { beside } from './paged.ts';
import { type MonthRecord, timeOf, yearRef } from './time.ts';

export interface YearPage extends RefView {
  readonly count: number;
  /** Latest first. */
  readonly months: readonly CalendarMonth[];
  readonly voted: readonly PaperRefView[];
  readonly rising: readonly TopicRefView[];
  readonly falling: readonly TopicRefView[];
  /** Terms that no year before had; none in the first year, to which all are new. */
  readonly firstTerms: readonly CountedRef[];
  readonly organisations: readonly CountedRef[];
  readonly next: RefView | null;
  readonly previous: RefView | null;
}

const shownPapers = 20;
const shownTopics = 8;
const shownTerms = 30;
const shownOrganisations = 15;

export const yearKind: PageKind<YearPage> = {
  name: 'year',
  at: '/digests/',
  indexed: true,
  pages: (site) => {
    const years = yearsOf(site);
    return years.map(({ year, months }, at) => ({
      url: yearRef(year).url,
      item: () => {
        const papers = months.flatMap((month) => month.papers);
        return {
          ...yearRef(year),
          count: papers.length,
          months: months.map((month) => calendarOf(site, month)),
          voted: mostVoted(papers, shownPapers),
          ...trendsOf(site, months),
          firstTerms:
            at === years.length - 1
              ? []
              : termsFirstIn(
                  site,
                  months.map(({ month }) => month),
                  shownTerms,
                ),
          organisations: mostListed(site, papers, shownOrganisations),
          ...beside(years, at, ({ year }) => yearRef(year)),
        };
      },
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

function trendsOf(site: SiteView, months: readonly MonthRecord[]): Pick<YearPage, 'rising' | 'falling'> {
  const trends = overallTrend(
    countByMonth(
      months.flatMap(({ month, papers }) =>
        papers.map(({ slug }) => ({ month, keys: topicsOf(site).get(slug) ?? [] })),
      ),
    ),
  );
  const shown = (direction: Trend['direction']) =>
    trends
      .filter((trend) => trend.direction === direction)
      .slice(0, shownTopics)
      .flatMap(({ key }) => topicBySlug(site).get(key) ?? []);
  return { rising: shown('rising'), falling: shown('falling') };
}

/** Topics of each paper, by slug. */
const topicsOf = perSite(
  ({ sources }: SiteView): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [...sources.classifications].map(([slug, { topics }]) => [slug, topics.map((topic) => topic.slug)]),
    ),
);
