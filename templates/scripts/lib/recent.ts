// The digests of late, newest first, as the site publishes them (/digests/recent.json).

export interface RecentDigest {
  readonly url: string;
  readonly title: string;
  readonly papers: readonly (readonly [url: string, title: string])[];
}

/** Null where they cannot be fetched or read: the page then stays as it was served. */
export async function fetchRecent(address: string): Promise<readonly RecentDigest[] | null> {
  try {
    const response = await fetch(address);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
