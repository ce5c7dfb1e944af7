// Names that stand in addresses: words in small letters joined by hyphens, `sparse-flows`.

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * The slug of a name, as every system can write it as a folder: to Windows `aux` is a device, and a site with a page of
 * the term AUX could neither be built nor checked out there. It is `aux--1`.
 */
export function writableSlug(slug: string): string {
  return isDevice(slug) ? `${slug}--1` : slug;
}

/** Whether a name is a device to Windows, with whatever extension: `aux`, `Con.txt`, `com1.tar.gz`. */
export function isDevice(name: string): boolean {
  return /^(?:con|prn|aux|nul|(?:com|lpt)\d)(?: *\.|$)/i.test(name);
}

/** What is said of such a name, which the publisher gave. */
export const deviceRefused =
  'to Windows con, prn, aux, nul, com1 and lpt1 are devices, and neither a file nor a page can have such a name there';

/** The name that a file gives its page: `pruning` of `content/topics/pruning.md`; null where it cannot be one. */
export function slugOfFile(file: string): string | null {
  const name = /([^/\\]+)\.md$/.exec(file)?.[1] ?? '';
  return slugPattern.test(name) ? name : null;
}
