// Long names that the reading took for letters and shorter names (convention unbroken-names).
//
// Settled after the reading, not in the lattice: where training saw such a name often enough its weights find it.
import { isUnbroken } from '../conventions/names.ts';
import { controlRole } from './controls.ts';
import type { Piece } from './emit.ts';
import { makeLabel } from './labels.ts';

/** In pieces, letters for the most part. */
const longest = 14;

/** `pieces` of `text` with those that are one name together put together. */
export function unbrokenNames(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (let k = 0; k < pieces.length; ) {
    const piece = pieces[k];
    if (piece === undefined) break;
    const last = /^[bdgilmnopsvw]/.test(piece.label.left) ? lastOfName(text, pieces, k) : k;
    const end = pieces[last]?.end ?? piece.end;
    whole.push(
      last === k ? piece : { ...piece, end, label: makeLabel('control', text.slice(piece.start, end)) },
    );
    k = last + 1;
  }
  return whole;
}

/** Index of the last piece of the longest such name that begins with the piece `first`; `first` itself where there is none. */
function lastOfName(text: string, pieces: readonly Piece[], first: number): number {
  const start = pieces[first]?.start ?? 0;
  let last = first;
  for (let k = first + 1; k < first + longest && pieces[k]?.start === pieces[k - 1]?.end; k++) {
    const name = text.slice(start, pieces[k]?.end);
    if (!/^[A-Za-z]+$/.test(name)) break;
    if ((isUnbroken(name) || hasLimits(pieces, k)) && controlRole(name) !== null) last = k;
  }
  return last;
}

/** `suplimits`: limits are of an operator. */
function hasLimits(pieces: readonly Piece[], k: number): boolean {
  const limits = pieces[k + 1];
  return (
    limits?.label.kind === 'control' && limits.label.left === 'limits' && limits.start === pieces[k]?.end
  );
}
