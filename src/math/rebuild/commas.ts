// What the build of a whole formula says of its commas: which part two things, and which can only space factors.
//
// One that parts two statements, the two things in a pair of brackets, the members of a list with dots or the two of a
// minimum is a comma; the one amid the right side of an equation, or behind a sum, parts nothing (convention thin-spaces).
import type { Piece } from './labels.ts';
import { closeOf, closers, isRelation, isVariable, markOf, openers } from './piece-marks.ts';

/** The commas outside brackets behind a sum, where no relation stands on both sides: `-Delta u+V,u-c,u=f`. */
export function sumCommas(pieces: readonly Piece[], depths: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const relations = pieces.flatMap((one, k) =>
    depths[k] === 0 && isRelation(one) && !/^[,;]$/.test(markOf(one)) ? [k] : [],
  );
  let from = 0;
  let sum = 0;
  let angles = 0;
  /** The commas of this side before its sum, glued to what they stand between. */
  let earlier: number[] = [];
  for (const [k, piece] of pieces.entries()) {
    if (markOf(piece) === 'langle') angles++;
    if (markOf(piece) === 'rangle') angles--;
    if (depths[k] !== 0 || angles > 0) continue;
    if (relations.includes(k)) [from, sum, earlier] = [k + 1, 0, []];
    else if (/^[+-]$/.test(markOf(piece)) && k > from && !/^[_^({,+-]$/.test(markOf(pieces[k - 1]))) sum = k;
    if (!isComma(piece)) continue;
    if (sum === 0 && isGlued(pieces, k)) earlier.push(k);
    if (sum === 0 || k < from + longestTerm || isBeforeStatement(pieces, k)) continue;
    const after = pieces[k + 1];
    if (after === undefined || isComma(after) || isDots(after) || isDots(pieces[k - 1])) continue;
    const [first = k, last = k] = [relations[0], relations.at(-1)];
    // `b-b_0, b_0`: what is named again is no factor.
    const isNamed =
      relations.length === 0 && pieces.slice(from, k).some((one) => markOf(one) === markOf(after));
    if ((first < k && last > k) || isNamed) continue;
    for (const one of [...earlier, k]) found.add(one);
  }
  return found;
}

/** Whether no blank stands on either side of piece `k`. */
export function isGlued(pieces: readonly Piece[], k: number): boolean {
  return pieces[k - 1]?.end === pieces[k]?.start && pieces[k]?.end === pieces[k + 1]?.start;
}

/** In pieces: `n-1` begins a list too. */
const longestTerm = 4;

/**
 * The only comma outside brackets where it stands in the right side of an equation or inequality, `-Delta u = c, u^p`; null
 * where either side of it is a number, or both begin alike, which is a list: `k = n-1, n-2`.
 */
export function factorComma(pieces: readonly Piece[], depths: readonly number[]): number | null {
  let comma = -1;
  let relation = -1;
  for (const [k, piece] of pieces.entries()) {
    if (depths[k] !== 0 || k === pieces.length - 1) continue;
    if (isDots(piece) || piece.label.kind === 'word' || /^(?:q?quad|text|langle|[;:~])$/.test(markOf(piece)))
      return null;
    if (isComma(piece)) {
      if (comma >= 0 || isComma(pieces[k + 1])) return null;
      comma = k;
    } else if (isRelation(piece)) {
      if (comma >= 0) return null;
      relation = k;
    }
  }
  const [before, after] = [pieces.slice(relation + 1, comma), pieces.slice(comma + 1)];
  if (
    relation < 1 ||
    comma < 0 ||
    !/^(?:[=<>]|[gl]eq?|sim|approx|equiv|lesssim)$/.test(markOf(pieces[relation]))
  )
    return null;
  const isNumber = [before, after].some((side) =>
    side.every((one) => /^(?:[-+.\d]|infty)$/.test(markOf(one))),
  );
  const isList = before.length + after.length === 2 || markOf(before[0]) === markOf(after[0]);
  return isNumber || isList || after.some((one) => markOf(one) === '>') ? null : comma;
}

/** `u = 0, x in D`: a blank, a variable and its relation behind the comma. */
export function isBeforeStatement(pieces: readonly Piece[], k: number): boolean {
  const [comma, variable, relation] = pieces.slice(k, k + 3);
  const isApart = comma !== undefined && variable !== undefined && comma.end < variable.start;
  const isOne = isVariable(variable) || markOf(variable) === 'ell';
  return isApart && isOne && isRelation(relation) && !isComma(relation);
}

/** Whether the piece is the dots of a list. */
export function isDots(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'control' && /^(?:c|l)?dots$/.test(piece.label.left);
}

/** The commas outside brackets with a relation on either side, as in `s=1, t>0`. */
export function statementCommas(pieces: readonly Piece[], depths: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  let last = -1;
  let before = false;
  let here = false;
  for (const [k, piece] of pieces.entries()) {
    if (depths[k] !== 0) continue;
    if (isComma(piece)) {
      if (before && here) found.add(last);
      [last, before, here] = [k, here, false];
    } else here ||= k > last + 1 && isRelation(piece);
  }
  return before && here ? found.add(last) : found;
}

/**
 * The only comma between each pair of round, square or angle brackets, which parts two things, none behind an integral in
 * them; and those that space the factors of an order, `O(N^2,K)`.
 */
export function bracketCommas(pieces: readonly Piece[]): {
  readonly pairs: ReadonlySet<number>;
  readonly factors: ReadonlySet<number>;
} {
  const pairs = new Set<number>();
  const factors = new Set<number>();
  /** By bracket: its commas, and whether an integral stands in it. */
  const inside: { readonly open: number; readonly commas: number[]; integral: boolean }[] = [];
  for (const [k, piece] of pieces.entries()) {
    const here = inside.at(-1);
    if (isBracket(piece, openers) || isAngle(piece, 'langle'))
      inside.push({ open: k, commas: [], integral: false });
    else if (isBracket(piece, closers) || isAngle(piece, 'rangle')) {
      const { open, commas, integral } = inside.pop() ?? { open: k, commas: [], integral: true };
      const [comma = k, ...others] = commas;
      const isMatched = /^(?:\( [)\]]|\[ [)\]]|langle rangle)$/.test(
        `${markOf(pieces[open])} ${markOf(piece)}`,
      );
      const isOne = isMatched && comma > open + 1 && comma < k - 1 && others.length === 0;
      if (isOne && isOrder(pieces, open, comma, k)) factors.add(comma);
      else if (isOne && !integral && !isSetOff(pieces, comma)) pairs.add(comma);
    } else if (isComma(piece)) here?.commas.push(k);
    else if (here !== undefined && /^i{0,2}int$/.test(markOf(piece))) here.integral = true;
  }
  return { pairs, factors };
}

/**
 * Whether the brackets at `open` and `close` hold an order of growth, which is one thing, with a comma in it: behind an O, or
 * an Omega or Theta of a logarithm. `O(p,q)` and `O(n+1,1)` are groups, and `Omega(x,t)` a function.
 */
function isOrder(pieces: readonly Piece[], open: number, comma: number, close: number): boolean {
  let at = open - 1;
  while (/^(?:left|[bB]igl?|!)$/.test(markOf(pieces[at]))) at--;
  if (markOf(pieces[at]) === '}' && markOf(pieces[at - 2]) === '{') at--;
  const [name, before] = [markOf(pieces[at]), pieces[at - 1]];
  const isGlued = before?.end === pieces[at]?.start && /[A-Za-z]$/.test(markOf(before));
  const inside = pieces.slice(open + 1, close);
  if (name === 'O' ? isGlued : !/^(?:Omega|Theta|[ΩΘ])$/.test(name) || !inside.some(isLogarithm))
    return false;
  const sides = [pieces.slice(open + 1, comma), pieces.slice(comma + 1, close)];
  if (inside.some((one) => /^(?:max|min)$/.test(markOf(one)))) return false;
  const isNumber = sides.some((side) => side.every((one) => /^[-+\d]$/.test(markOf(one))));
  return !isNumber && sides.some(({ length }) => length > 1);
}

function isLogarithm(piece: Piece): boolean {
  return /^(?:log|ln)$/.test(markOf(piece));
}

function isAngle(piece: Piece, name: string): boolean {
  return piece.label.kind === 'control' && piece.label.left === name;
}

/** `f , d sigma`, `c , partial_k`, `B(t);, t>0`: what stands beside it parts already, or blanks before what it spaces. */
function isSetOff(pieces: readonly Piece[], comma: number): boolean {
  if (markOf(pieces[comma - 1]) === ';') return true;
  const isApart = (pieces[comma - 1]?.end ?? 0) < (pieces[comma]?.start ?? 0);
  return isApart && /^(?:d|partial|nabla)$/.test(markOf(pieces[comma + 1]));
}

/**
 * The only comma between the braces of each maximum or minimum, which is of two things at least; none behind other
 * braces.
 */
export function optimumCommas(pieces: readonly Piece[]): readonly number[] {
  return pieces.flatMap((piece, open) => {
    if (markOf(piece) !== '{' || !/^(?:max|min)$/.test(markOf(pieces[open - 1]))) return [];
    const inside = pieces.slice(open + 1, closeOf(pieces, open));
    const [at, ...others] = inside.flatMap((one, k) => (isComma(one) ? [k] : []));
    if (at === undefined || others.length > 0) return [];
    return inside.slice(0, at).some((one) => markOf(one) === '{') ? [] : [open + 1 + at];
  });
}

/** Whether the piece is a comma, read as one or as a thin space. */
export function isComma(piece: Piece | undefined): boolean {
  return piece?.label.left === ',' && (piece.label.kind === 'literal' || piece.label.kind === 'escaped');
}

/** How many brackets each piece stands in. */
export function depthsOf(pieces: readonly Piece[]): readonly number[] {
  let depth = 0;
  return pieces.map((piece) => {
    if (isBracket(piece, openers)) return depth++;
    return isBracket(piece, closers) ? --depth : depth;
  });
}

/** Whether the piece is one of `marks`, as itself or escaped, and no control sequence. */
export function isBracket(piece: Piece | undefined, marks: ReadonlySet<string>): boolean {
  return piece !== undefined && piece.label.kind !== 'control' && marks.has(piece.label.left);
}
