// Tokens of one text that are the same.
import { oncePer } from '../../with-memory.ts';
import { mostFamiliar } from '../familiar.ts';
import type { Token } from '../tokenise.ts';

/** For each token the index of the first with the same text. */
export const twinsOf: (tokens: readonly Token[]) => Int32Array = oncePer(findTwins);

/** By the number of a familiar text: where it came first; -1 for all of them between two calls. */
const firstOf = new Int32Array(mostFamiliar + 1).fill(-1);

function findTwins(tokens: readonly Token[]): Int32Array {
  const twin = new Int32Array(tokens.length);
  const strangers = new Map<string, number>();
  for (const [i, { text, number }] of tokens.entries()) {
    const seen = number > 0 ? (firstOf[number] ?? -1) : (strangers.get(text) ?? -1);
    twin[i] = seen < 0 ? i : seen;
    if (seen >= 0) continue;
    if (number > 0) firstOf[number] = i;
    else strangers.set(text, i);
  }
  for (const { number } of tokens) firstOf[number] = -1;
  return twin;
}
