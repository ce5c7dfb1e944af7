// What pieces of a formula show of its build: its marks, the pairs of its brackets, what stands outside of them.

import { mixBits } from '../../hash.ts';
import { wordSet } from '../../text/word-set.ts';
import { greekVariables } from '../greek.ts';
import type { Piece } from './labels.ts';

/** An argument of more pieces than this is not looked for. */
export const longestArgument = 40;

/** What the scrape left of the piece: `alpha`, `R`, `{`; '' where there is none. */
export function markOf(piece: Piece | undefined): string {
  return piece === undefined ? '' : piece.label.left;
}

/** Marks and controls that part two sides, which no numerator holds outside brackets. */
export function isRelation(piece: Piece | undefined): boolean {
  return isCommonRelation(piece) || (piece?.label.kind === 'control' && rarerRelations.has(piece.label.left));
}

/** Those that the weights know: what numerators learn from is made of these. */
export function isCommonRelation(piece: Piece | undefined): boolean {
  const { kind, left } = piece?.label ?? { kind: 'literal', left: '' };
  if (kind === 'literal') return left === '=' || left === '<' || left === '>' || left === ',' || left === ';';
  return kind === 'control' && commonRelations.has(left);
}

const commonRelations = wordSet('in le leq ge geq sim approx neq subset rightarrow ll gg to equiv lesssim');
const rarerRelations = wordSet(
  'notin leqslant geqslant gtrsim simeq ne cong supset subseteq supseteq longrightarrow hookrightarrow mapsto ' +
    'triangleq propto asymp prec succ',
);

export const openers = new Set(['{', '(', '[']);
export const closers = new Set(['}', ')', ']']);

/** The piece that closes the braces opened at `brace`, or the first that is too far away to be looked at. */
export function closeOf(pieces: readonly Piece[], brace: number): number {
  let close = brace + 1;
  for (let depth = 0; close < pieces.length && close - brace <= longestArgument; close++) {
    const mark = markOf(pieces[close]);
    if (openers.has(mark)) depth++;
    if (closers.has(mark) && --depth < 0) break;
  }
  return close;
}

/** Whether a variable stands both in the argument `pieces[from..brace)` and between the braces at `brace` and `close`. */
export function sharesVariable(
  pieces: readonly Piece[],
  from: number,
  brace: number,
  close: number,
): boolean {
  const below = new Set(
    pieces
      .slice(brace + 1, close)
      .filter(isVariable)
      .map(markOf),
  );
  return pieces.slice(from, brace).some((piece) => isVariable(piece) && below.has(markOf(piece)));
}

/** A letter, whatever its face, or the name of a Greek one. */
export function isVariable(piece: Piece | undefined): boolean {
  const { kind = 'literal', left = '' } = piece?.label ?? {};
  return /^[A-Za-z]$/.test(left) || (kind === 'control' && greek.test(left));
}

export const greek = new RegExp(`^(?:${greekVariables})$`);

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

/** The bit of `topMarks` that says that a plus or minus stands inside. */
export const sum = 2;

/** Which kinds of marks stand in the argument outside brackets, as bits. */
export function topMarks(pieces: readonly Piece[], from: number, brace: number): number {
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

export const relations = wordSet(
  'in le leq ge geq to times cdot sim approx neq subset cup cap pm rightarrow ll gg',
);

/** Whether two whole numbers have no divisor in common. */
export function isReduced(above: number, below: number): boolean {
  let [a, b] = [above, below];
  while (b > 0) [a, b] = [b, a % b];
  return a === 1;
}

/** Whether the mark lowers or raises what follows it. */
export function isScriptMark(mark: string): boolean {
  return mark === '_' || mark === '^';
}

/** Whether the piece is `+` or `-`. */
export function isPlusOrMinus(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'literal' && /^[+-]$/.test(piece.label.left);
}

/** Whether the piece is a single digit. */
export function isFigure(piece: Piece | undefined): boolean {
  return /^\d$/.test(markOf(piece));
}

/** A whole number below a hundred. */
export function isNumber(mark: string | undefined): boolean {
  return /^\d{1,2}$/.test(mark ?? '');
}
