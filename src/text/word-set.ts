// Sets of words, written in rows.

/** `wordSet('and or')` holds `and` and `or`. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
