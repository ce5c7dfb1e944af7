// A topic's share of the papers: month by month where months are known, else list by list, in which case no
// order of time is claimed.
import type { MonthCounts } from '../../trends/index.ts';
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import type { TopicView } from '../views/topic.ts';
import { perSite } from './kind.ts';
import { monthRef, timeOf } from './time.ts';

export interface ShareView {
  /** Whether the parts are in the order of time, oldest first. */
  readonly isOrdered: boolean;
  readonly unit: 'month' | 'digest';
  /** `count` papers `of` so many; in a month none of none, so that its papers change no chart that shows nothing of them. */
  readonly parts: readonly (RefView & { readonly count: number; readonly of: number })[];
}

/** Fewer papers are bars of one each. */
export const leastCharted = 8;
/** Fewer months are no history. */
export const leastMonths = 3;
/** Lists that are compared side by side: more are a texture, not a chart. */
const mostDigests = 24;

export function shareOf(site: SiteView, topic: Pick<TopicView, 'slug'>): ShareView | null {
  const { topics } = timeOf(site);
  if (topics.months.length >= leastMonths) {
    return shareByMonth(site, topics, topic.slug);
  }
  const { digests } = site;
  if (digests.length < 2 || digests.length > mostDigests) return null;
  const counts = countsByDigest(site).get(topic.slug);
  return {
    isOrdered: digests.every(({ date }) => date !== null && !date.value.startsWith('-')),
    unit: 'digest',
    parts: digests
      .map(({ title, lang, url, count }) => ({ title, lang, url, count: counts?.get(url) ?? 0, of: count }))
      .reverse(),
  };
}

/** Month by month, of whatever is counted: a topic, a term. */
export function shareByMonth(site: SiteView, { months, totals, byKey }: MonthCounts, key: string): ShareView {
  const counts = byKey.get(key);
  return {
    isOrdered: true,
    unit: 'month',
    parts: months.map((month, place) => {
      const count = counts?.[place] ?? 0;
      return { ...monthRef(site, month), count, of: count === 0 ? 0 : (totals[place] ?? 0) };
    }),
  };
}

function topicsOf({ classifications, paperBySlug }: SiteView['sources'], slug: string) {
  const paper = paperBySlug.get(slug);
  return paper === undefined ? [] : (classifications.get(paper.slug)?.topics ?? []);
}

/** For each topic, its papers in each digest, by the digest's address. */
const countsByDigest = perSite(
  ({ digests, sources }: SiteView): ReadonlyMap<string, ReadonlyMap<string, number>> => {
    const counts = new Map<string, Map<string, number>>();
    for (const { url, papers } of digests) {
      for (const { slug } of papers) {
        for (const topic of topicsOf(sources, slug)) {
          const own = counts.get(topic.slug) ?? new Map<string, number>();
          counts.set(topic.slug, own.set(url, (own.get(url) ?? 0) + 1));
        }
      }
    }
    return counts;
  },
);
