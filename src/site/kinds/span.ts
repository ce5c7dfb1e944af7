// What the pages of a month and of a year have in common: the most voted papers, topics that rose and fell, terms seen
// for the first time, who was listed most.
import { firstMonths } from '../../trends/index.ts';
import { type Counted, countEach } from '../views/count-each.ts';
import { type PaperRefView, type PaperView, paperRef } from '../views/paper.ts';
import type { RefView, TopicRefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { perSite } from './kind.ts';
import { termsOf } from './term.ts';
import { type MonthRecord, timeOf } from './time.ts';

export interface SpanPage<Topic = TopicRefView> extends RefView {
  /** Papers first listed in it. */
  readonly count: number;
  /** The most voted, where votes are known. */
  readonly voted: readonly PaperRefView[];
  readonly rising: readonly Topic[];
  readonly falling: readonly Topic[];
  /** Terms that no month before had. */
  readonly firstTerms: readonly Counted<RefView>[];
  readonly organisations: readonly Counted<RefView>[];
  readonly next: RefView | null;
  readonly previous: RefView | null;
}

/** How many are shown of each. */
interface Shown {
  readonly papers: number;
  readonly terms: number;
  readonly organisations: number;
}

/** A term of one paper is not yet news, and an organisation of a single paper says nothing. */
const leastPapers = 2;

export function showSpan(
  site: SiteView,
  months: readonly MonthRecord[],
  shown: Shown,
): Pick<SpanPage, 'count' | 'voted' | 'firstTerms' | 'organisations'> {
  const papers = months.flatMap((month) => month.papers);
  return {
    count: papers.length,
    voted: mostVoted(papers, shown.papers),
    firstTerms: termsFirstIn(
      site,
      months.map(({ month }) => month),
    ).slice(0, shown.terms),
    organisations: mostListed(papers).slice(0, shown.organisations),
  };
}

/** In the order of their votes; none where the lists know of none. */
function mostVoted(papers: readonly PaperView[], most: number): readonly PaperRefView[] {
  return papers
    .map((paper) => ({ paper, votes: paper.facts.upvotes ?? 0 }))
    .filter(({ votes }) => votes > 0)
    .sort((one, other) => other.votes - one.votes || (one.paper.slug < other.paper.slug ? -1 : 1))
    .slice(0, most)
    .map(({ paper }) => paperRef(paper));
}

function mostListed(papers: readonly PaperView[]): readonly Counted<RefView>[] {
  const listed = papers.flatMap(({ organisation }): readonly RefView[] =>
    organisation?.url == null ? [] : [{ title: organisation.name, url: organisation.url }],
  );
  return countEach(listed, ({ url }) => url).filter(({ count }) => count >= leastPapers);
}

const firstMonthOfTerm = perSite((site: SiteView) => firstMonths(timeOf(site).terms));

/** Those that no month before these had, by their papers in these. */
function termsFirstIn(site: SiteView, months: readonly string[]): readonly Counted<RefView>[] {
  const { terms } = timeOf(site);
  const places = months.map((month) => terms.months.indexOf(month));
  const first = firstMonthOfTerm(site);
  return termsOf(site)
    .filter(({ slug }) => months.includes(first.get(slug) ?? ''))
    .map(({ title, url, slug }) => {
      const counts = terms.byKey.get(slug) ?? [];
      return { title, url, count: places.reduce((sum, at) => sum + (counts[at] ?? 0), 0) };
    })
    .filter(({ count }) => count >= leastPapers)
    .sort((one, other) => other.count - one.count || (one.url < other.url ? -1 : 1));
}

export const topicBySlug = perSite(
  ({ topics }: SiteView): ReadonlyMap<string, TopicRefView> =>
    new Map(topics.map(({ slug, title, url, area }) => [slug, { slug, title, url, area }])),
);
