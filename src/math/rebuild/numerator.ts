// Where the first argument of a lost two-argument command began: `a+1{n}` was `a+\frac{1}{n}`.
//
// Every piece before the brace at the same depth is a candidate, back to where the bracket around it opens;
// the weights choose, from what the argument would begin with, what would stand before it and what it holds.

import { choose } from './choice.ts';
import type { Weights } from './decode.ts';
import type { Piece } from './emit.ts';
import { numeratorReasons } from './numerator-reasons.ts';
import {
  closeOf,
  closers,
  isReduced,
  isRelation,
  longestArgument,
  markOf,
  openers,
  sharesVariable,
  sum,
  topMarks,
} from './piece-marks.ts';

export interface Numerator {
  /** Index of the piece that begins the argument. */
  readonly from: number;
  readonly logProbability: number;
}

/** Null when nothing stands before the brace. */
export function findNumerator(pieces: readonly Piece[], brace: number, weights: Weights): Numerator | null {
  const starts = numeratorStarts(pieces, brace);
  if (starts.length === 0) return null;
  const power = powerOverNumber(pieces, brace);
  if (power === 'exponent') return { from: brace - 1, logProbability: 0 };
  const sums = isSumOverSum(pieces, starts.at(-1) ?? brace, brace)
    ? starts.filter((from) => (topMarks(pieces, from, brace) & sum) !== 0)
    : [];
  const candidates =
    sums.length > 0 ? sums : power === 'whole' && starts.length > 1 ? starts.slice(1) : starts;
  const choice = choose(
    candidates.map((from) => numeratorReasons(pieces, from, brace)),
    weights,
  );
  return { from: candidates[choice.index] ?? brace - 1, logProbability: choice.logProbability };
}

/**
 * Of a number as an exponent before a number in braces (convention reduced-exponents): whether the fraction is the
 * exponent, `d^3{2}`, or has the power above it, `x^2{2}`; null for anything else.
 */
function powerOverNumber(pieces: readonly Piece[], brace: number): 'exponent' | 'whole' | null {
  const [sign, above, , below, close] = pieces.slice(Math.max(0, brace - 2), brace + 3).map(markOf);
  if (brace < 2 || sign !== '^' || close !== '}' || !isNumber(above) || !isNumber(below)) return null;
  return isReduced(Number(above), Number(below)) ? 'exponent' : 'whole';
}

function isNumber(mark: string | undefined): boolean {
  return /^\d{1,2}$/.test(mark ?? '');
}

/** Whether what the braces hold is a sum that shares a variable with `pieces[from..brace)` (convention sums-over-sums). */
function isSumOverSum(pieces: readonly Piece[], from: number, brace: number): boolean {
  const close = closeOf(pieces, brace);
  return (topMarks(pieces, brace + 1, close) & sum) !== 0 && sharesVariable(pieces, from, brace, close);
}

/** Where the argument that ends before the piece `brace` may begin, nearest first. */
export function numeratorStarts(pieces: readonly Piece[], brace: number): readonly number[] {
  const starts: number[] = [];
  let depth = 0;
  for (let k = brace - 1; k >= 0 && brace - k <= longestArgument; k--) {
    const mark = markOf(pieces[k]);
    if (closers.has(mark)) depth++;
    if (openers.has(mark) && --depth < 0) break;
    if (depth === 0 && isRelation(pieces[k])) break;
    if (depth === 0 && !isScriptMark(mark)) starts.push(k);
  }
  return starts;
}

function isScriptMark(mark: string): boolean {
  return mark === '_' || mark === '^';
}
