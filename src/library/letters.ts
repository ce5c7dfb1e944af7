// An abstract as identity sees it: its letters and digits in order, and nothing between them.
//
// Scrapers wrap at 80 or 120 columns, hyphenate, write `\\` at line ends, glue a searched word to its
// neighbour. None of that touches the letters, so texts are compared by them: equal letters are the
// same text, a beginning of the letters is a truncation of it.
import { foldText } from '../text/index.ts';

/** `Repre-\nsentation of \emph{H}\"older maps` -> `representationofholdermaps`. */
export function lettersOf(text: string): string {
  return foldText(text).replaceAll(' ', '');
}

/** A text too short to be told from another by its inside; only its beginning counts. */
const shortest = 60;

/** Whether the shorter is a piece of the longer: its beginning, or any piece long enough to tell. */
export function isPart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return long.startsWith(short) || (short.length >= shortest && long.includes(short));
}

/** A fast 53-bit hash, written in base 36, with the length: equal only for equal texts, for all that matters. */
export function fingerprintOf(letters: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < letters.length; at += 1) {
    const code = letters.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  const hash = 4294967296 * (2097151 & low) + (high >>> 0);
  return `${hash.toString(36)}.${letters.length}`;
}
