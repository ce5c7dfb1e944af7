// What a feed says, and what a feed format is. A thing's id is its address, so that no two sites have one
// of the same; no date is made up.
import type { SafeHtml } from '../safe-html.ts';

export interface FeedFormat {
  readonly label: string;
  /** Where "feed" follows. */
  readonly short: string;
  /** Its file beside the page that the feed follows. */
  readonly file: string;
  readonly mediaType: string;
  /** `self` is the address of the file itself. */
  readonly format: (feed: FeedRecord, self: string) => string;
}

export interface FeedEntry {
  /** The paper's address: absolute, or from the root where the site's origin is not known. */
  readonly id: string;
  readonly url: string;
  /** Formulas in Unicode. */
  readonly title: string;
  /** Full abstract; formulas in MathML, readable without a stylesheet. */
  readonly html: SafeHtml;
  /** A line or two as text, formulas in Unicode: what feed readers show in a list. */
  readonly text: string;
  /** `2026-03-11`, when the paper was published and when it was last listed; null where not known. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** Titles of topics, primary first. */
  readonly topics: readonly string[];
}

export interface FeedRecord {
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly pageUrl: string;
  /** The path of the sheet by which a browser shows the feed. */
  readonly sheet: string;
  readonly entries: readonly FeedEntry[];
}

/** A day as the instant it begins, in UTC. */
export function instant(day: string): string {
  return `${day}T00:00:00Z`;
}
