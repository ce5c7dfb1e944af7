// Addresses that come from a file, a link or another tab are kept only where they lead to a page of this very site.

const longest = 500;

/**
 * The path of a page below `base` (`/` or `/repository/`), written as the site writes it: names and slashes. Null for
 * everything else: other hosts however they are written (`//host`, `/\t/host`, `/\host`), other sites of the same
 * host, `..` in any form, scripts, and what is no text.
 */
export function sitePath(value: unknown, base: string): string | null {
  if (typeof value !== 'string' || value.length > longest || !value.startsWith(base)) return null;
  return /^(?:[\w-]+\/)*$/.test(value.slice(base.length)) ? value : null;
}
