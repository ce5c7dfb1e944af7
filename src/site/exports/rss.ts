// A feed as RSS 2.0, which asks for no date: a list without a year has none to give, and Atom would ask
// for one on every entry. Where days are known they are given.
//
// A browser shows it by a sheet of its own, which says what a feed is.
//
// `description` is the abstract's beginning as text, formulas in Unicode, which readers show in a list: they take it for HTML, so
// that `<think>` in it would be a tag. `content:encoded` is the whole with markup and MathML.
import { generateRssFeed } from 'feedsmith';
import { xmlText } from '../../text/index.ts';
import { type FeedFormat, type FeedRecord, instant } from './feed-record.ts';

export const rss: FeedFormat = {
  label: 'RSS',
  short: 'RSS',
  file: 'feed.xml',
  mediaType: 'application/rss+xml',
  format: formatRss,
};

function formatRss(feed: FeedRecord, self: string): string {
  const xml = generateRssFeed(
    {
      title: xmlText(feed.title),
      link: feed.pageUrl,
      description: xmlText(feed.description),
      language: 'en',
      atom: { links: [{ href: self, rel: 'self', type: 'application/rss+xml' }] },
      items: feed.entries.map((entry) => ({
        title: xmlText(entry.title),
        link: entry.url,
        guid: { value: entry.id, isPermaLink: isWhole(entry.id) },
        description: xmlText(asHtml(entry.text)),
        ...(entry.updated === null ? {} : { pubDate: instant(entry.updated) }),
        dc: { creators: entry.authors.map(xmlText) },
        categories: entry.topics.map((name) => ({ name: xmlText(name) })),
        content: { encoded: xmlText(entry.html) },
      })),
    },
    { lenient: true, stylesheets: [{ type: 'text/css', href: feed.sheet }] },
  );
  // Blanks that set an element in are a tenth of a feed of many authors, and say nothing.
  return xml.replace(/^ +(?=<)/gm, '');
}

/** What would begin a tag or a reference is escaped, and nothing else: some readers show the text as it stands. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A site without a known origin has addresses from its root alone, which lead nowhere by themselves. */
function isWhole(address: string): boolean {
  return /^https?:\/\//.test(address);
}
