// Which acronyms the archive explains, and which of its words are two of its words written as one
// (`subgradient`): asked first, so that a question fetches no file for those that are not there.
//
// Both are kept as numbers of 24 bits in rising order, each as the distance from the one before. A stranger of
// the same number costs a file that says nothing.

import { stemWord } from '../../text/stem.ts';
import { Reader, Writer } from '../bytes.ts';
import { hashWord } from '../hash.ts';

export const forms = 'forms.bin';

/** Numbers of the forms that the archive has. */
export type Forms = ReadonlySet<number>;

/** Of an acronym as it is folded, or of a compound's stem. */
export function formNumber(form: string): number {
  return hashWord(`${form} form`) & 0xffffff;
}

/** `counts`: the folded words of an archive of so many papers, with the papers that use each. */
export function writeForms(
  acronyms: Iterable<string>,
  counts: ReadonlyMap<string, number>,
  papers: number,
): Uint8Array {
  const used = Math.max(leastUsed, papers * usedShare);
  const numbers = new Set([...acronyms].map(formNumber));
  for (const word of counts.keys())
    if (isCompound(word, counts, used)) numbers.add(formNumber(stemWord(word)));
  const out = new Writer();
  let before = 0;
  for (const number of [...numbers].sort((a, b) => a - b)) {
    out.integer(number - before);
    before = number;
  }
  return out.finish();
}

export function readForms(bytes: Uint8Array): Forms {
  const forms = new Set<number>();
  const reader = new Reader(bytes);
  for (let number = 0; !reader.isDone; ) {
    number += reader.integer();
    forms.add(number);
  }
  return forms;
}

const shortest = 3;
/** Papers that use either half: what fewer use is an ending more often than a word. */
const leastUsed = 3;
/** In a large archive more letters come together by chance. */
const usedShare = 0.0003;

function isCompound(word: string, counts: ReadonlyMap<string, number>, used: number): boolean {
  for (let at = shortest; at <= word.length - shortest; at++) {
    const [first, second] = [word.slice(0, at), word.slice(at)];
    if ((counts.get(first) ?? 0) >= used && (counts.get(second) ?? 0) >= used) return true;
  }
  return false;
}
