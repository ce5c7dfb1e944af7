// What training saw lost: which letters in which face, which words, which control sequences in bold.
//
// The lattice offers a reading only where the authors of the training texts used it; the weights choose.

import type { Face, LabelKind } from './labels.ts';

/** The stored form: lists of what was seen at least a few times. */
export interface VocabularyData {
  /** Face -> its letters, run together: `{ "double-struck": "RNZ" }`. */
  readonly faces: Readonly<Record<string, string>>;
  /** Words that stood in `\mathrm{…}`, `\text{…}` or `\operatorname{…}`, by blanks. */
  readonly words: string;
  /** Control sequences that stood in `\boldsymbol{…}`, by blanks. */
  readonly boldControls: string;
  /** Control sequences seen often enough to have weights of their own, by blanks. */
  readonly controls: string;
}

export interface Vocabulary {
  readonly facesOf: (letter: string) => readonly Face[];
  /** Lengths of the words that begin at `at` and end at or before `end`. */
  readonly wordsAt: (text: string, at: number, end: number) => readonly number[];
  readonly isBoldControl: (name: string) => boolean;
  /** Whether a piece was seen often enough to have weights of its own. */
  readonly isKnown: (kind: LabelKind, left: string) => boolean;
}

/** The vocabulary, ready to be asked. */
export function openVocabulary(data: VocabularyData): Vocabulary {
  const faces = new Map<string, Face[]>();
  for (const [face, letters] of Object.entries(data.faces)) {
    for (const letter of letters) {
      if (!faces.has(letter)) faces.set(letter, []);
      faces.get(letter)?.push(face as Face);
    }
  }
  const lengths = byOpening(data.words.split(' ').filter((word) => word !== ''));
  const bold = new Set(data.boldControls.split(' '));
  const known = new Set([...data.controls.split(' '), ...data.words.split(' ')]);
  return {
    facesOf: (letter) => faces.get(letter) ?? [],
    wordsAt: (text, at, end) => lengths(text, at, end),
    isBoldControl: (name) => bold.has(name),
    isKnown: (kind, left) => (kind !== 'control' && kind !== 'word') || known.has(left),
  };
}

/** Looks names up by their first two letters, so that a place in a text costs a bounded number of tries. */
export function byOpening(names: readonly string[]) {
  const openings = new Map<number, string[]>();
  for (const name of names) {
    const opening = openingAt(name, 0);
    if (!openings.has(opening)) openings.set(opening, []);
    openings.get(opening)?.push(name);
  }
  const none: readonly number[] = [];
  return (text: string, at: number, end: number): readonly number[] => {
    const some = openings.get(openingAt(text, at));
    if (some === undefined) return none;
    return some
      .filter((name) => at + name.length <= end && text.startsWith(name, at))
      .map((name) => name.length);
  };
}

/** Two letters as one number. */
function openingAt(text: string, at: number): number {
  return text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1);
}
