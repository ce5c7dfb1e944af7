// A feed as JSON Feed 1.1.
import { generateJsonFeed } from 'feedsmith';
import { type FeedFormat, type FeedRecord, instant } from './feed-record.ts';

export const jsonFeed: FeedFormat = {
  label: 'JSON\u00a0feed',
  short: 'JSON',
  file: 'feed.json',
  mediaType: 'application/feed+json',
  format: formatJsonFeed,
};

function formatJsonFeed(feed: FeedRecord, self: string): string {
  const json = generateJsonFeed(
    {
      title: feed.title,
      description: feed.description,
      home_page_url: feed.pageUrl,
      feed_url: self,
      language: 'en',
      items: feed.entries.map((entry) => ({
        id: entry.id,
        url: entry.url,
        title: entry.title,
        content_html: entry.html,
        summary: entry.text,
        ...(entry.published === null ? {} : { date_published: instant(entry.published) }),
        ...(entry.updated === null ? {} : { date_modified: instant(entry.updated) }),
        authors: entry.authors.map((name) => ({ name })),
        tags: [...entry.topics],
      })),
    },
    { lenient: true },
  );
  // JSON Feed asks for the list of items even where there are none; the generator leaves an empty one out.
  return `${JSON.stringify(Object.assign({ items: [] }, json))}\n`;
}
