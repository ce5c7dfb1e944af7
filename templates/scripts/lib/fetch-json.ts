/** What an address of the site holds; null where it cannot be fetched or read. */
export async function fetchJson<T>(address: string, options?: RequestInit): Promise<T | null> {
  try {
    const response = await fetch(address, options);
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
