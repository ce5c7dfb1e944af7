// Letters that the reading took for one name, or cut where one name stood, against what stands beside them (conventions
// minima-and-members, sines-of-angles, scripts-once, semidirect-products).
//
// Settled after the reading, not in the lattice: these are too seldom to be weighed.
import { greekLetters } from '../greek.ts';
import { makeLabel, type Piece, relabelled } from './labels.ts';
import { closeOf, isScriptMark, isVariable, markOf } from './piece-marks.ts';

/** `pieces` with `m \\in` for `\\min`, `\\sin` for `s \\in` and `n u` for `\\nu` where they can be nothing else. */
export function gluedLetters(pieces: readonly Piece[]): readonly Piece[] {
  const turns = pieces.some(({ label }) => label.kind === 'control' && label.left === 'cos');
  return pieces.flatMap((piece, k) => {
    if ((k === 0 && isMember(pieces)) || isLoweredFactor(pieces, k)) return cut(piece, 'control');
    if (isTwoLetters(pieces, k)) return cut(piece, 'literal');
    if (isSine(pieces, k, turns)) return [relabelled(piece, sine, pieces[k + 1]?.end)];
    return isSine(pieces, k - 1, turns) ? [] : [piece];
  });
}

const sine = makeLabel('control', 'sin');

/** The first letter of a name by itself, and the rest of it as `kind`. */
function cut({ start, end, label }: Piece, kind: 'control' | 'literal'): readonly Piece[] {
  return [
    { start, end: start + 1, label: makeLabel('literal', label.left.slice(0, 1)) },
    { start: start + 1, end, label: makeLabel(kind, label.left.slice(1)) },
  ];
}

/** Whether a formula that begins with `min` says in what a variable lies (convention minima-and-members). */
function isMember(pieces: readonly Piece[]): boolean {
  if (pieces[0]?.label.kind !== 'control' || markOf(pieces[0]) !== 'min') return false;
  const set = pieces[1];
  if (markOf(set) === '[' || set?.label.kind === 'double-struck' || markOf(set) === 'mathbb') return true;
  const held = pieces.slice(2, closeOf(pieces, 1)).map(markOf);
  if (markOf(set) === '(') return held.every((mark) => mark === 'infty' || /^[\d.,/+-]$/.test(mark));
  return (
    markOf(set) === '{' && /dots|\.\.\./.test(held.join('')) && !held.some((mark) => /^[a-z]$/.test(mark))
  );
}

/** `(0,1)_rtimes X`: nobody lowers a semidirect product, so r is the index (convention semidirect-products). */
function isLoweredFactor(pieces: readonly Piece[], k: number): boolean {
  return /^[rl]times$/.test(markOf(pieces[k])) && isScriptMark(markOf(pieces[k - 1]));
}

/**
 * Whether `s \\in` before the small letter of an angle was its sine, and before any letter beside a cosine (convention
 * sines-of-angles).
 */
function isSine(pieces: readonly Piece[], k: number, besideCosine: boolean): boolean {
  const [letter, sign, angle] = [pieces[k], pieces[k + 1], pieces[k + 2]];
  if (letter?.label.kind !== 'literal' || markOf(letter) !== 's' || markOf(sign) !== 'in') return false;
  if (letter.end !== sign?.start || angle === undefined) return false;
  if (besideCosine) return isVariable(angle) || smallGreek.test(markOf(angle));
  return sign.end === angle.start && smallGreek.test(markOf(angle));
}

const smallGreek = new RegExp(`^(?:(?=[a-z])(?:${greekLetters})|[α-ω])$`);

/** Whether a letter's name in a subscript carries one itself, which TeX refuses (convention scripts-once): `u_nu_{n+1}`. */
function isTwoLetters(pieces: readonly Piece[], k: number): boolean {
  const { kind, left = '' } = pieces[k]?.label ?? {};
  const [before, after] = [markOf(pieces[k - 1]), markOf(pieces[k + 1])];
  return kind === 'control' && /^(?:mu|nu|xi|pi)$/.test(left) && before === after && isScriptMark(before);
}
