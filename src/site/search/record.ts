// A paper as the search index sees it, and the small HTML page that says so to Pagefind.
import { type Chosen, filtersOf, ordersOf, searchedIn } from '../../paper/from-facts.ts';
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
  /** What else finds it: authors, organisation, arXiv id. */
  readonly words: readonly string[];
  /** Topics, digests (`Kernels and pruning, 11 March`) and facts by which papers are chosen. */
  readonly filters: readonly Chosen[];
  /** By what papers are ordered; a paper without a key comes last. */
  readonly orders: readonly Chosen[];
}

export function searchRecords(site: SiteView): readonly SearchRecord[] {
  return site.papers.map((paper) => ({
    url: paper.url,
    title: paper.title.plain,
    text: paper.abstract.plain,
    topics: paper.topics.map(({ title }) => title),
    words: searchedIn(paper.facts),
    filters: [
      ...paper.topics.map(({ title }) => ({ key: 'topic', value: title })),
      ...paper.listings.map(({ digest: { title, date } }) => ({
        key: 'digest',
        value: date === null ? title : `${title}, ${date.label}`,
      })),
      ...filtersOf(paper.facts),
    ],
    orders: ordersOf(paper.facts),
  }));
}

/** Pagefind weighs headings above text, and takes filters and sort keys from `data-pagefind-*`. */
export function recordHtml({ title, text, topics, words, filters, orders }: SearchRecord): string {
  const mark = (kind: 'filter' | 'sort', { key, value }: Chosen) =>
    `<i data-pagefind-${kind}="${escapeHtml(`${key}:${value}`)}"></i>`;
  const marks = [
    ...filters.map((filter) => mark('filter', filter)),
    ...orders.map((order) => mark('sort', order)),
  ];
  return (
    `<html lang="en"><body data-pagefind-body><h1 data-pagefind-meta="title">${escapeHtml(title)}</h1>` +
    `<p>${escapeHtml(text)}</p><p data-pagefind-weight="2">${escapeHtml(topics.join('. '))}</p>` +
    `${words.length === 0 ? '' : `<p>${escapeHtml(words.join('. '))}</p>`}${marks.join('')}</body></html>`
  );
}
