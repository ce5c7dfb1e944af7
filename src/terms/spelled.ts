// Words and a short form -> whether the words spell it: each of its letters begins a word or a part of one, or
// goes on from such a beginning (`Low-Rank Adaptation`, LoRA). Were a letter taken wherever it is found, IOI
// would stand for "Informatics", whose i, o and i are there.
//
// Parts of a word begin at a hyphen, at a capital ("AutoRegressive") and behind what compounds are made with
// ("auto|encoder", "electro|encephalo|graphy"): a heuristic, as far as the list of these goes.
import { wordSet } from '../text/word-set.ts';

/** How many words of `long` have no letter in `short`; null where they do not spell it, or begin with "as" or "the". */
export function countUnspelled(short: string, long: string): number | null {
  const letters = [...short.toLowerCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));
  const parts = partsOf(long);
  const [first] = parts;
  if (first === undefined || first.isIdle || lettersIn(first, letters, 0).length === 0) return null;
  const unspelled = leastUnspelled(letters, parts);
  return unspelled > Math.max(0, letters.length - 2) ? null : unspelled;
}

interface Part {
  readonly text: string;
  /** Whether it begins a word, rather than stands behind a hyphen or the first form of a compound. */
  readonly isHead: boolean;
  readonly isIdle: boolean;
}

/** Words that need no letter, and that no name begins with. */
const idle = wordSet(
  'a an and are as at be by for from in into is its of on or our that the their this to via we with',
);

function partsOf(long: string): readonly Part[] {
  return long.split(/\s+/).flatMap((word) => {
    const isIdle = idle.has(word.toLowerCase());
    return [...word.matchAll(parts)]
      .flatMap(([part]) => compoundParts(part.toLowerCase()))
      .map((text, at) => ({ text, isHead: at === 0, isIdle }));
  });
}

/** A capital and the small letters after it, a run of capitals, of letters without case, of digits. */
const parts = /\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{Lu}|\p{Lo}+|\p{N}+/gu;

/** What compounds begin with and go on with, none before one that it begins. */
const forms =
  /^(?:anti|audio|auto|back|bench|bio|cardio|counter|cross|data|dis|electro|encephalo|equi|fine|gastro|geo|hand|hydro|hyper|infra|inter|intra|kilo|life|look|magneto|mega|meta|micro|mono|multi|myo|nano|neuro|non|oto|over|photo|plethysmo|poly|post|pre|pseudo|radio|real|self|semi|soft|spatio|speech|state|sub|super|tele|text|thermo|time|token|tomo|trans|ultra|un|video|visuo|wave)(?=\p{L}{3})/u;

function compoundParts(part: string): readonly string[] {
  const form = forms.exec(part)?.[0];
  return form === undefined ? [part] : [form, ...compoundParts(part.slice(form.length))];
}

/** How many letters from the `i`-th on a part may give: as many as it begins with, or fewer. As is usual, x stands
    for "ex" (UX) and n for "and" (DnR). */
function lettersIn({ text }: Part, letters: readonly string[], i: number): readonly number[] {
  if (letters[i] === 'x' && text.startsWith('ex')) return [1];
  if (letters[i] === 'n' && text === 'and') return [1];
  const numbers: number[] = [];
  for (let n = 1; n <= text.length && text[n - 1] === letters[i + n - 1]; n++) numbers.push(n);
  return numbers;
}

/** The least number of words passed over while every letter finds its place; Infinity where one finds none. */
function leastUnspelled(letters: readonly string[], parts: readonly Part[]): number {
  // From the last part to the first: `least[i]` is that of the letters from the i-th on, in the parts behind.
  let least = [...letters.map(() => Infinity), 0];
  for (const part of parts.toReversed()) {
    const behind = least;
    const passed = part.isHead && !part.isIdle ? 1 : 0;
    least = behind.map((words, i) =>
      Math.min(words + passed, ...lettersIn(part, letters, i).map((n) => behind[i + n] ?? Infinity)),
    );
  }
  return least[0] ?? Infinity;
}
