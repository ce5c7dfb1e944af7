// A word that nothing was found for -> the archive's word that was probably meant.
//
// The archive's words lie in /search/words/, a file for each length, commonest first. Only the few
// files of about the word's own length are fetched, and only when a search fails.

/** One slip in a short word, two in a long one ("quantisaton" is two away from "quantization"). */
function allowedSlips(word: string): number {
  return word.length < 8 ? 1 : 2;
}

/** Letters that may still be to come of a word half typed. */
const MOST_MISSING = 5;

export type FetchWords = (length: number) => Promise<readonly string[]>;

/** The nearest word, the commoner of two as near; null when the word is known, or begins a known one, or nothing is near. */
export async function correctWord(word: string, fetchWords: FetchWords): Promise<string | null> {
  if (!/^[a-z]{4,24}$/.test(word)) return null;
  const slips = allowedSlips(word);
  const lengths = Array.from({ length: slips + MOST_MISSING + 1 }, (_, i) => word.length - slips + i);
  const lists = await Promise.all(lengths.map(fetchWords));
  // A word half typed is no slip.
  if (lists.some((list) => list.some((known) => known.startsWith(word)))) return null;
  let best: { word: string; slips: number; rank: number } | null = null;
  for (const list of lists) {
    for (const [rank, candidate] of list.entries()) {
      const distance = slipsBetween(word, candidate, best?.slips ?? slips);
      if (distance > slips) continue;
      if (best === null || distance < best.slips || (distance === best.slips && rank < best.rank)) {
        best = { word: candidate, slips: distance, rank };
      }
    }
  }
  return best?.word ?? null;
}

/**
 * Letters dropped, added, changed or swapped with the next (optimal string alignment), given up as
 * soon as there must be more than `most`.
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let least = Math.min(changed, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      }
      row.push(least);
    }
    if (Math.min(...row) > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length] ?? most + 1;
}
