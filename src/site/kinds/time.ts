// The archive by month, for the pages that speak of time. A paper belongs to the month in which a list of
// a known day had it first; papers of undated lists, or of days without a year, belong to none.

import { formatMonth } from '../../paper/dates.ts';
import { countByMonth, type Month, type MonthCounts, monthOf } from '../../trends/index.ts';
import { ownLanguage } from '../language.ts';
import type { DigestView } from '../views/digest.ts';
import type { PaperView } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { perSite } from './kind.ts';

export interface MonthRecord {
  readonly month: Month;
  /** Newest first. */
  readonly digests: readonly DigestView[];
  /** Papers that were first listed in this month, newest list first. */
  readonly papers: readonly PaperView[];
}

export interface SiteTime {
  /** Newest first. */
  readonly months: readonly MonthRecord[];
  readonly monthOf: ReadonlyMap<string, Month>;
  /** Papers by all topics they have, by slug. */
  readonly topics: MonthCounts;
  /** Papers by term, by slug. */
  readonly terms: MonthCounts;
}

export const timeOf = perSite((site: SiteView): SiteTime => {
  const monthBySlug = firstMonthOf(site);
  const termsOfPaper = new Map<string, string[]>();
  for (const { slug, papers } of site.sources.glossary.terms) {
    for (const paper of papers) {
      const own = termsOfPaper.get(paper) ?? [];
      own.push(slug);
      termsOfPaper.set(paper, own);
    }
  }
  const { classifications } = site.sources;
  const dated = site.sources.library.papers.map(({ slug }) => ({
    slug,
    month: monthBySlug.get(slug) ?? null,
  }));
  return {
    months: groupByMonth(site, monthBySlug),
    monthOf: monthBySlug,
    topics: countByMonth(
      dated.map(({ slug, month }) => ({
        month,
        keys: classifications.get(slug)?.topics.map((topic) => topic.slug) ?? [],
      })),
    ),
    terms: countByMonth(dated.map(({ slug, month }) => ({ month, keys: termsOfPaper.get(slug) ?? [] }))),
  };
});

/** Digests come newest first, so the oldest that lists a paper has the last word. */
function firstMonthOf({ digests }: SiteView): ReadonlyMap<string, Month> {
  const first = new Map<string, Month>();
  for (const { date, papers } of digests) {
    const month = monthOf(date?.value ?? null);
    if (month !== null) for (const { slug } of papers) first.set(slug, month);
  }
  return first;
}

function groupByMonth(
  { digests, newest }: SiteView,
  monthBySlug: ReadonlyMap<string, Month>,
): readonly MonthRecord[] {
  const groups = new Map<Month, { digests: DigestView[]; papers: PaperView[] }>();
  const groupOf = (month: Month) => {
    const group = groups.get(month) ?? { digests: [], papers: [] };
    groups.set(month, group);
    return group;
  };
  for (const digest of digests) {
    const month = monthOf(digest.date?.value ?? null);
    if (month !== null) groupOf(month).digests.push(digest);
  }
  for (const paper of newest) {
    const month = monthBySlug.get(paper.slug);
    if (month !== undefined) groupOf(month).papers.push(paper);
  }
  return [...groups]
    .sort(([one], [other]) => (one < other ? 1 : -1))
    .map(([month, group]) => ({ month, ...group }));
}

export function monthRef({ config }: SiteView, month: Month): RefView {
  const [year = '', number = ''] = month.split('-');
  return {
    title: formatMonth(Number(number), Number(year), config.dates),
    lang: ownLanguage(config.dates.locale),
    url: `/digests/month/${month}/`,
  };
}

export function yearRef(year: string): RefView {
  return { title: year, url: `/digests/year/${year}/` };
}
