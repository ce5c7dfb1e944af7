// Names that stand in addresses: words in small letters joined by hyphens, `sparse-flows`.

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The name that a file gives its page: `pruning` of `content/topics/pruning.md`; null where it cannot be one. */
export function slugOfFile(file: string): string | null {
  const name = /([^/\\]+)\.md$/.exec(file)?.[1] ?? '';
  return slugPattern.test(name) ? name : null;
}
