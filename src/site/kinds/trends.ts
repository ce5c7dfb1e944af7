// Topics and terms over the months: those that rise and fall first, with the papers behind each.
import { moved, overallTrend } from '../../trends/index.ts';
import type { RefView, TopicRefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import type { PageKind } from './kind.ts';
import { type ShareView, shareByMonth } from './share.ts';
import { topicBySlug } from './span.ts';
import { termsOf } from './term.ts';
import { monthRef, timeOf } from './time.ts';

export interface TrendsPage {
  /** Oldest first. */
  readonly months: readonly RefView[];
  readonly risingTopics: readonly TopicTrend[];
  readonly fallingTopics: readonly TopicTrend[];
  readonly risingTerms: readonly TermTrend[];
  readonly fallingTerms: readonly TermTrend[];
}

export interface TermTrend extends RefView {
  readonly papers: number;
  readonly share: ShareView;
}

export interface TopicTrend extends TermTrend, TopicRefView {}

const shownTopics = 8;
const shownTerms = 12;

/** Only where there are months to compare. */
export const trendsKind: PageKind<TrendsPage> = {
  name: 'trends',
  at: '/trends/',
  indexed: true,
  way: 'Trends',
  pages: (site) =>
    timeOf(site).months.length < 3 ? [] : [{ url: '/trends/', item: () => showTrends(site) }],
};

function showTrends(site: SiteView): TrendsPage {
  const { topics, terms } = timeOf(site);
  const termBySlug = new Map(termsOf(site).map(({ slug, title, url }) => [slug, { title, url }]));
  const ofTopics = moved(overallTrend(topics), shownTopics, ({ key, papers }) => {
    const topic = topicBySlug(site).get(key);
    return topic && { ...topic, papers, share: shareByMonth(site, topics, key) };
  });
  const ofTerms = moved(overallTrend(terms), shownTerms, ({ key, papers }) => {
    const term = termBySlug.get(key);
    return term && { ...term, papers, share: shareByMonth(site, terms, key) };
  });
  return {
    months: topics.months.map((month) => monthRef(site, month)),
    risingTopics: ofTopics.rising,
    fallingTopics: ofTopics.falling,
    risingTerms: ofTerms.rising,
    fallingTerms: ofTerms.falling,
  };
}
