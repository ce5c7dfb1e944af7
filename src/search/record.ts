// A paper as a search sees it: what is asked of it in words, and what a result shows or is narrowed by.

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
  readonly organization: string | null;
  /** What else finds it: names of authors and organisations, ids, addresses. */
  readonly words: readonly string[];
  /** Where it was listed: title and date as far as known, `Kernels and pruning, 11 March`. */
  readonly digests: readonly string[];
  /** `11 March 2026`, as far as it is known. */
  readonly dateLabel: string | null;
  /** `2026-03-11` where the whole date is known: what "newest" goes by. */
  readonly date: string | null;
  readonly upvotes: number | null;
}

/** A record of text alone, all else unknown. */
export function bareRecord(slug: string, title: string, abstract: string): SearchRecord {
  return {
    slug,
    title: [{ kind: 'text', text: title }],
    abstract: [{ kind: 'text', text: abstract }],
    heading: title,
    topics: [],
    authors: [],
    organization: null,
    words: [],
    digests: [],
    dateLabel: null,
    date: null,
    upvotes: null,
  };
}
