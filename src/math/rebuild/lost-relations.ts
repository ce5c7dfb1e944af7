// The relation that went with the braces behind it: `x\in{\mathbb R}` left `xmathbb R`, since the scrape takes what has the
// form of a command and its argument (convention lost-relations).
import { makeLabel, type Piece } from './labels.ts';
import { isScriptMark, isVariable, markOf } from './piece-marks.ts';

/** `pieces` with the relations given back that what stands beside them tells. */
export function lostRelations(pieces: readonly Piece[]): readonly Piece[] {
  const found = pieces.flatMap((_, k) => {
    const name = isFaceInBraces(pieces, k) ? relationAt(pieces, k) : null;
    return name === null ? [] : [{ k, name }];
  });
  if (found.length === 0) return pieces;
  const lost = new Map(found.map(({ k, name }) => [k, makeLabel('control', name)]));
  return pieces.flatMap((piece, k) => {
    const label = lost.get(k);
    return label === undefined ? [piece] : [{ start: piece.start, end: piece.start, label }, piece];
  });
}

/** A face by its own command, with a blank or a brace and a capital behind it, that touches what stands before. */
function isFaceInBraces(pieces: readonly Piece[], k: number): boolean {
  const [before, face, letter] = [pieces[k - 1], pieces[k], pieces[k + 1]];
  if (face?.label.kind !== 'control' || !faces.test(face.label.left) || before?.end !== face.start)
    return false;
  if (isWholeSpace(pieces, k)) return true;
  return face.end < (letter?.start ?? 0) && /^[A-Z]$/.test(markOf(letter));
}

/** `mathbb{R}`, whose braces the scrape leaves only where it took a command around it. */
function isWholeSpace(pieces: readonly Piece[], k: number): boolean {
  return (
    markOf(pieces[k]) === 'mathbb' &&
    markOf(pieces[k + 1]) === '{' &&
    /^[RZNCQT]$/.test(markOf(pieces[k + 2])) &&
    markOf(pieces[k + 3]) === '}'
  );
}

const faces = /^(?:math(?:bb|bf|cal)|Bbb|bf|cal)$/;

/** What stood before the face at `at`; null where what it begins may as well be a factor. */
function relationAt(pieces: readonly Piece[], at: number): string | null {
  const isWhole = isWholeSpace(pieces, at);
  const space = spaceBefore(pieces, at);
  if (space !== null)
    return /^(?::|colon)$/.test(markOf(pieces[space - 1])) ? 'to' : besideSpace(pieces, at, isWhole);
  if (markOf(pieces[at - 1]) === ')') return isTuple(pieces, at - 1) ? 'in' : null;
  const isIndexed = isScriptMark(markOf(pieces[at - 2])) && markOf(pieces[at - 1]) !== '{';
  const first = isIndexed ? at - 3 : at - 1;
  const [outer = '', variable = '', face = '', letter] = [first - 1, first, at, at + 1].map((k) =>
    markOf(pieces[k]),
  );
  const isDomain = /^(?:Omega|D)$/.test(variable);
  if (first < 0 || !(isVariable(pieces[first]) || isDomain)) return null;
  if (/^(?::|colon)$/.test(outer)) return 'to';
  const isSpace = !/cal$/.test(face);
  if (isSpace && isDomain && outer === 'partial') return 'times';
  if (face === 'mathbf' || !/^(?:[,;(]|q?quad)?$/.test(outer)) return null;
  if (isSpace && isDomain) return markOf(pieces[at + (isWhole ? 4 : 2)]) === '^' ? 'subset' : 'times';
  const isSmall = /^[a-z]/.test(variable) && (variable !== 'd' || isIndexed);
  return isSmall && (isSpace ? isWhole || variable.length === 1 || isIndexed : letter !== 'O') ? 'in' : null;
}

/** Two spaces of numbers side by side are multiplied, for nobody sets one after the other (6 of 6). */
function besideSpace(pieces: readonly Piece[], at: number, isWhole: boolean): string | null {
  const isSpace = /^[RZNCTS]$/.test(markOf(pieces[at + (isWhole ? 2 : 1)]));
  return isSpace && /^(?:mathbb|Bbb)$/.test(markOf(pieces[at])) ? 'times' : null;
}

/** Where the space of numbers begins that ends right before `at`, perhaps with a dimension; null where none does. */
function spaceBefore(pieces: readonly Piece[], at: number): number | null {
  const dimension = markOf(pieces[at - 1]) === '}' ? openOf(pieces, at - 1) - 1 : at - 2;
  const last = markOf(pieces[dimension]) === '^' ? dimension - 1 : at - 1;
  if (pieces[last]?.label.kind === 'double-struck') return last;
  const isBraced = markOf(pieces[last]) === '}';
  const letter = pieces[isBraced ? last - 1 : last];
  if (!/^[RZNCTS]$/.test(markOf(letter))) return null;
  const face = (isBraced ? last - 1 : last) - 1;
  const isFaced = /^(?:mathbb|Bbb)$/.test(markOf(pieces[face]));
  if (!isBraced) return isFaced ? face : null;
  const open = isFaced ? face - 1 : face;
  return markOf(pieces[open]) === '{' ? open : null;
}

/** Where the braces open that close at `close`; where nothing does, the first piece that is too far to be looked at. */
function openOf(pieces: readonly Piece[], close: number): number {
  let open = close - 1;
  while (open > close - longestTuple && !/^[{}]?$/.test(markOf(pieces[open]))) open--;
  return open;
}

/** Whether the brackets that close at `close` hold variables and commas and begin the formula, or what a comma parts. */
function isTuple(pieces: readonly Piece[], close: number): boolean {
  let open = close - 1;
  for (; open >= 0 && close - open < longestTuple; open--) {
    const piece = pieces[open];
    if (markOf(piece) === '(') break;
    if (!isVariable(piece) && !/^[\d,_]$/.test(markOf(piece))) return false;
  }
  const inside = pieces.slice(open + 1, close).map(markOf);
  return (
    markOf(pieces[open]) === '(' &&
    inside.includes(',') &&
    /^[a-z]/.test(inside[0] ?? '') &&
    /^,?$/.test(markOf(pieces[open - 1]))
  );
}

/** In pieces. */
const longestTuple = 14;
