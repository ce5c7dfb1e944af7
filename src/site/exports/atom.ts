// A feed as Atom 1.0.
//
// Atom asks for an `updated` on every entry. A dump that prints no year gives no such date, and a made-up
// one would be worse than none: where the date is not known the element is left out. Feed readers then
// use the time at which they first saw the entry, which is true.
import { generateAtomFeed } from 'feedsmith';
import { type FeedFormat, type FeedRecord, instant, xmlText } from './feed-record.ts';

export const atom: FeedFormat = {
  label: 'Atom',
  short: 'Atom',
  file: 'feed.xml',
  mediaType: 'application/atom+xml',
  format: formatAtom,
};

function formatAtom(feed: FeedRecord, self: string): string {
  const updated = feed.entries.reduce<string | null>((latest, e) => later(latest, e.updated), null);
  return generateAtomFeed(
    {
      id: feed.id,
      title: { value: xmlText(feed.title) },
      subtitle: { value: xmlText(feed.description) },
      links: [
        { href: self, rel: 'self', type: 'application/atom+xml' },
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

function later(a: string | null, b: string | null): string | null {
  return a === null || (b !== null && b > a) ? b : a;
}
