// What convention says of where a numerator begins: what settles it, and where it cannot begin (see numerator.ts).

import type { Piece } from './labels.ts';
import {
  closeOf,
  closers,
  isFigure,
  isNumber,
  isPlusOrMinus,
  isReduced,
  isRelation,
  isScriptMark,
  isVariable,
  longestArgument,
  markOf,
  openers,
  sharesVariable,
  sum,
  topMarks,
} from './piece-marks.ts';

/** Where of `starts`, nearest first, the argument before the piece `brace` begins without a doubt; null where none says so. */
export function settledStart(
  pieces: readonly Piece[],
  starts: readonly number[],
  brace: number,
): number | null {
  if (powerOverNumber(pieces, brace) === 'exponent') return brace - 1;
  const shift = shiftStart(pieces, brace);
  if (shift !== null && starts.includes(shift)) return shift;
  const filled = exponentStart(pieces, brace);
  if (filled !== null && starts.includes(filled)) return filled;
  if (isRepeated(pieces, brace) && starts.includes(brace - 1)) return brace - 1;
  return (
    derivativeStart(pieces, starts, brace) ??
    directionStart(pieces, starts, brace) ??
    scaleStart(pieces, starts, brace)
  );
}

/** Those of `starts` where it may begin; never none. */
export function possibleStarts(
  pieces: readonly Piece[],
  starts: readonly number[],
  brace: number,
): readonly number[] {
  const least = scriptStart(pieces, starts, brace);
  const possible = starts.filter((from) => from <= least && mayStandAbove(pieces, from, brace));
  const above = possible.length > 0 ? possible : starts;
  const sums = sharedSums(pieces, above, brace);
  if (sums.length > 0) return sums;
  const isWhole =
    (powerOverNumber(pieces, brace) === 'whole' || isLetterPower(pieces, brace)) && above.length > 1;
  return isWhole ? withoutLast(above, brace) : above;
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

/**
 * Whether a letter without braces is the exponent of a power that stands above the line itself, `|u|^p{|x|^s}` (convention
 * powers-above): of such whose denominator is one letter, or holds bars, brackets or a script, 67 of 68.
 */
function isLetterPower(pieces: readonly Piece[], brace: number): boolean {
  if (markOf(pieces[brace - 2]) !== '^' || !isVariable(pieces[brace - 1])) return false;
  const below = pieces.slice(brace + 1, closeOf(pieces, brace));
  return (
    (below.length === 1 && isVariable(below[0])) || below.some((piece) => /^[|^_([!]$/.test(markOf(piece)))
  );
}

/** Where the fraction begins by which a variable is shifted, `s-3{2}` (convention shifted-variables); null for anything else. */
function shiftStart(pieces: readonly Piece[], brace: number): number | null {
  const close = closeOf(pieces, brace);
  const from = numberStart(pieces, brace);
  const isShift =
    isPlusOrMinus(pieces[from - 1]) && isVariable(pieces[from - 2]) && !isFigure(pieces[from - 3]);
  if (!isShift) return null;
  const above = pieces.slice(from, brace).map(markOf).join('');
  const below = pieces
    .slice(brace + 1, close)
    .map(markOf)
    .join('');
  const isProper = isNumber(above) && isNumber(below) && above !== '1' && below !== '1';
  return isProper && isReduced(Number(above), Number(below)) ? from : null;
}

/** Index of the first figure of the number that ends before the piece `end`; `end` where none does. */
function numberStart(pieces: readonly Piece[], end: number): number {
  let from = end;
  while (isFigure(pieces[from - 1])) from--;
  return from;
}

/** Where the sum of a variable and a number begins that with its denominator fills an exponent (convention filled-exponents); else null. */
function exponentStart(pieces: readonly Piece[], brace: number): number | null {
  const close = closeOf(pieces, brace);
  if (markOf(pieces[close + 1]) !== '}' || !pieces.slice(brace + 1, close).every(isFigure)) return null;
  const sign = numberStart(pieces, brace) - 1;
  if (sign === brace - 1 || !isPlusOrMinus(pieces[sign]) || !isVariable(pieces[sign - 1])) return null;
  const isFilled = markOf(pieces[sign - 2]) === '{' && markOf(pieces[sign - 3]) === '^';
  return isFilled ? sign - 1 : null;
}

/** Whether the variable above the brace is that of the term before, `s+s{p-1}` (convention repeated-terms). */
function isRepeated(pieces: readonly Piece[], brace: number): boolean {
  const [script, term, sign, above] = [4, 3, 2, 1].map((back) => pieces[brace - back]);
  return (
    isVariable(above) &&
    markOf(above) === markOf(term) &&
    isPlusOrMinus(sign) &&
    !isScriptMark(markOf(script))
  );
}

/** Without the exponent by itself. */
function withoutLast(starts: readonly number[], brace: number): readonly number[] {
  return starts.filter((from) => from !== brace - 1);
}

/**
 * Where the derivative above `{partial t}` or `{dx^2}` begins (convention derivatives): at the nearest sign of one; null
 * for anything else.
 */
function derivativeStart(pieces: readonly Piece[], starts: readonly number[], brace: number): number | null {
  const close = closeOf(pieces, brace);
  const [first, variable, power] = pieces.slice(brace + 1, close);
  const isOne =
    isPartial(first) || (isDifferential(first) && isVariable(variable) && (!power || markOf(power) === '^'));
  if (!isOne) return null;
  return starts.find((from) => isPartial(pieces[from]) || isDifferential(pieces[from])) ?? null;
}

/** Where `nabla u{|nabla u|}` begins, the direction of what the bars hold (convention directions); null for anything else. */
function directionStart(pieces: readonly Piece[], starts: readonly number[], brace: number): number | null {
  if (markOf(pieces[brace + 1]) !== '|') return null;
  const held = pieces.slice(brace + 2, closeOf(pieces, brace)).map(markOf);
  const size = held.indexOf('|');
  const from = brace - size;
  if (size < 1 || !starts.includes(from) || isDifferential(pieces[from - 1])) return null;
  return held.slice(0, size).every((mark, k) => mark === markOf(pieces[from + k])) ? from : null;
}

/** Where `dr{r}` begins, the differential of a logarithm (convention logarithmic-differentials); null for anything else. */
function scaleStart(pieces: readonly Piece[], starts: readonly number[], brace: number): number | null {
  const [d, above, , below, close] = pieces.slice(Math.max(0, brace - 2), brace + 3);
  const isOne = isDifferential(d) && isVariable(above) && d?.end === above?.start;
  if (brace < 2 || !isOne || markOf(above) !== markOf(below) || markOf(close) !== '}') return null;
  return starts.includes(brace - 2) ? brace - 2 : null;
}

function isPartial(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'control' && piece.label.left === 'partial';
}

function isDifferential(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'literal' && piece.label.left === 'd';
}

/**
 * The last place where the numerator may begin: the scrape takes a command's first closing brace, so that a script which
 * lost its own (closing.ts) right above the denominator stood in the numerator.
 */
function scriptStart(pieces: readonly Piece[], starts: readonly number[], brace: number): number {
  if ((pieces[brace - 1]?.end ?? 0) === pieces[brace]?.start) return brace;
  const isLost = (k: number): boolean => pieces[k]?.start === pieces[k]?.end;
  let lost = brace - 1;
  while (lost >= (starts.at(-1) ?? brace) && !isLost(lost)) lost--;
  return starts.find((from) => from < lost && !isScriptMark(markOf(pieces[from - 1]))) ?? brace;
}

/**
 * Whether what stands from `from` on to the brace may be a numerator, by its beginning, its whole and what is below it
 * (conventions logarithms-above, whole-pairs, relations-before-fractions and those named below).
 */
function mayStandAbove(pieces: readonly Piece[], from: number, brace: number): boolean {
  const argument = pieces.slice(from, brace).map(markOf);
  const denominator = pieces.slice(brace + 1, closeOf(pieces, brace)).map(markOf);
  const [first] = argument;
  if (first === 'lim' || isTwoSided(first) || isNegative(pieces, from, brace) || isLimit(pieces, from))
    return false;
  if (isInNumber(pieces, from)) return false;
  if (isLogarithm(markOf(pieces[from - 1])) && (first === '(' || denominator.some(isLogarithm))) return false;
  if (!isBalanced(argument) || holdsRelation(pieces, from, brace)) return false;
  if (!argument.every((mark, k) => mayBeSummed(mark, argument, k, denominator))) return false;
  return argument.join() !== denominator.join() && !isUnreduced(argument, denominator);
}

/** Whether the piece is a figure of a number, and not its first. */
function isInNumber(pieces: readonly Piece[], at: number): boolean {
  const [before, figure] = [pieces[at - 1], pieces[at]];
  return isFigure(figure) && isFigure(before) && before?.end === figure?.start;
}

/**
 * Whether two terms of the argument are numbers, which nobody leaves above a line unsummed (convention sums-of-numbers), or
 * it is a number that has a divisor in common with the one below (convention reduced-fractions).
 */
function isUnreduced(argument: readonly string[], denominator: readonly string[]): boolean {
  if (termsOf(argument).filter((term) => /^\d+$/.test(term)).length > 1) return true;
  return haveDivisor(argument.join('').replace(/^[-+]/, ''), denominator.join(''));
}

/** The terms of a sum, without their signs; what brackets hold is none of its own. */
function termsOf(argument: readonly string[]): readonly string[] {
  const terms = [''];
  let depth = 0;
  for (const mark of argument) {
    if (openers.has(mark)) depth++;
    if (closers.has(mark)) depth--;
    if (depth === 0 && (mark === '+' || mark === '-')) terms.push('');
    else terms.push(`${terms.pop()}${mark}`);
  }
  return terms;
}

/** Whether a relation stands in the argument outside brackets (convention relations-before-fractions). */
function holdsRelation(pieces: readonly Piece[], from: number, brace: number): boolean {
  let depth = 0;
  return pieces.slice(from, brace).some((piece) => {
    if (openers.has(markOf(piece))) depth++;
    if (closers.has(markOf(piece))) depth--;
    return depth === 0 && isRelation(piece);
  });
}

function isLogarithm(mark: string): boolean {
  return mark === 'log' || mark === 'ln';
}

/** What stands between two factors or terms, so that neither begins with it. */
function isTwoSided(mark: string | undefined): boolean {
  return /^(?:c?dot|times|c[ua]p|otimes|oplus|wedge|circ|ast|setminus)$/.test(mark ?? '');
}

/** Whether the piece is a script's braces, or a script without them on an integral or a sum. */
function isLimit(pieces: readonly Piece[], from: number): boolean {
  if (markOf(pieces[from]) === '{') return isScriptMark(markOf(pieces[from - 1]));
  let at = from;
  while (isScriptMark(markOf(pieces[at - 1]))) {
    at -= 2;
    for (let depth = markOf(pieces[at]) === '}' ? 1 : 0; depth > 0 && from - at < longestArgument; ) {
      const mark = markOf(pieces[--at]);
      depth += mark === '}' ? 1 : mark === '{' || mark === '' ? -1 : 0;
    }
  }
  return at < from && /^(?:i{0,2}int|oint|sum|prod|(?:big)?c[au]p)$/.test(markOf(pieces[at]));
}

/** A minus before a single term stands before the line (convention negative-fractions). */
function isNegative(pieces: readonly Piece[], from: number, brace: number): boolean {
  return markOf(pieces[from]) === '-' && (topMarks(pieces, from, brace) & sum) === 0;
}

/**
 * Whether the mark at `k` of a numerator may stand there: an integral only above another, a sum only where its index does not
 * stand below the line (convention sums-before-fractions).
 */
function mayBeSummed(
  mark: string,
  argument: readonly string[],
  k: number,
  denominator: readonly string[],
): boolean {
  if (/^(?:i{0,2}int|oint)$/.test(mark)) return denominator.includes(mark);
  if (mark !== 'sum' && mark !== 'prod') return true;
  const [sign, open, index = ''] = argument.slice(k + 1, k + 4);
  return sign !== '_' || !denominator.includes(open === '{' ? index : (open ?? ''));
}

/** Whether the argument holds as many bars and angles that open as close (convention whole-pairs). */
function isBalanced(argument: readonly string[]): boolean {
  const count = (names: RegExp): number => argument.filter((mark) => names.test(mark)).length;
  return (
    count(/^(?:\||[vV]ert)$/) % 2 === 0 &&
    count(/^l(?:angle|floor|ceil|[vV]ert)$/) === count(/^r(?:angle|floor|ceil|[vV]ert)$/)
  );
}

/**
 * Of `starts` those of sums that share a variable with the sum that the braces hold (convention sums-over-sums), or of which
 * the variable that they hold is a term (convention terms-of-sums); none where neither is.
 */
function sharedSums(pieces: readonly Piece[], starts: readonly number[], brace: number): readonly number[] {
  const close = closeOf(pieces, brace);
  const isSum = (from: number): boolean => (topMarks(pieces, from, brace) & sum) !== 0;
  if (isReducible(pieces, brace, close)) return starts.filter(isSum);
  if (close === brace + 2 && isVariable(pieces[brace + 1])) {
    const variable = markOf(pieces[brace + 1]);
    return starts.filter((from) => isSum(from) && holdsTerm(pieces, from, brace, variable));
  }
  const isShared =
    (topMarks(pieces, brace + 1, close) & sum) !== 0 &&
    sharesVariable(pieces, starts.at(-1) ?? brace, brace, close);
  return isShared ? starts.filter(isSum) : [];
}

/** Whether the term above is a multiple of a variable that has a divisor in common with the number below (convention reduced-fractions). */
function isReducible(pieces: readonly Piece[], brace: number, close: number): boolean {
  if (!isVariable(pieces[brace - 1]) || !isPlusOrMinus(pieces[brace - 3])) return false;
  const below = pieces.slice(brace + 1, close).map(markOf);
  return haveDivisor(markOf(pieces[brace - 2]), below.join(''));
}

/** Whether both are numbers, with a divisor in common. */
function haveDivisor(above: string, below: string): boolean {
  return isNumber(above) && isNumber(below) && !isReduced(Number(above), Number(below));
}

/** Whether `variable`, perhaps with a number before it, is a term of the sum `pieces[from..brace)`. */
function holdsTerm(pieces: readonly Piece[], from: number, brace: number, variable: string): boolean {
  let depth = 0;
  for (let k = from; k < brace; k++) {
    const mark = markOf(pieces[k]);
    if (openers.has(mark)) depth++;
    else if (closers.has(mark)) depth--;
    else if (depth === 0 && mark === variable && (k + 1 === brace || isPlusOrMinus(pieces[k + 1]))) {
      let begin = k;
      while (begin > from && isFigure(pieces[begin - 1])) begin--;
      if (begin === from || isPlusOrMinus(pieces[begin - 1])) return true;
    }
  }
  return false;
}
