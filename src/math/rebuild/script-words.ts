// Names of signs that are words where they are all that a script holds (convention lowered-words).
//
// Settled after the reading, not in the lattice: no training text has one, so there is nothing to weigh.
import { isLoweredWord } from '../conventions/names.ts';
import { makeLabel, type Piece, relabelled } from './labels.ts';
import { isScriptMark, markOf } from './piece-marks.ts';

/** `pieces` with such names made words; none where backslashes survived. */
export function scriptWords(pieces: readonly Piece[], raw: boolean): readonly Piece[] {
  if (raw) return pieces;
  return pieces.map((piece, k) => {
    const { kind, left } = piece.label;
    const isAll = markOf(pieces[k - 1]) === '{' && markOf(pieces[k + 1]) === '}';
    // `d_in`: no relation is a script by itself.
    if (kind === 'control' && left === 'in' && markOf(pieces[k - 1]) === '_')
      return relabelled(piece, makeLabel('word', left));
    const isScript = isAll && isScriptMark(markOf(pieces[k - 2]));
    return isScript && kind === 'control' && isLoweredWord(left)
      ? relabelled(piece, makeLabel('word', left))
      : piece;
  });
}
