// The relation that went with the braces behind it: `x\in{\mathbb R}` left `xmathbb R`, since the scrape takes what has the
// form of a command and its argument (convention lost-relations).
import type { Piece } from './emit.ts';
import { makeLabel } from './labels.ts';
import { isVariable, markOf } from './piece-marks.ts';

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

/** A face by its own command, with a blank and a capital behind it, that touches what stands before. */
function isFaceInBraces(pieces: readonly Piece[], k: number): boolean {
  const [before, face, letter] = [pieces[k - 1], pieces[k], pieces[k + 1]];
  if (face?.label.kind !== 'control' || !faces.test(face.label.left)) return false;
  return before?.end === face.start && face.end < (letter?.start ?? 0) && /^[A-Z]$/.test(markOf(letter));
}

const faces = /^(?:math(?:bb|bf|cal)|Bbb|bf|cal)$/;

/** What stood before the face at `at`; null where what it begins may as well be a factor. */
function relationAt(pieces: readonly Piece[], at: number): string | null {
  const isIndexed = /^[_^]$/.test(markOf(pieces[at - 2])) && markOf(pieces[at - 1]) !== '{';
  const first = isIndexed ? at - 3 : at - 1;
  const [outer = '', variable = '', face = '', letter] = [first - 1, first, at, at + 1].map((k) =>
    markOf(pieces[k]),
  );
  const isDomain = /^(?:Omega|D)$/.test(variable);
  if (first < 0 || !(isVariable(pieces[first]) || isDomain)) return null;
  if (/^(?::|colon)$/.test(outer)) return 'to';
  if (face === 'mathbf' || !/^(?:[,;(]|q?quad)?$/.test(outer)) return null;
  const isSpace = !/cal$/.test(face);
  if (isSpace && isDomain) return markOf(pieces[at + 2]) === '^' ? 'subset' : 'times';
  const isSmall = /^[a-z]/.test(variable) && (variable !== 'd' || isIndexed);
  return isSmall && (isSpace ? variable.length === 1 || isIndexed : letter !== 'O') ? 'in' : null;
}
