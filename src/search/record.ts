// A paper as a search sees it: what is asked of it in words, and what a result shows or is narrowed by.
import type { FilterName, OrderName } from '../paper/choices.ts';
import type { PartialDate } from '../paper/dates.ts';

/** Text and TeX in turn. */
export type SearchText = readonly (
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly tex: string }
)[];

export interface SearchRecord {
  /** Path segment of the paper's page. */
  readonly slug: string;
  readonly title: SearchText;
  readonly abstract: SearchText;
  /** One line, formulas in Unicode: what a result shows. */
  readonly heading: string;
  /** Titles of topics, primary first. */
  readonly topics: readonly string[];
  readonly authors: readonly string[];
  /** What else finds it: names of authors and organisations, ids, addresses. */
  readonly words: readonly string[];
  /** Where it was listed: title and date as far as known, `Kernels and pruning, 11 March`. */
  readonly digests: readonly string[];
  /** When it was listed and published. */
  readonly days: readonly PartialDate[];
  /** `11 March 2026`, as far as it is known. */
  readonly dateLabel: string | null;
  /** What it is narrowed by beside topics and digests. */
  readonly filters: Readonly<Partial<Record<FilterName, string>>>;
  /** What it is put in order by. */
  readonly orders: Readonly<Partial<Record<OrderName, number>>>;
}
