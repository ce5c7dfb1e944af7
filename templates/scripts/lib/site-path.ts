// Addresses that come from a file, a link or another tab: parsed as the browser would, and kept only
// where they lead to a page of this very site.

const longest = 500;

/**
 * The path of a page below `base` (`/` or `/repository/`), as the browser itself would read it; null for
 * everything else: other hosts however they are written (`//host`, `/\t/host`, `/\host`), other sites of
 * the same host, scripts, and what is no text.
 */
export function sitePath(value: unknown, base: string): string | null {
  if (typeof value !== 'string' || value.length > longest || !value.startsWith('/')) return null;
  const home = 'https://site.invalid';
  if (!URL.canParse(value, home)) return null;
  const { origin, pathname } = new URL(value, home);
  // What parsing had to mend (tabs, `..`, backslashes, a host) is not an address that the site gave.
  return origin === home && pathname === value && pathname.startsWith(base) ? pathname : null;
}
