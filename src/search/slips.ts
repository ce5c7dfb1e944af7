// A word that the archive does not use -> the one that was probably meant.
import type { KnownWord } from './index/dictionary.ts';

/** One slip in a short word, two in a long one ("quantisaton" is two away from "quantization"). */
function allowedSlips(word: string): number {
  return word.length < 8 ? 1 : 2;
}

/**
 * The words that are near, often used and begin alike, likeliest first: `pokker` is poker, not Fokker. Empty
 * where nothing is near, or where `word` itself is about as common.
 */
export function mendSlip(word: string, known: readonly KnownWord[]): readonly KnownWord[] {
  if (!/^[a-z]{4,24}$/.test(word)) return [];
  const most = allowedSlips(word);
  const own = known.find((one) => one.word === word)?.papers ?? 0;
  const near: { readonly known: KnownWord; readonly score: number }[] = [];
  for (const candidate of known) {
    if (candidate.word === word || candidate.papers < own * rare) continue;
    const slips = slipsBetween(word, candidate.word, most);
    if (slips > most) continue;
    const alike = candidate.word.slice(0, 2) === word.slice(0, 2) ? 1 : 0;
    const doubled = undoubled(candidate.word) === undoubled(word) ? 1 : 0;
    // A second slip is as unlikely as a word a hundred times rarer; one in the first letters less so, and
    // a letter written once for twice is the likeliest of all.
    const score = Math.log2(candidate.papers + 1) + 7 * (most - slips) + 4 * (alike + doubled);
    near.push({ known: candidate, score });
  }
  near.sort((a, b) => b.score - a.score || (a.known.word < b.known.word ? -1 : 1));
  return near.slice(0, mostNear).map((one) => one.known);
}

const mostNear = 3;

function undoubled(word: string): string {
  return word.replace(/(.)\1/g, '$1');
}

/** How many times commoner a word must be to be meant by one that the archive has. */
const rare = 16;

/** Words that begin with `start`, commonest first. */
export function completeWord(start: string, known: readonly KnownWord[], most: number): readonly KnownWord[] {
  return known
    .filter(({ word }) => word.startsWith(start))
    .sort((a, b) => b.papers - a.papers || (a.word < b.word ? -1 : 1))
    .slice(0, most);
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
