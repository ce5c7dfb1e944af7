// Tokens -> the network's input: the kept tokens, each with the rows of its features.
import type { Token } from '../../tokenise.ts';
import { gapMark } from './focus.ts';
import type { Sample } from './network.ts';
import { placeColumns, placeRows, readSurroundings } from './surroundings.ts';
import type { ReadWord, WordRows } from './words.ts';

/** Rows of the table beside those of words: the place's, and the gap's. */
export const otherRows = placeRows + 1;

/** Kept tokens of one text, before their rows are listed. */
export interface Encoded {
  /** Token index of each place, or `gapMark`. */
  readonly kept: readonly number[];
  readonly words: readonly WordRows[];
  /** `placeColumns` rows a place, -1 for none. */
  readonly places: Int32Array;
  readonly twin: Int32Array;
  readonly partner: Int32Array;
}

const none = new Int32Array(0);

/** The input at the `kept` places (token indices and gaps); `wordRows` is where the rows of places begin. */
export function encode(
  tokens: readonly Token[],
  kept: readonly number[],
  readWord: ReadWord,
  wordRows: number,
): Encoded {
  const around = readSurroundings(tokens, kept, wordRows);
  const gap: WordRows = { identity: -1, shared: Int32Array.of(wordRows + placeRows), stranger: none };
  const placeOf = new Int32Array(tokens.length).fill(-1);
  /** By the first token of a text: where the text is first kept. */
  const firstOf = new Int32Array(tokens.length).fill(-1);
  const twin = new Int32Array(kept.length);
  for (const [place, token] of kept.entries()) {
    twin[place] = place;
    if (token === gapMark) continue;
    placeOf[token] = place;
    const name = around.twin[token] ?? 0;
    const first = firstOf[name] ?? -1;
    if (first < 0) firstOf[name] = place;
    else twin[place] = first;
  }
  const partner = new Int32Array(kept.length);
  for (const [place, token] of kept.entries()) partner[place] = placeOf[around.partner[token] ?? -1] ?? -1;
  const words = kept.map((index) => {
    const token = tokens[index];
    return token === undefined ? gap : readWord(token);
  });
  return { kept, words, places: around.rows, twin, partner };
}

/** The rows of every place; `isKnown` may hide a word's identity, as training does to meet strangers. */
export function toSample(encoded: Encoded, isKnown: (word: WordRows) => boolean = () => true): Sample {
  const { words, places, twin, partner } = encoded;
  const from = new Int32Array(words.length + 1);
  const most = words.reduce(
    (sum, { shared, stranger }) => sum + 1 + shared.length + stranger.length,
    places.length,
  );
  const rows = new Int32Array(most);
  let next = 0;
  words.forEach((word, place) => {
    if (word.identity >= 0 && isKnown(word)) rows[next++] = word.identity;
    else for (let k = 0; k < word.stranger.length; k++) rows[next++] = word.stranger[k] ?? 0;
    for (let k = 0; k < word.shared.length; k++) rows[next++] = word.shared[k] ?? 0;
    for (let at = place * placeColumns; at < (place + 1) * placeColumns; at++) {
      const row = places[at] ?? -1;
      if (row >= 0) rows[next++] = row;
    }
    from[place + 1] = next;
  });
  return { count: words.length, from, rows: rows.subarray(0, next), twin, partner };
}
