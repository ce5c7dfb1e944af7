// A paper: entries with one identity, as the library merges them and a publisher corrects them.
import type { HttpUrl } from '../text/types.ts';
import type { Entry } from './entry.ts';
import type { Facts } from './facts.ts';
import type { CorrectedFacts } from './from-facts.ts';

declare const brand: unique symbol;
/** Path segment of a paper's permalink: depends on the paper alone. */
export type PaperSlug = string & { readonly [brand]: 'PaperSlug' };
/** Path segment of a digest's permalink: depends on the dump's content or date, never on order. */
export type DigestSlug = string & { readonly [brand]: 'DigestSlug' };

/** Texts are as scraped, or as corrected. */
export interface Paper extends Facts {
  readonly slug: PaperSlug;
  /** Other slugs that lead here (redirect pages), so that a permalink once given keeps working. */
  readonly aliases: readonly PaperSlug[];
  readonly title: string;
  readonly abstract: string;
  /** Abstracts of repeats that differ in more than wrapping, with the listing each came from. */
  readonly otherAbstracts: readonly { readonly abstract: string; readonly digest: DigestSlug }[];
  /** In the order of the digests, newest first. */
  readonly listings: readonly Listing[];
  readonly correction: Correction | null;
}

/** Where a paper was listed. */
export interface Listing {
  readonly digest: DigestSlug;
  readonly file: string;
  /** 0-based place in the dump's order. */
  readonly position: number;
  readonly entry: Entry;
}

/** A publisher's correction, `content/papers/<slug>.md`. */
export interface Correction extends CorrectedFacts {
  readonly slug: string;
  readonly file: string;
  readonly title?: string | undefined;
  readonly abstract?: string | undefined;
  /** Slugs of topics, each with its line in the file. */
  readonly topics?: readonly { readonly slug: string; readonly line: number | null }[] | undefined;
  /** Slugs of papers that are like it and others, each with its line in the file. */
  readonly differsFrom?: readonly { readonly slug: string; readonly line: number | null }[] | undefined;
  readonly links?: readonly { readonly label: string; readonly url: HttpUrl }[] | undefined;
  /** The paper is left out of the site. */
  readonly hide?: boolean | undefined;
  /** The paper stands on the first page. */
  readonly pin?: boolean | undefined;
  /** Markdown shown on the page; empty when there is none. */
  readonly note: string;
}
