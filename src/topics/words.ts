// The words of a scraped text, as topics compare them.
//
// A word is a run of letters and digits. It is compared by its stem; a word in capitals ("SAM",
// "LLMs") has a second key that only other words in capitals have, so that a term "SAM" is not
// met by the name Sam. Prefixes that authors write in three ways (pre-training, pretraining) are
// joined to their word; other hyphens part words, so that "low-rank" is met by "low rank".
import { lettersAndDigits } from '../text/letters.ts';
import { stemWord } from '../text/stem.ts';
import { wordSet } from '../text/word-set.ts';

export interface Word {
  /** Stem in lower case, without accents. */
  readonly stem: string;
  /** `^SAM` for a word in capitals, plural "s" dropped; otherwise null. */
  readonly capitals: string | null;
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A letter may carry an accent as TeX writes it: `Poincar\'e`. */
const run = /\p{L}[\p{L}\p{M}\p{N}]*(?:\\['"^`~]\{?\p{L}+\}?)?|\p{N}[\p{L}\p{M}\p{N}]*/gu;

const joined = wordSet(
  'pre post multi non over under re co sub meta un hyper inter auto fine micro super semi mini bi uni de anti cross',
);

/** The words of a text in order. A text without lower-case letters is read as not shouting. */
export function parseWords(text: string): readonly Word[] {
  const words: Word[] = [];
  const shouting = !/\p{Ll}/u.test(text);
  let prefix: { readonly text: string; readonly start: number; readonly end: number } | null = null;
  for (const match of text.matchAll(run)) {
    const surface = match[0];
    const start = match.index;
    const end = start + surface.length;
    if (surface === 's' && /['’]/.test(text.charAt(start - 1))) continue;
    const plain = plainLetters(surface);
    const lower = plain.toLowerCase();
    const follows = prefix !== null && prefix.end + 1 === start;
    if (prefix !== null && !follows)
      words.push(word(prefix.text, prefix.text, prefix.start, prefix.end, true));
    const held: typeof prefix = follows ? prefix : null;
    prefix = null;
    if (held === null && joined.has(lower) && text.charAt(end) === '-') {
      prefix = { text: lower, start, end };
      continue;
    }
    const before = held === null ? '' : held.text;
    words.push(word(before + lower, plain, held?.start ?? start, end, shouting || held !== null));
  }
  if (prefix !== null) words.push(word(prefix.text, prefix.text, prefix.start, prefix.end, true));
  return words;
}

function word(lower: string, plain: string, start: number, end: number, shouting: boolean): Word {
  return { stem: stemWord(lower), capitals: shouting ? null : capitalsOf(plain), start, end };
}

/** "LLMs" is LLM; "KANs" is KAN; "Adam" and "A" are no capitals. */
function capitalsOf(plain: string): string | null {
  const singular = plain.endsWith('s') ? plain.slice(0, -1) : plain;
  // Two tests, for one pattern of both would try every capital of a long word.
  const isShouted = singular.length > 1 && /^[A-Z0-9]+$/.test(singular) && /[A-Z]/.test(singular);
  return isShouted ? `^${singular}` : null;
}

function plainLetters(surface: string): string {
  // Nearly every word is ASCII: normalising only the others halves the cost.
  if (/^[A-Za-z0-9]*$/.test(surface)) return surface;
  return lettersAndDigits(surface.normalize('NFKD'));
}
