// Sets of words, written in a row.

/** `wordSet('and or')` holds `and` and `or`. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}
