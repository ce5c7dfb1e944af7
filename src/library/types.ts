// What entries merge into.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump, DumpDate, Entry } from '../dump/types.ts';
import type { HttpUrl } from '../text/types.ts';

declare const brand: unique symbol;
/** Path segment of a paper's permalink: depends on the paper alone. */
export type PaperSlug = string & { readonly [brand]: 'PaperSlug' };
/** Path segment of a digest's permalink: depends on the dump's content or date, never on order. */
export type DigestSlug = string & { readonly [brand]: 'DigestSlug' };

/** Where a paper was listed. */
export interface Listing {
  readonly digest: DigestSlug;
  readonly file: string;
  /** 0-based place in the dump's order. */
  readonly position: number;
  readonly entry: Entry;
}

/** A publisher's correction, `content/papers/<slug>.md`. */
export interface Correction {
  readonly slug: string;
  readonly file: string;
  readonly title?: string;
  readonly abstract?: string;
  readonly arxivId?: string;
  readonly topics?: readonly string[];
  readonly links?: readonly { readonly label: string; readonly url: HttpUrl }[];
  /** Markdown shown on the page; empty when there is none. */
  readonly note: string;
}

/** Entries with one identity. Texts are as scraped, or as corrected. */
export interface Paper {
  readonly slug: PaperSlug;
  /** Other slugs that lead here (redirect pages), so that a permalink once given keeps working. */
  readonly aliases: readonly PaperSlug[];
  readonly title: string;
  readonly abstract: string;
  /** Abstracts of repeats that differ in more than wrapping, with the listing each came from. */
  readonly otherAbstracts: readonly { readonly abstract: string; readonly digest: DigestSlug }[];
  readonly arxivId: string | null;
  readonly publishedOn: DumpDate | null;
  readonly upvotes: number | null;
  readonly authorsCount: number | null;
  readonly authors: readonly string[] | null;
  readonly organization: string | null;
  readonly githubUrl: string | null;
  readonly githubStars: number | null;
  /** In the order of the digests, newest first. */
  readonly listings: readonly Listing[];
  readonly correction: Correction | null;
}

/** What a dump becomes. */
export interface Digest {
  readonly slug: DigestSlug;
  /** Slugs it had while less of its date was known: redirect pages, like a paper's. */
  readonly aliases: readonly DigestSlug[];
  readonly dump: Dump;
  readonly date: DumpDate | null;
  /** The publisher's title, if any; the theme is found by topics/. */
  readonly title: string | null;
  /** In the dump's order, each paper once. */
  readonly papers: readonly PaperSlug[];
}

export interface Library {
  /** In slug order. */
  readonly papers: readonly Paper[];
  /** Newest first; undated ones after the dated, in a stable order. */
  readonly digests: readonly Digest[];
  readonly diagnostics: readonly Diagnostic[];
}
