// Tokens -> the network's input: the kept tokens, each with the rows of its features.
import type { Token } from '../../tokenise.ts';
import { GAP } from './focus.ts';
import type { Sample } from './network.ts';
import { PLACE_COLUMNS, PLACE_ROWS, readSurroundings } from './surroundings.ts';
import type { ReadWord, WordRows } from './words.ts';

/** Rows of the table beside those of words: the place's, and the gap's. */
export const OTHER_ROWS = PLACE_ROWS + 1;

/** Kept tokens of one text, before their rows are listed. */
export interface Encoded {
  /** Token index of each place, or `GAP`. */
  readonly kept: readonly number[];
  readonly words: readonly WordRows[];
  /** `PLACE_COLUMNS` rows a place, -1 for none. */
  readonly places: Int32Array;
  readonly twin: Int32Array;
  readonly partner: Int32Array;
}

const NONE = new Int32Array(0);

export function encode(
  tokens: readonly Token[],
  kept: readonly number[],
  readWord: ReadWord,
  wordRows: number,
): Encoded {
  const around = readSurroundings(tokens);
  const gap: WordRows = { identity: -1, shared: Int32Array.of(wordRows + PLACE_ROWS), stranger: NONE };
  const placeOf = new Int32Array(tokens.length).fill(-1);
  const firstOf = new Map<number, number>();
  const twin = Int32Array.from(kept, (token, place) => {
    if (token === GAP) return place;
    placeOf[token] = place;
    const name = around.twin[token] ?? 0;
    const first = firstOf.get(name);
    if (first === undefined) firstOf.set(name, place);
    return first ?? place;
  });
  const partner = Int32Array.from(kept, (token) => placeOf[around.partner[token] ?? -1] ?? -1);
  const places = new Int32Array(kept.length * PLACE_COLUMNS).fill(-1);
  const words = kept.map((index, place) => {
    const token = tokens[index];
    if (token === undefined) return gap;
    for (let column = 0; column < PLACE_COLUMNS; column++)
      places[place * PLACE_COLUMNS + column] = wordRows + (around.rows[index * PLACE_COLUMNS + column] ?? 0);
    return readWord(token);
  });
  return { kept, words, places, twin, partner };
}

/** The rows of every place; `isKnown` may hide a word's identity, as training does to meet strangers. */
export function toSample(encoded: Encoded, isKnown: (word: WordRows) => boolean = () => true): Sample {
  const { words, places, twin, partner } = encoded;
  const from = new Int32Array(words.length + 1);
  const rows: number[] = [];
  words.forEach((word, place) => {
    if (word.identity >= 0 && isKnown(word)) rows.push(word.identity);
    else for (const row of word.stranger) rows.push(row);
    for (const row of word.shared) rows.push(row);
    for (let at = place * PLACE_COLUMNS; at < (place + 1) * PLACE_COLUMNS; at++) {
      const row = places[at] ?? -1;
      if (row >= 0) rows.push(row);
    }
    from[place + 1] = rows.length;
  });
  return { count: words.length, from, rows: Int32Array.from(rows), twin, partner };
}
