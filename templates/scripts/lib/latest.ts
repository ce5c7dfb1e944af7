// The addresses of the digests of late, newest first, as the site publishes them (/digests/latest.json).
import { fetchJson } from './fetch-json.ts';

/** Null where they cannot be fetched or read: the reader is then told of nothing new. */
export async function fetchLatest(base: string): Promise<readonly string[] | null> {
  const value = await fetchJson<unknown>(`${base}digests/latest.json`, { priority: 'low' });
  return Array.isArray(value) ? value.filter((url) => typeof url === 'string') : null;
}
