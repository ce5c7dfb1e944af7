// The papers of a site as a search sees them, in the order in which they came: the oldest digest's first,
// so that a new dump's papers stand behind all others and the segments before them stay as they are.
import { type DateForm, plainDates } from '../../paper/dates.ts';
import { filtersOf, ordersOf, searchedIn } from '../../paper/from-facts.ts';
import type { SearchRecord } from '../../search/record.ts';
import { beginningOf, longestListedTitle } from '../../text/index.ts';
import type { PaperView, SiteView } from '../views/index.ts';
import { viewDate } from '../views/parts.ts';
import { hashOf } from './index-folder.ts';

/** The papers as the index numbers them. */
export function searchOrder(site: SiteView): readonly PaperView[] {
  const inOrder = new Map<string, PaperView>();
  for (const digest of site.digests.toReversed())
    for (const paper of digest.papers) if (!inOrder.has(paper.slug)) inOrder.set(paper.slug, paper);
  for (const paper of site.papers) if (!inOrder.has(paper.slug)) inOrder.set(paper.slug, paper);
  return [...inOrder.values()];
}

/** Decides their records: what is made of papers is kept under it, by the code that makes it. */
export function recordsKey(papers: readonly PaperView[], dates: DateForm): string {
  return hashOf(JSON.stringify([papers.map(({ refKey }) => refKey), dates]));
}

export function readRecord(paper: PaperView, dates: DateForm = plainDates): SearchRecord {
  const { authors, publishedOn, githubUrl } = paper.facts;
  return {
    slug: paper.slug,
    title: paper.title.runs,
    abstract: paper.abstract.runs,
    heading: beginningOf(paper.title.unicode, longestListedTitle),
    topics: paper.topics.map(({ title }) => title),
    authors: authors ?? [],
    words: [...searchedIn(paper.facts), ...(githubUrl === null ? [] : [githubUrl])],
    digests: paper.listings.map(({ digest: { title, date } }) =>
      date === null || date.label === title ? title : `${title}, ${date.label}`,
    ),
    days: [...paper.listings.map(({ digest }) => digest.date?.value), publishedOn].filter(
      (day) => day != null,
    ),
    dateLabel: publishedOn === null ? null : viewDate(publishedOn, dates).label,
    filters: filtersOf(paper.facts),
    orders: ordersOf(paper.facts),
  };
}
