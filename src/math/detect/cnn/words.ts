// What a token says by itself, as rows of the embedding table: its identity if the vocabulary knows it,
// its shape, its ends, and how it could be cut into control sequences.
//
// The rows of a distinct token are found once, and kept as long as the reader lives.
import { hashText } from '../../../hash.ts';
import type { Token } from '../../tokenise.ts';
import { controlIndexOf, controlNames, cutIntoControls } from '../control-names.ts';
import { remembered } from '../remember.ts';
import { shapeOf, shapes } from './word-shape.ts';

/** The names that have rows of their own; rows of hashed and counted features follow. */
export interface Vocabulary {
  readonly words: readonly string[];
  readonly affixes: readonly string[];
  /** Words used in formulas often enough to be worth a look. */
  readonly candidates: readonly string[];
}

/** Rows of one distinct token. */
export interface WordRows {
  /** Row of the word itself, or -1. */
  readonly identity: number;
  /** Rows that hold whether the word is known or not. */
  readonly shared: Int32Array;
  /** Rows that stand in for an unknown identity. */
  readonly stranger: Int32Array;
}

export type ReadWord = (token: Token) => WordRows;

/** Trigrams of unknown words share this many rows. */
const grams = 512;
const cuts = 120;

/** How many rows of the table are for words: those of places follow. */
export function countWordRows({ words, affixes }: Vocabulary): number {
  return words.length + affixes.length + grams + shapes + cuts + 2 * controlNames.length;
}

/** `remember` keeps the rows of words that were read before. */
export function createWordReader(
  vocabulary: Vocabulary,
  remember: (read: ReadWord) => ReadWord = remembered,
): ReadWord {
  const identities = new Map(vocabulary.words.map((word, i) => [word, i]));
  const affixes = new Map(vocabulary.affixes.map((affix, i) => [affix, vocabulary.words.length + i]));
  const gramRows = vocabulary.words.length + vocabulary.affixes.length;
  const shapeRows = gramRows + grams;
  const cutRows = shapeRows + shapes;
  const firstRows = cutRows + cuts;
  const lastRows = firstRows + controlNames.length;

  return remember((token) => {
    const { kind, text } = token;
    const shared = [shapeRows + shapeOf(token)];
    const stranger: number[] = [];
    if (kind === 'control') {
      const command = controlIndexOf(text.slice(1));
      if (command >= 0) shared.push(firstRows + command, lastRows + command);
    } else if (kind === 'word' && text.length > 1) {
      shared.push(...endsOf(text).flatMap((end) => affixes.get(end) ?? []));
      const cut = cutIntoControls(text);
      const longest = cut === null ? 0 : cut.mainEnd - cut.mainStart;
      const size = longest < 5 ? Math.max(0, longest - 1) : 4;
      const singles = Math.min(cut?.singles ?? text.length, 5);
      shared.push(cutRows + (singles * 4 + Math.min(cut?.names ?? 0, 3)) * 5 + size);
      if (cut !== null && cut.first >= 0) shared.push(firstRows + cut.first);
      if (cut !== null && cut.last >= 0) shared.push(lastRows + cut.last);
      stranger.push(...gramsOf(text).map((gram) => gramRows + (hash(gram) % grams)));
    } else stranger.push(gramRows + (hash(text) % grams));
    const identity = identities.get(identityOf(token)) ?? -1;
    return { identity, shared: Int32Array.from(shared), stranger: Int32Array.from(stranger) };
  });
}

/** `Daily` and `daily` are one word; `MDP`, `Delta` and `d` are themselves; so are numbers below 1000. */
export function identityOf({ kind, text }: Token): string {
  if (kind === 'number') return text.length < 4 ? text : text.slice(0, 8).replace(/\d/g, '0');
  const isCapitalised = kind === 'word' && text.length > 3 && /^[A-Z][a-z]+$/.test(text);
  return isCapitalised && controlIndexOf(text) < 0 ? text.toLowerCase() : text;
}

/** Prefixes and suffixes of two and three letters, marked with the side they come from. */
export function endsOf(word: string): readonly string[] {
  return [2, 3].filter((n) => word.length > n).flatMap((n) => [`${word.slice(0, n)}-`, `-${word.slice(-n)}`]);
}

function gramsOf(word: string): readonly string[] {
  const padded = `<${word.slice(0, 24)}>`;
  return Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3));
}

function hash(text: string): number {
  const value = hashText(text);
  return (value ^ (value >>> 15)) >>> 0;
}
