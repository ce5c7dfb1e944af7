// The table of feed formats: from it follow the files of every feed, and every link to them. A new format
// is a file here and its line below.
import type { FeedFormat } from './feed-record.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const feedFormats: readonly FeedFormat[] = [rss, jsonFeed];

/** What every feed reader knows. */
export const mainFormat = rss;

/** Of a group of feeds, or of one. */
export function formatsOf({
  inOneFormat = false,
}: {
  readonly inOneFormat?: boolean;
}): readonly FeedFormat[] {
  return inOneFormat ? [mainFormat] : feedFormats;
}
