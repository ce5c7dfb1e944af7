// The table of feed formats: from it follow the files of every feed, and every link to them. A new format
// is a file here and its line below.
import type { FeedFormat } from './feed-record.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

export const feedFormats: readonly FeedFormat[] = [rss, jsonFeed];
