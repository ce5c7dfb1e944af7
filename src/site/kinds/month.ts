// A month: its most voted papers, what rose and fell against the months before, what was seen for the
// first time, who was listed most, and all days.
import { compareWithBefore, firstMonths, type MonthChange } from '../../trends/index.ts';
import { type PaperRefView, type PaperView, paperRef } from '../views/paper.ts';
import type { RefView, TopicRefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type CalendarMonth, calendarOf } from './calendar.ts';
import { type PageKind, perSite } from './kind.ts';
import { beside } from './paged.ts';
import { periodsOf } from './period.ts';
import { termsOf } from './term.ts';
import { type MonthRecord, monthRef, timeOf, yearRef } from './time.ts';

export interface CountedRef extends RefView {
  readonly count: number;
}

export interface ChangedTopic extends TopicRefView {
  readonly count: number;
  /** Of the month's papers, and of those of the months before; 0 to 1. */
  readonly share: number;
  readonly shareBefore: number;
}

export interface MonthPage extends RefView {
  readonly year: RefView;
  readonly count: number;
  readonly calendar: CalendarMonth;
  /** The most voted, where votes are known. */
  readonly voted: readonly PaperRefView[];
  readonly rising: readonly ChangedTopic[];
  readonly falling: readonly ChangedTopic[];
  /** Terms that no month before had. */
  readonly firstTerms: readonly CountedRef[];
  readonly organisations: readonly CountedRef[];
  /** In which the month's lists stand, with all papers of each: the last one may be the next month's too. */
  readonly weeks: readonly CountedRef[];
  readonly next: RefView | null;
  readonly previous: RefView | null;
}

const shownPapers = 10;
const shownTopics = 6;
const shownTerms = 16;
const shownOrganisations = 10;
/** A term of one paper is not yet news. */
const leastPapersOfTerm = 2;

export const monthKind: PageKind<MonthPage> = {
  name: 'month',
  at: '/digests/',
  indexed: true,
  pages: (site) => {
    const { months } = timeOf(site);
    return months.map((record, at) => ({
      url: monthRef(site, record.month).url,
      item: () => ({
        ...monthRef(site, record.month),
        year: yearRef(record.month.slice(0, 4)),
        count: record.papers.length,
        calendar: calendarOf(site, record),
        voted: mostVoted(record.papers, shownPapers),
        ...changedTopics(site, record),
        firstTerms: termsFirstIn(site, [record.month], shownTerms),
        organisations: mostListed(site, record.papers, shownOrganisations),
        weeks: weeksOf(site, record.month),
        ...beside(months, at, ({ month }) => monthRef(site, month)),
      }),
    }));
  },
};

/** In the order of their votes; none where the lists know of none. */
export function mostVoted(papers: readonly PaperView[], most: number): readonly PaperRefView[] {
  return papers
    .map((paper) => ({ paper, votes: paper.facts.upvotes ?? 0 }))
    .filter(({ votes }) => votes > 0)
    .sort((one, other) => other.votes - one.votes || (one.paper.slug < other.paper.slug ? -1 : 1))
    .slice(0, most)
    .map(({ paper }) => paperRef(paper));
}

/** Organisations by number of papers; one of a single paper says nothing. */
export function mostListed(
  { sources }: SiteView,
  papers: readonly PaperView[],
  most: number,
): readonly CountedRef[] {
  const counts = new Map<string, { title: string; url: string; count: number }>();
  for (const { organization } of papers.map(({ facts }) => facts)) {
    if (organization === null) continue;
    const { name, url } = sources.people.organisation(organization);
    if (url === null) continue;
    const known = counts.get(url) ?? { title: name, url, count: 0 };
    known.count++;
    counts.set(url, known);
  }
  return [...counts.values()]
    .filter(({ count }) => count > 1)
    .sort((one, other) => other.count - one.count || (one.url < other.url ? -1 : 1))
    .slice(0, most);
}

function weeksOf(site: SiteView, month: string): readonly CountedRef[] {
  return periodsOf(site)
    .filter(
      ({ kind, digests }) => kind === 'week' && digests.some(({ date }) => date?.value.startsWith(month)),
    )
    .map(({ title, url, papers }) => ({ title, url, count: papers.length }))
    .reverse();
}

function changedTopics(site: SiteView, { month }: MonthRecord): Pick<MonthPage, 'rising' | 'falling'> {
  const changes = compareWithBefore(timeOf(site).topics, month);
  const shown = (direction: MonthChange['direction']) =>
    changes
      .filter((change) => change.direction === direction)
      .slice(0, shownTopics)
      .flatMap(({ key, count, share, shareBefore }) => {
        const topic = topicBySlug(site).get(key);
        return topic === undefined ? [] : [{ ...topic, count, share, shareBefore }];
      });
  return { rising: shown('rising'), falling: shown('falling') };
}

export const topicBySlug = perSite(
  ({ topics }: SiteView): ReadonlyMap<string, TopicRefView> =>
    new Map(topics.map(({ slug, title, url, area }) => [slug, { slug, title, url, area }])),
);

const firstMonthOfTerm = perSite((site: SiteView) => firstMonths(timeOf(site).terms));

/** Those that no month before these had, by their papers in these. */
export function termsFirstIn(site: SiteView, months: readonly string[], most: number): readonly CountedRef[] {
  const { terms } = timeOf(site);
  const places = months.map((month) => terms.months.indexOf(month));
  const first = firstMonthOfTerm(site);
  return termsOf(site)
    .filter(({ slug }) => months.includes(first.get(slug) ?? ''))
    .map(({ title, url, slug }) => {
      const counts = terms.byKey.get(slug) ?? [];
      return { title, url, count: places.reduce((sum, at) => sum + (counts[at] ?? 0), 0) };
    })
    .filter(({ count }) => count >= leastPapersOfTerm)
    .sort((one, other) => other.count - one.count || (one.url < other.url ? -1 : 1))
    .slice(0, most);
}
