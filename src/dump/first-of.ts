// The first of several that says something, and what stands before it.

/** What `read` makes of the first value of which it makes anything; null where it makes nothing of any. */
export function firstOf<V, T>(values: Iterable<V>, read: (value: V, at: number) => T | null): T | null {
  let at = 0;
  for (const value of values) {
    const found = read(value, at++);
    if (found !== null) return found;
  }
  return null;
}

/** Those before the first for which it holds; all where it holds for none. */
export function takeUntil<T>(items: readonly T[], holds: (item: T, at: number) => boolean): readonly T[] {
  const end = items.findIndex(holds);
  return end === -1 ? items : items.slice(0, end);
}
