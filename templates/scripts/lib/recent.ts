// The digests of late, newest first, as the site publishes them (/digests/recent.json).
import { fetchJson } from './fetch-json.ts';

export interface RecentDigest {
  readonly url: string;
  readonly title: string;
  /** Of the title, where it is another one than the page's. */
  readonly lang?: string;
  readonly papers: readonly (readonly [url: string, title: string])[];
}

/** Null where they cannot be fetched or read: the page then stays as it was served. */
export const fetchRecent: (address: string) => Promise<readonly RecentDigest[] | null> = fetchJson;
