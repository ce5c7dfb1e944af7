// Long names that the reading took for letters and shorter names (convention unbroken-names).
//
// Settled after the reading, not in the lattice: where training saw such a name often enough its weights find it.
import { isUnbroken } from '../conventions/names.ts';
import { greekVariables } from '../greek.ts';
import { controlRole } from './controls.ts';
import { makeLabel, type Piece, relabelled } from './labels.ts';

/** In pieces, letters for the most part. */
const longest = 14;

/** `pieces` of `text` with those that are one name together put together. */
export function unbrokenNames(text: string, pieces: readonly Piece[]): readonly Piece[] {
  const whole: Piece[] = [];
  for (let k = 0; k < pieces.length; ) {
    const piece = pieces[k];
    if (piece === undefined) break;
    const related = relatedLetters(text, pieces, k);
    if (related !== null) {
      whole.push(...related.pieces);
      k = related.next;
      continue;
    }
    const last = /^[bdgilmnopsvw]/.test(piece.label.left) ? lastOfName(text, pieces, k) : k;
    const end = pieces[last]?.end ?? piece.end;
    whole.push(
      last === k ? piece : relabelled(piece, makeLabel('control', text.slice(piece.start, end)), end),
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

/**
 * `mlen`, `betagem`: two variables with the name of a relation between them and nothing else are what it says (1,766 of 1,766
 * such runs), also where the reading found letters; null elsewhere.
 */
function relatedLetters(
  text: string,
  pieces: readonly Piece[],
  k: number,
): { readonly pieces: readonly Piece[]; readonly next: number } | null {
  const start = pieces[k]?.start ?? 0;
  if (/[A-Za-z\\]/.test(text[start - 1] ?? '')) return null;
  const run = related.exec(text.slice(start, start + longestRun));
  if (run === null) return null;
  const end = start + run[0].length;
  let after = k;
  while ((pieces[after]?.end ?? Number.POSITIVE_INFINITY) <= end) after++;
  const inside = pieces.slice(k, after);
  if (
    inside.at(-1)?.end !== end ||
    inside.some(({ label }) => label.kind === 'control' && label.left === run[2])
  )
    return null;
  let at = start;
  const read = run.slice(1).map((name): Piece => {
    const piece = {
      start: at,
      end: at + name.length,
      label: makeLabel(name.length > 1 ? 'control' : 'literal', name),
    };
    at = piece.end;
    return piece;
  });
  return { pieces: read, next: after };
}

const variable = `[A-Za-z]|${greekVariables}`;
const related = new RegExp(`^(${variable})(?![gl]eq(?![A-Za-z]))([gl]eq?|sim)(${variable})(?![A-Za-z])`);

/** In characters. */
const longestRun = 26;
