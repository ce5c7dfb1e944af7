// FeedView -> Atom 1.0.
//
// Atom asks for an `updated` on every entry. A dump that prints no year gives no such date, and a made-up
// one would be worse than none: where the date is not known the element is left out. Feed readers then
// use the time at which they first saw the entry, which is true.
import { generateAtomFeed } from 'feedsmith';
import type { SafeHtml } from '../view.ts';

export interface FeedEntry {
  /** `urn:offprint:paper:SLUG`. */
  readonly id: string;
  /** Absolute, or from the root where the site's origin is not known. */
  readonly url: string;
  /** Formulas in Unicode. */
  readonly title: string;
  /** Full abstract; formulas in MathML, readable without a stylesheet. */
  readonly html: SafeHtml;
  /** `2026-03-11`, when the paper was published and when it was last listed; null where not known. */
  readonly published: string | null;
  readonly updated: string | null;
  readonly authors: readonly string[];
  /** Titles of topics, primary first. */
  readonly topics: readonly string[];
}

export interface FeedView {
  /** `urn:offprint:topic:pruning`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows. */
  readonly pageUrl: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
  readonly entries: readonly FeedEntry[];
}

export function formatAtom(feed: FeedView): string {
  const updated = feed.entries.reduce<string | null>((latest, e) => later(latest, e.updated), null);
  return generateAtomFeed(
    {
      id: feed.id,
      title: { value: xmlText(feed.title) },
      subtitle: { value: xmlText(feed.description) },
      links: [
        { href: feed.atomUrl, rel: 'self', type: 'application/atom+xml' },
        { href: feed.pageUrl, rel: 'alternate', type: 'text/html' },
      ],
      ...(updated === null ? {} : { updated: instant(updated) }),
      entries: feed.entries.map((entry) => ({
        id: entry.id,
        title: { value: xmlText(entry.title) },
        links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
        ...(entry.published === null ? {} : { published: instant(entry.published) }),
        ...(entry.updated === null ? {} : { updated: instant(entry.updated) }),
        authors: entry.authors.map((name) => ({ name: xmlText(name) })),
        categories: entry.topics.map((term) => ({ term })),
        content: { type: 'html', value: xmlText(entry.html) },
      })),
    },
    { lenient: true },
  );
}

/** A day as the instant it begins, in UTC. */
export function instant(day: string): string {
  return `${day}T00:00:00Z`;
}

/** XML 1.0 has no place for control characters and lone surrogates, not even escaped. */
export function xmlText(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
