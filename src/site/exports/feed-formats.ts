// The table of feed formats: from it follow the files of every feed, and every link to them. A new format
// is a file here and its line below.
import { atom } from './atom.ts';
import type { FeedFormat } from './feed-record.ts';
import { jsonFeed } from './json-feed.ts';

export const feedFormats: readonly FeedFormat[] = [atom, jsonFeed];
