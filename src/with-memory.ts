/**
 * `make`, for what depends on its key alone, with a memory of its answers, which is emptied when it has `most`. A key
 * longer than `longest`, in UTF-16 units, is not kept: it hardly comes again.
 */
export function withMemory<T extends NonNullable<unknown>>(
  make: (key: string) => T,
  most: number,
  longest: number = Number.POSITIVE_INFINITY,
): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const kept = known.get(key);
    if (kept !== undefined) return kept;
    const answer = make(key);
    if (key.length > longest) return answer;
    if (known.size >= most) known.clear();
    known.set(key, answer);
    return answer;
  };
}

/** `make`, for what depends on one thing that never changes alone: made once, and forgotten with the thing. */
export function oncePer<Thing extends object, T>(make: (thing: Thing) => T): (thing: Thing) => T {
  const made = new WeakMap<Thing, { readonly value: T }>();
  return (thing) => {
    const known = made.get(thing);
    if (known !== undefined) return known.value;
    const value = make(thing);
    made.set(thing, { value });
    return value;
  };
}
