// Which commas were thin spaces although nothing but their place says so (convention thin-spaces).
//
// `\,` and `,` are both a comma in the scrape. Most are weighed with the reading; a comma that has a bar, an
// opening or a closing bracket on one side and nothing to part on the other is none, nor is one behind the name of an
// operator, between an integral and its differential, or before a condition in brackets at the end. What the whole
// formula says of a comma, commas.ts reads.
import { wordSet } from '../../text/word-set.ts';
import { switches } from '../conventions/names.ts';
import {
  bracketCommas,
  depthsOf,
  factorComma,
  isBeforeStatement,
  isBracket,
  isComma,
  isDots,
  isGlued,
  optimumCommas,
  statementCommas,
  sumCommas,
} from './commas.ts';
import { makeLabel, type Piece, relabelled } from './labels.ts';
import { closers, isRelation, isScriptMark, markOf, openers } from './piece-marks.ts';

/** `pieces` with such commas made thin spaces, or commas again; none where backslashes survived. */
export function thinSpaces(pieces: readonly Piece[], raw: boolean): readonly Piece[] {
  if (raw || !pieces.some((piece) => /^[,!:]$/.test(markOf(piece)))) return pieces;
  const found = pieces.findIndex(
    ({ label }) => label.kind === 'control' && /^i{0,2}int$|^oint$/.test(label.left),
  );
  const integral = found < 0 ? pieces.length : found;
  const depths = depthsOf(pieces);
  const factor = factorComma(pieces, depths);
  const inSums = sumCommas(pieces, depths);
  const isThin = (k: number): boolean => {
    if (!isComma(pieces[k])) return false;
    const [before, after] = [pieces[k - 1], pieces[k + 1]];
    if (isBehindOperator(pieces, k)) return true;
    if (depths[k] === 0 && after !== undefined && isName(pieces, k - 1)) return true;
    if (isGrouped(before, after)) return false;
    if (isBesideSign(pieces, k, depths[k] === 0) || isBeforeQuantifier(pieces, k)) return true;
    if (isBehindRelation(pieces, k)) return true;
    if (isCondition(pieces, k) || k === factor || inSums.has(k)) return true;
    if (k > integral && depths[k] === 0 && isIntegrated(pieces, depths, integral, k)) return true;
    if (isBracket(before, openers) || isBracket(after, closers)) return true;
    if (k > integral && isDifferential(pieces, k + 1)) return true;
    return (isBar(after) && isComma(pieces[k + 2])) || (isBar(before) && isComma(pieces[k - 2]));
  };
  const spaced = isSpacedOut(pieces);
  const { pairs, factors } = bracketCommas(pieces);
  const parting = new Set([...statementCommas(pieces, depths), ...optimumCommas(pieces)]);
  const isSeparator = (k: number): boolean => {
    const [before, after] = [pieces[k - 1], pieces[k + 1]];
    if (isComma(before) || isQuantifier(before)) return false;
    if (after === undefined || isDots(before) || isDots(after) || parting.has(k)) return true;
    return depths[k] === 0 && isBeforeStatement(pieces, k);
  };
  const read = pieces.map((piece, k) => {
    if (isSecondOfPair(pieces, k)) return relabelled(piece, negative);
    if (isPlainMark(pieces, k)) return relabelled(piece, makeLabel('literal', piece.label.left));
    if (spaced && isComma(piece) && isGlued(pieces, k)) return relabelled(piece, thin);
    if (pairs.has(k) || (isComma(piece) && markOf(pieces[k + 1]) === '~'))
      return relabelled(piece, separator);
    if (factors.has(k) || isThin(k)) return relabelled(piece, thin);
    return isComma(piece) && isSeparator(k) ? relabelled(piece, separator) : piece;
  });
  return withOneOfTwo(read);
}

/** `u_t=u,, t>0`, `T,,`: of two commas side by side one parts, the last one where they end the formula. */
function withOneOfTwo(pieces: readonly Piece[]): readonly Piece[] {
  const labels = new Map<number, Piece['label']>();
  for (const [k, piece] of pieces.entries()) {
    const [before, second, after] = [pieces[k - 1], pieces[k + 1], pieces[k + 2]];
    if (!isComma(piece) || !isComma(second) || isComma(before) || isComma(after) || before === undefined)
      continue;
    const areThin = piece.label.kind === 'escaped' && second?.label.kind === 'escaped';
    if (after === undefined) labels.set(k, thin).set(k + 1, separator);
    else if (
      areThin &&
      !isBar(before) &&
      !isBar(after) &&
      !isQuantifier(after) &&
      !/^[(d]$/.test(markOf(after))
    )
      labels.set(k, separator);
  }
  return labels.size === 0
    ? pieces
    : pieces.map((piece, k) => relabelled(piece, labels.get(k) ?? piece.label));
}

const thin = makeLabel('escaped', ',');
const negative = makeLabel('escaped', '!');
const separator = makeLabel('literal', ',');

/**
 * `, N geq 1`, `f,.`, `x,:,x>0`, `u,=,v`, `= - , u`: what begins a formula, ends a sentence, touches a colon or a sign that
 * waits for its other side parts nothing.
 */
function isBesideSign(pieces: readonly Piece[], k: number, isOutside: boolean): boolean {
  const [left, before, after, right] = [k - 2, k - 1, k + 1, k + 2].map((i) => pieces[i]);
  if (before === undefined) return right !== undefined && !isDots(after);
  if (after === undefined) return isComma(pieces[0]) && k > 1;
  if (/^(?:i{0,2}int|oint|forall|exists)$/.test(markOf(before))) return true;
  if (isComma(before) || isComma(after)) return false;
  if (markOf(after) === '.' && right === undefined) return true;
  if (isColon(before) || (isColon(after) && isComma(right))) return true;
  // `(N,leq,+)` lists an order, `(-,+,+)` a signature; `(a,+,b)` is a sum.
  if (isTerm(before) && markOf(after) === '+' && isComma(right) && isTerm(pieces[k + 3])) return true;
  if (isTerm(after) && markOf(before) === '+' && isComma(left) && isTerm(pieces[k - 3])) return true;
  if (!isOutside) return false;
  if (isSign(before) && (isComma(left) || (markOf(before) === '-' && isRelation(left)))) return true;
  if (right === undefined || markOf(after) === 'in') return false;
  return isRelation(after) || (isSign(after) && isComma(right));
}

/** `u(t)=0,,forall t`: two spaces, for what holds for all of something is stated only once (2 of 2). */
function isBeforeQuantifier(pieces: readonly Piece[], k: number): boolean {
  const [first, second] = isComma(pieces[k - 1]) ? [k - 1, k] : [k, k + 1];
  return isComma(pieces[second]) && first > 0 && isQuantifier(pieces[second + 1]);
}

function isQuantifier(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'control' && /^(?:forall|exists)$/.test(piece.label.left);
}

/** `u_t,=,D,(v,u_x)_x`: who spaces the signs outside brackets spaces the factors too. */
function isSpacedOut(pieces: readonly Piece[]): boolean {
  if (pieces.some(isDots)) return false;
  return pieces.some(
    (sign, k) =>
      markOf(sign) === '=' &&
      isComma(pieces[k - 1]) &&
      isComma(pieces[k + 1]) &&
      isGlued(pieces, k - 1) &&
      isGlued(pieces, k + 1),
  );
}

/** A colon that is no space. */
function isColon(piece: Piece | undefined): boolean {
  return piece?.label.kind === 'literal' && piece.label.left === ':';
}

/** What may stand beside a plus. */
function isTerm(piece: Piece | undefined): boolean {
  return piece !== undefined && !isSign(piece) && !isComma(piece) && !/^[([{]$/.test(markOf(piece));
}

function isSign(piece: Piece | undefined): boolean {
  return isRelation(piece) || /^(?:[-+]|c?dot|circ|ast|times|c[ua]p)$/.test(markOf(piece));
}

/** `a :: b` is a proportion, and `8!=` a factorial unless a mark behind the sign draws in the other side too. */
function isPlainMark(pieces: readonly Piece[], k: number): boolean {
  const [before, mark, after, then] = [pieces[k - 1], pieces[k], pieces[k + 1], pieces[k + 2]];
  if (mark?.label.kind !== 'escaped') return false;
  if (mark.label.left === '!')
    return /^\d$/.test(markOf(before)) && markOf(after) === '=' && markOf(then) !== '!';
  const other = markOf(before) === ':' ? before : after;
  if (mark.label.left !== ':' || markOf(other) !== ':' || other === undefined) return false;
  const [first, last] = other === before ? [k - 1, k] : [k, k + 1];
  const isApart = (pieces[first - 1]?.end ?? 0) < (pieces[first]?.start ?? 0);
  return isApart && (pieces[last]?.end ?? 0) < (pieces[last + 1]?.start ?? 0);
}

/** `div, u`, `{rm Re}, alpha`: the name of an operator, which no list ends with outside brackets. */
function isBehindOperator(pieces: readonly Piece[], k: number): boolean {
  const last = pieces[k - 1];
  const braced = markOf(last) === '}' && last?.label.kind === 'literal';
  let name = '';
  let from = braced ? k - 2 : k - 1;
  for (; from >= 0 && name.length < longestName; from--) {
    const piece = pieces[from];
    if (piece === undefined || !/^[A-Za-z]+$/.test(piece.label.left) || switches.has(piece.label.left)) break;
    if (name !== '' && piece.end !== pieces[from + 1]?.start) break;
    name = piece.label.left + name;
  }
  if (braced && !(switches.has(markOf(pieces[from])) && markOf(pieces[from - 1]) === '{')) return false;
  if (braced && '_^'.includes(markOf(pieces[from - 2]) || ' ')) return false;
  return operators.has(name) && !isComma(pieces[from]) && markOf(pieces[k + 1]) !== '';
}

/** In letters. */
const longestName = 8;
const operators = wordSet(
  'div rank det tr Tr dim Re Im deg curl rot grad log exp supp diam dist sgn osc min max Hess Ric Ker ker Spec span',
);

/** `span, x`: an upright word that is no script. */
function isName(pieces: readonly Piece[], k: number): boolean {
  return pieces[k]?.label.kind === 'word' && !isScriptMark(markOf(pieces[k - 1]));
}

/** `f leq , g`, `{geq},1`: a relation waits for its right side. */
function isBehindRelation(pieces: readonly Piece[], k: number): boolean {
  if (markOf(pieces[k - 1]) === '}' && markOf(pieces[k - 3]) === '{' && isRelation(pieces[k - 2]))
    return true;
  const [left, relation, right] = [pieces[k - 2], pieces[k - 1], pieces[k + 1]];
  if (left === undefined || right === undefined || isComma(left) || isComma(right)) return false;
  if (isBracket(left, openers) || isBracket(right, closers)) return false;
  if (relation?.label.kind === 'literal') return relation.label.left === '=';
  return relation?.label.kind === 'control' && waiting.test(relation.label.left);
}

const waiting = /^(?:in|leq?|geq?|to|subset(?:eq)?|sim|approx|equiv|rightarrow)$/;

/** The last mark of `NL!to!PL` and of `[![n,k]!]`, whose first was found to be a space drawn in: they come in pairs. */
function isSecondOfPair(pieces: readonly Piece[], k: number): boolean {
  const [first, sign, mark] = [pieces[k - 2], pieces[k - 1], pieces[k]];
  if (markOf(mark) !== '!' || mark?.label.kind !== 'literal') return false;
  if (first?.label.kind === 'escaped' && first.label.left === '!') return sign?.label.kind === 'control';
  const isInner = markOf(sign) === ']' && markOf(pieces[k + 1]) === ']';
  return isInner && pieces.some((one, i) => one.label.kind === 'escaped' && one.label.left === '!' && i < k);
}

/** Whether the comma stands between the integral and its differential, with no relation and no other comma between. */
function isIntegrated(
  pieces: readonly Piece[],
  depths: readonly number[],
  integral: number,
  comma: number,
): boolean {
  for (let k = integral + 1; k < pieces.length; k++) {
    if (depths[k] !== 0 || k === comma) continue;
    if (isRelation(pieces[k])) return false;
    if (k > comma && isDifferential(pieces, k)) return true;
  }
  return false;
}

/** `u_k,(k geq 1)`: what holds for the values that the brackets name, to the end of the formula. */
function isCondition(pieces: readonly Piece[], k: number): boolean {
  const [open, last] = [pieces[k + 1], pieces.at(-1)];
  if (markOf(open) !== '(' || markOf(last) !== ')' || isComma(pieces[k - 1])) return false;
  const inside = pieces.slice(k + 2, -1);
  if (inside.some((piece) => '()'.includes(markOf(piece)))) return false;
  return inside.some((piece) => /^(?:[<>=]|in|neq?|leq?|geq?)$/.test(markOf(piece)));
}

/** `dx`, `d mu`: a d and a variable. */
function isDifferential(pieces: readonly Piece[], k: number): boolean {
  const [d, variable] = [pieces[k], pieces[k + 1]];
  if (d?.label.kind !== 'literal' || d.label.left !== 'd' || variable?.start !== d.end) return false;
  return /^[A-Za-z]$/.test(variable.label.left) || variable.label.kind === 'control';
}

/** `2{,}318` and `L^{1,}` keep theirs. */
function isGrouped(before: Piece | undefined, after: Piece | undefined): boolean {
  const isBrace = (one: Piece | undefined, mark: string): boolean =>
    one?.label.kind === 'literal' && one.label.left === mark;
  return isBrace(before, '{') || isBrace(after, '}');
}

function isBar(piece: Piece | undefined): boolean {
  return /^(?:\||vert|Vert|mid)$/.test(markOf(piece));
}
