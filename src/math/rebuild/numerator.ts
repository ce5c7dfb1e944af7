// Where the first argument of a lost two-argument command began: `a+1{n}` was `a+\frac{1}{n}`.
//
// Every piece before the brace at the same depth is a candidate, back to where the bracket around it opens;
// the weights choose, from what the argument would begin with, what would stand before it and what it holds.

import { mixBits } from '../../hash.ts';
import { choose, type Reasons } from './choice.ts';
import type { Weights } from './decode.ts';
import type { Piece } from './emit.ts';
import { classOf, place } from './hash.ts';

/** An argument of more pieces than this is not looked for. */
const longestArgument = 40;

export interface Numerator {
  /** Index of the piece that begins the argument. */
  readonly from: number;
  readonly logProbability: number;
}

/** Null when nothing stands before the brace. */
export function findNumerator(pieces: readonly Piece[], brace: number, weights: Weights): Numerator | null {
  const starts = numeratorStarts(pieces, brace);
  if (starts.length === 0) return null;
  const sums = isSumOverSum(pieces, starts.at(-1) ?? brace, brace)
    ? starts.filter((from) => (topMarks(pieces, from, brace) & sum) !== 0)
    : [];
  const candidates = sums.length > 0 ? sums : starts;
  const choice = choose(
    candidates.map((from) => numeratorReasons(pieces, from, brace)),
    weights,
  );
  return { from: candidates[choice.index] ?? brace - 1, logProbability: choice.logProbability };
}

/** Whether what the braces hold is a sum that shares a variable with `pieces[from..brace)` (convention sums-over-sums). */
function isSumOverSum(pieces: readonly Piece[], from: number, brace: number): boolean {
  let close = brace + 1;
  for (let depth = 0; close < pieces.length && close - brace <= longestArgument; close++) {
    const mark = markOf(pieces[close]);
    if (openers.has(mark)) depth++;
    if (closers.has(mark) && --depth < 0) break;
  }
  if ((topMarks(pieces, brace + 1, close) & sum) === 0) return false;
  const below = new Set(
    pieces
      .slice(brace + 1, close)
      .filter(isVariable)
      .map(markOf),
  );
  return pieces.slice(from, brace).some((piece) => isVariable(piece) && below.has(markOf(piece)));
}

/** A letter, whatever its face, or the name of a Greek one. */
function isVariable({ label }: Piece): boolean {
  return /^[A-Za-z]$/.test(label.left) || (label.kind === 'control' && greek.test(label.left));
}

const greek =
  /^(?:alpha|beta|gamma|delta|(?:var)?epsilon|zeta|eta|theta|kappa|lambda|mu|nu|xi|rho|sigma|tau|(?:var)?phi|chi|psi|omega)$/;

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

/** Marks and controls that no numerator holds outside brackets. */
function isRelation(piece: Piece | undefined): boolean {
  const { kind, left } = piece?.label ?? { kind: 'literal', left: '' };
  if (kind === 'literal') return left === '=' || left === '<' || left === '>' || left === ',' || left === ';';
  return kind === 'control' && strictRelations.has(left);
}

const strictRelations = new Set(
  'in le leq ge geq sim approx neq subset rightarrow ll gg to equiv lesssim'.split(' '),
);

const openers = new Set(['{', '(', '[']);
const closers = new Set(['}', ')', ']']);

function isScriptMark(mark: string): boolean {
  return mark === '_' || mark === '^';
}

export function markOf(piece: Piece | undefined): string {
  return piece === undefined ? '' : piece.label.left;
}

/** What speaks for the argument `pieces[from..brace)`. */
export function numeratorReasons(pieces: readonly Piece[], from: number, brace: number): Reasons {
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
  return [
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

/** Hash of a short argument's labels; 0 for a long one. */
export function contentHash(pieces: readonly Piece[], from: number, brace: number): number {
  if (brace - from > 3) return 0;
  let hash = 7;
  for (let k = from; k < brace; k++) hash = mixBits(hash ^ (pieces[k]?.label.hash ?? 0));
  return hash;
}

/** Whether a blank stands after piece `k`, and after the one that follows. */
export function gap(pieces: readonly Piece[], k: number): number {
  const [here, next] = [pieces[k], pieces[k + 1]];
  return here !== undefined && next !== undefined && here.end < next.start ? 1 : 0;
}

/** The bit of a plus or minus inside. */
const sum = 2;

/** Which kinds of marks stand in the argument outside brackets, as bits. */
function topMarks(pieces: readonly Piece[], from: number, brace: number): number {
  let depth = 0;
  let bits = 0;
  for (let k = from; k < brace; k++) {
    const mark = markOf(pieces[k]);
    if (openers.has(mark)) depth++;
    else if (closers.has(mark)) depth--;
    else if (depth === 0 && pieces[k]?.label.kind === 'literal') {
      if (mark === '+' || mark === '-') bits |= k === from ? 1 : sum;
      else if ('=<>,;:'.includes(mark)) bits |= 4;
      else if (mark === '/') bits |= 8;
    } else if (depth === 0 && pieces[k]?.label.kind === 'control') bits |= relations.has(mark) ? 16 : 32;
    if (gap(pieces, k) === 1 && k < brace - 1) bits |= 64;
  }
  return bits;
}

const relations = new Set(
  'in le leq ge geq to times cdot sim approx neq subset cup cap pm rightarrow ll gg'.split(' '),
);
