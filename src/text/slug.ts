// Names that stand in addresses: words in small letters joined by hyphens, `sparse-flows`.

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The slug of a name, as every system can write it as a folder: to Windows `aux` is a device, and a site with a page of
 * the term AUX could neither be built nor checked out there. It is `aux--1`.
 */
export function writableSlug(slug: string): string {
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d)$/.test(slug) ? `${slug}--1` : slug;
}

/** The name that a file gives its page: `pruning` of `content/topics/pruning.md`; null where it cannot be one. */
export function slugOfFile(file: string): string | null {
  const name = /([^/\\]+)\.md$/.exec(file)?.[1] ?? '';
  return slugPattern.test(name) ? name : null;
}
