// What a question asks of the archive before it fetches anything for a word: which acronyms are explained and by
// which words, which of the archive's words are two of its words written as one (`subgradient`), and which words so many
// papers have that they tell few apart. So no file is fetched for what is not there or would not help.
//
// Each form is kept as a number, in rising order, each as the distance from the one before: most take a byte. One form
// in some hundred that the archive does not have meets a stranger of the same number, and costs a file that says nothing.

import { Reader, Writer } from '../../bytes.ts';
import { stemWord } from '../../text/stem.ts';
import { hashWord } from '../hash.ts';
import { readWords } from '../words.ts';
import type { AcronymEntry } from './acronyms.ts';

/**
 * `acronym` is one as it is folded; `meaning` one and the stems of what it stands for; `compound` the stem of two words
 * written as one; `common` the stem of a word that very many papers have.
 */
export type FormKind = 'acronym' | 'meaning' | 'compound' | 'common';

export interface Forms {
  readonly has: (kind: FormKind, form: string) => boolean;
}

/** What an acronym of one meaning is: `ntk neur tangent kernel`. */
export function meaningForm(short: string, long: string): string {
  return [short, ...contentStems(long)].join(' ');
}

/** Stems of the words that a text is held to. */
export function contentStems(text: string): readonly string[] {
  return readWords(text).flatMap(({ isStop, stem }) => (isStop ? [] : stem));
}

/** `counts`: the folded words of an archive of so many papers, with the papers that use each. */
export function writeForms(
  acronyms: readonly AcronymEntry[],
  counts: ReadonlyMap<string, number>,
  papers: number,
): Uint8Array {
  const used = Math.max(leastUsed, papers * usedShare);
  const words: string[] = [];
  for (const { short, long } of acronyms) {
    words.push(`acronym ${short}`);
    for (const one of long) words.push(`meaning ${meaningForm(short, one)}`);
  }
  const byStem = new Map<string, number>();
  for (const [word, count] of counts) {
    const stem = stemWord(word);
    byStem.set(stem, (byStem.get(stem) ?? 0) + count);
    if (count >= used / rareness && isCompound(word, counts, used)) words.push(`compound ${stem}`);
  }
  for (const [stem, count] of byStem)
    if (count >= Math.max(leastCommon, papers * commonShare)) words.push(`common ${stem}`);
  const size = 2 ** Math.ceil(Math.log2(Math.max(1, words.length) * spread));
  const numbers = new Set(words.map((word) => hashWord(word) & (size - 1)));
  const out = new Writer();
  out.integer(size);
  let before = 0;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    out.integer(number - before);
    before = number;
  }
  return out.finish();
}

export function readForms(bytes: Uint8Array): Forms {
  const reader = new Reader(bytes);
  const size = reader.integer();
  const numbers = new Set<number>();
  for (let number = 0; !reader.isDone; ) {
    number += reader.integer();
    numbers.add(number);
  }
  return { has: (kind, form) => numbers.has(hashWord(`${kind} ${form}`) & (size - 1)) };
}

/** Numbers for each form: a stranger is one form in so many, and up to twice that. */
const spread = 64;
const shortest = 3;
/** Papers that use either half: what fewer use is an ending more often than a word. */
const leastUsed = 3;
/** In a large archive more letters come together by chance. */
const usedShare = 0.0003;
/** The whole may be so much rarer than its halves. */
const rareness = 10;
/** Share of an archive's papers that have a common word; forms of a word are counted each, so a tenth at the least. */
const commonShare = 0.12;
/** A small archive's lists are short, whatever they are of. */
const leastCommon = 500;

function isCompound(word: string, counts: ReadonlyMap<string, number>, used: number): boolean {
  for (let at = shortest; at <= word.length - shortest; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if ((counts.get(first) ?? 0) >= used && (counts.get(second) ?? 0) >= used) return true;
  }
  return false;
}
