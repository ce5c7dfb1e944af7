// The first of several that says something.

/** What `read` makes of the first value of which it makes anything; null where it makes nothing of any. */
export function firstOf<V, T>(values: Iterable<V>, read: (value: V, at: number) => T | null): T | null {
  let at = 0;
  for (const value of values) {
    const found = read(value, at++);
    if (found !== null) return found;
  }
  return null;
}
