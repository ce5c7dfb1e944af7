// The addresses of the digests of late, newest first, as the site publishes them (/digests/latest.json).

/** Null where they cannot be fetched or read: the reader is then told of nothing new. */
export async function fetchLatest(base: string): Promise<readonly string[] | null> {
  try {
    const response = await fetch(`${base}digests/latest.json`, { priority: 'low' });
    const value: unknown = response.ok ? await response.json() : null;
    return Array.isArray(value) ? value.filter((url) => typeof url === 'string') : null;
  } catch {
    return null;
  }
}
