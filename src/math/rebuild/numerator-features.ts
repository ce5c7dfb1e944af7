// What speaks for a numerator to begin at a piece: see numerator.ts.
//
// Labels as they are tell much where training saw them often; where it did not, their sorts do (a number, a capital,
// a sum), together with what kind of denominator stands below.

import { mixBits } from '../../hash.ts';
import { wordSet } from '../../text/word-set.ts';
import type { Features } from './choice.ts';
import { classOf, place } from './hash.ts';
import type { Piece } from './labels.ts';
import {
  closeOf,
  closers,
  contentHash,
  gap,
  greek,
  isCommonRelation,
  isReduced,
  longestArgument,
  markOf,
  openers,
  relations,
  sharesVariable,
  sum,
  topMarks,
} from './piece-marks.ts';

/** What speaks for the argument `pieces[from..brace)`. */
export function numeratorFeatures(pieces: readonly Piece[], from: number, brace: number): Features {
  const first = pieces[from]?.label;
  const before = pieces[from - 1]?.label;
  const last = pieces[brace - 1]?.label;
  const firstHash = first?.hash ?? 0;
  const beforeHash = before?.hash ?? 0;
  const firstClass = classOf(first?.left.charCodeAt(0) ?? 1) + 16 * (first?.kindCode ?? 0);
  const beforeClass = classOf(before?.left.charCodeAt(0) ?? 1) + 16 * (before?.kindCode ?? 0);
  const apart = gap(pieces, from - 1);
  const count = Math.min(12, brace - from);
  const top = topMarks(pieces, from, brace);
  const next = pieces[brace + 1]?.label.hash ?? 0;
  const close = closeOf(pieces, brace);
  const below = kindOfDenominator(pieces, brace, close);
  const shared = sharesVariable(pieces, from, brace, close) ? 1 : 0;
  const whole = groupStart(pieces, from) === from ? 1 : 0;
  const left = sortBefore(pieces, from);
  const begin = sortOf(first);
  const after = sortAfter(pieces, close);
  const spaced = apart + 2 * gap(pieces, from - 2);
  const power = markOf(pieces[brace - 2]) === '^' ? 1 + sortOf(pieces[brace - 1]?.label) : 0;
  const reduced = power > 0 && isAboveOne(markOf(pieces[brace - 1]), markOf(pieces[brace + 1])) ? 1 : 0;
  const lone = brace - from === 1 ? 1 : 0;
  const site = left * 16 + begin;
  return [
    place(160, site, below),
    place(161, site * 8 + below, shared * 2 + whole),
    place(162, left * 8 + below, top * 4 + shared * 2 + whole),
    place(163, (power * 2 + reduced) * 8 + below, lone * 64 + left * 4 + whole * 2 + shared),
    place(164, site * 8 + below, spaced * 2 + lone),
    place(165, after * 16 + left, whole * 2 + lone),
    place(166, site, spaced),
    place(167, left * 2 + whole, count),
    place(168, site * 8 + below, count),
    place(96, firstHash, apart),
    place(97, beforeHash, apart),
    place(98, mixBits(firstHash) + beforeHash, apart),
    place(99, count, top),
    place(100, firstClass * 256 + beforeClass, apart * 16 + count),
    place(101, beforeHash, count),
    place(102, firstHash, count),
    place(103, top, apart),
    place(104, beforeClass, top),
    place(105, firstClass, top),
    place(106, mixBits(last?.hash ?? 0) + count, top),
    place(107, from === 0 ? 1 : 0, top * 16 + count),
    place(108, next, count),
    place(109, firstClass * 256 + beforeClass, top),
    place(110, contentHash(pieces, from, brace), beforeHash),
    place(111, contentHash(pieces, from, brace), beforeClass),
    place(113, firstHash, next),
    place(114, beforeHash, firstHash === next ? 1 : 0),
    place(112, contentHash(pieces, from, brace), 0),
  ];
}

/** Where the innermost group round the piece `from` begins, or the formula does. */
function groupStart(pieces: readonly Piece[], from: number): number {
  let depth = 0;
  let k = from;
  for (; k > 0 && from - k < longestArgument; k--) {
    const mark = markOf(pieces[k - 1]);
    if (closers.has(mark)) depth++;
    if (openers.has(mark) && --depth < 0) break;
    if (depth === 0 && isCommonRelation(pieces[k - 1])) break;
  }
  return k;
}

/** The sort of what stands before an argument. */
function sortBefore(pieces: readonly Piece[], from: number): number {
  const mark = markOf(pieces[from - 1]);
  if (mark === '') return 1;
  if (mark === '^') return 2;
  if (mark === '_') return 3;
  if (mark === '+') return 4;
  if (mark === '-') return 5;
  if (openers.has(mark)) return 6;
  if (functions.has(mark)) return 7;
  if (isCommonRelation(pieces[from - 1])) return 8;
  if (pieces[from - 1]?.label.kind === 'control') return relations.has(mark) ? 9 : 10;
  if (/^[0-9]/.test(mark)) return 11;
  if (/^[A-Za-z]/.test(mark)) return 12;
  if (closers.has(mark)) return 13;
  return 14;
}

const functions = wordSet('log ln exp sin cos min max sqrt tilde hat bar');

/** The sort of an argument's first piece. */
function sortOf(label: Piece['label'] | undefined): number {
  const mark = label?.left ?? '';
  if (mark === '1') return 1;
  if (/^[0-9]/.test(mark)) return 2;
  if (mark === '-' || mark === '+') return 3;
  if (openers.has(mark)) return 4;
  if (functions.has(mark)) return 5;
  if (label?.kind === 'control') return greek.test(mark) ? 6 : 7;
  if (/^[A-Z]/.test(mark)) return 8;
  if (/^[a-z]/.test(mark)) return 9;
  return 10;
}

/** Whether the marks are whole numbers without a common divisor, the upper above one, as in `n^4{3}`. */
function isAboveOne(above: string, below: string): boolean {
  return (
    /^\d{1,2}$/.test(above) &&
    /^\d{1,2}$/.test(below) &&
    Number(above) > 1 &&
    isReduced(Number(above), Number(below))
  );
}

/** The sort of what stands after the denominator. */
function sortAfter(pieces: readonly Piece[], close: number): number {
  const mark = markOf(pieces[close + 1]);
  if (mark === '') return 0;
  if (closers.has(mark)) return 1;
  if (mark === '+' || mark === '-') return 2;
  if (isCommonRelation(pieces[close + 1])) return 3;
  return 4;
}

/** A number, a variable, a sum, a product, or something else. */
function kindOfDenominator(pieces: readonly Piece[], brace: number, close: number): number {
  const [first] = pieces.slice(brace + 1, close);
  if (first === undefined) return 0;
  if (close - brace === 2) return /^[0-9]/.test(first.label.left) ? 1 : 2;
  if ((topMarks(pieces, brace + 1, close) & sum) !== 0) return 3;
  return markOf(pieces[brace + 2]) === '^' ? 4 : 5;
}
