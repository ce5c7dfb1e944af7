// Texts -> the archive's words by length, commonest first: what a misspelt query is compared with.
import { withoutAccents } from './without-accents.ts';

/** Words are lower case, without accents. Those that one paper alone uses are left out of long lists. */
export function wordsByLength(texts: Iterable<string>): ReadonlyMap<number, readonly string[]> {
  const papers = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(withoutAccents(text).match(WORD)))
      papers.set(word, (papers.get(word) ?? 0) + 1);
  }
  const least = papers.size > MANY_WORDS ? 2 : 1;
  const lists = new Map<number, [string, number][]>();
  for (const entry of papers) {
    const [word, count] = entry;
    if (count < least) continue;
    const list = lists.get(word.length);
    if (list === undefined) lists.set(word.length, [entry]);
    else list.push(entry);
  }
  return new Map(
    [...lists]
      .sort(([a], [b]) => a - b)
      .map(([length, list]) => [
        length,
        list
          .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
          .slice(0, MAX_LIST)
          .map(([word]) => word),
      ]),
  );
}

const WORD = /[a-z]{4,24}/g;
const MANY_WORDS = 30_000;
/** Per length: some 60 kB before compression. */
const MAX_LIST = 6_000;
