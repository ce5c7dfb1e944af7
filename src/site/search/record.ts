// A paper as the search index sees it, and the small HTML page that says so to Pagefind.

import { escapeHtml } from '../render/escape-html.ts';
import type { SiteView } from '../views/site.ts';

export interface SearchRecord {
  /** `/papers/x/`, without the path prefix. */
  readonly url: string;
  /** Readable text; formulas as their TeX source, which is what one can type. */
  readonly title: string;
  readonly text: string;
  /** Titles of topics, primary first. */
  readonly topics: readonly string[];
  /** Title and date as far as known: `Kernels and pruning, 11 March`. */
  readonly digests: readonly string[];
  readonly organization: string | null;
  /** `2026-03-11` where the whole date is known. */
  readonly date: string | null;
  readonly upvotes: number | null;
}

export function searchRecords(site: SiteView): readonly SearchRecord[] {
  return site.papers.map((paper) => ({
    url: paper.url,
    title: paper.title.plain,
    text: paper.abstract.plain,
    topics: paper.topics.map(({ title }) => title),
    organization: paper.organization,
    digests: paper.listings.map(({ digest: { title, date } }) =>
      date === null ? title : `${title}, ${date.label}`,
    ),
    date:
      paper.publishedOn !== null && /^\d{4}-/.test(paper.publishedOn.value) ? paper.publishedOn.value : null,
    upvotes: paper.upvotes,
  }));
}

/**
 * Pagefind weighs headings above text, takes filters and sort keys from `data-pagefind-*`, and leaves
 * out what is marked so. A paper of unknown date or votes has no such key and sorts last.
 */
export function recordHtml({
  title,
  text,
  topics,
  digests,
  organization,
  date,
  upvotes,
}: SearchRecord): string {
  const filters = [
    ...topics.map((topic) => `topic:${topic}`),
    ...digests.map((digest) => `digest:${digest}`),
    ...(organization === null ? [] : [`organisation:${organization}`]),
    ...(date === null ? [] : [`year:${date.slice(0, 4)}`]),
  ];
  const sorts = [
    ...(date === null ? [] : [`date:${date}`]),
    ...(upvotes === null ? [] : [`votes:${upvotes}`]),
  ];
  const marks = [
    ...filters.map((filter) => `<i data-pagefind-filter="${escapeHtml(filter)}"></i>`),
    ...sorts.map((sort) => `<i data-pagefind-sort="${escapeHtml(sort)}"></i>`),
  ];
  return (
    `<html lang="en"><body data-pagefind-body><h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>` +
    `<p>${escapeHtml(text)}</p><p data-pagefind-weight="2">${escapeHtml(topics.join('. '))}</p>${marks.join('')}</body></html>`
  );
}
