// Where the first argument of a lost two-argument command began: `a+1{n}` was `a+\frac{1}{n}`.
//
// Every piece before the brace at the same depth is a candidate, back to where the bracket around it opens, but for what
// convention rules out (numerator-conventions.ts); the weights choose, from what the argument would begin with, what would
// stand before it and what it holds.

import { choose } from './choice.ts';
import type { Weights } from './decode.ts';
import type { Piece } from './labels.ts';
import { possibleStarts, settledStart } from './numerator-conventions.ts';
import { numeratorFeatures } from './numerator-features.ts';
import { closers, isCommonRelation, isScriptMark, longestArgument, markOf, openers } from './piece-marks.ts';

export interface Numerator {
  /** Index of the piece that begins the argument. */
  readonly from: number;
  readonly logProbability: number;
}

/**
 * Null when nothing stands before the brace. `fraction` is the brace of the fraction before, -1 for none: no numerator
 * reaches back over it (convention fractions-side-by-side).
 */
export function findNumerator(
  pieces: readonly Piece[],
  brace: number,
  weights: Weights,
  fraction: number,
): Numerator | null {
  const all = numeratorStarts(pieces, brace);
  const beside = all.filter((from) => from > fraction);
  const starts = beside.length > 0 ? beside : all;
  if (starts.length === 0) return null;
  const settled = settledStart(pieces, starts, brace);
  if (settled !== null) return { from: settled, logProbability: 0 };
  const candidates = possibleStarts(pieces, starts, brace);
  const choice = choose(
    candidates.map((from) => numeratorFeatures(pieces, from, brace)),
    weights,
  );
  return { from: candidates[choice.index] ?? brace - 1, logProbability: choice.logProbability };
}

/** Where the argument that ends before the piece `brace` may begin, nearest first. */
export function numeratorStarts(pieces: readonly Piece[], brace: number): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  for (let k = brace - 1; k >= 0 && brace - k <= longestArgument; k--) {
    const mark = markOf(pieces[k]);
    if (closers.has(mark)) depth++;
    if (openers.has(mark) && --depth < 0) break;
    if (depth === 0 && isCommonRelation(pieces[k])) break;
    if (depth === 0 && !isScriptMark(mark)) starts.push(k);
  }
  return starts;
}
