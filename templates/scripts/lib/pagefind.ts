// Pagefind's browser half, as far as the search page uses it.

export interface SearchHit {
  readonly id: string;
  data(): Promise<{
    readonly url: string;
    readonly content: string;
    readonly meta: { readonly title?: string };
  }>;
}

/** Filter -> value -> number of papers. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SearchAnswer {
  readonly results: readonly SearchHit[];
  /** Papers for each value if it were chosen as well; empty until `filters()` was called. */
  readonly filters: FilterCounts;
}

export interface Pagefind {
  options(options: { readonly baseUrl: string; readonly ranking?: object }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<FilterCounts>;
  search(
    query: string | null,
    options: {
      readonly filters: Readonly<Record<string, string>>;
      readonly sort: Readonly<Record<string, 'desc'>>;
    },
  ): Promise<SearchAnswer>;
}

/** `index` is the folder's address; addresses of results get `base` before them. */
export async function loadPagefind(index: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(`${index}pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base });
  await pagefind.init();
  return pagefind;
}
