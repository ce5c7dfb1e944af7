// Which commas were thin spaces although nothing but their place says so (convention thin-spaces).
//
// `\,` and `,` are both a comma in the scrape. Most are weighed with the reading; a comma that has a bar, an
// opening or a closing bracket on one side and nothing to part on the other is none.
import type { Piece } from './emit.ts';
import { makeLabel } from './labels.ts';
import { markOf } from './piece-marks.ts';

/** `pieces` with such commas made thin spaces; none where backslashes survived. */
export function thinSpaces(pieces: readonly Piece[], raw: boolean): readonly Piece[] {
  if (raw) return pieces;
  const found = pieces.findIndex(
    ({ label }) => label.kind === 'control' && /^i{0,2}int$|^oint$/.test(label.left),
  );
  const integral = found < 0 ? pieces.length : found;
  const isThin = (k: number): boolean => {
    if (!isComma(pieces[k])) return false;
    const [before, after] = [pieces[k - 1], pieces[k + 1]];
    if (isGrouped(before, after)) return false;
    if (isBracket(before, opening) || isBracket(after, closing)) return true;
    if (k > integral && isDifferential(pieces, k + 1)) return true;
    return (isBar(after) && isComma(pieces[k + 2])) || (isBar(before) && isComma(pieces[k - 2]));
  };
  return pieces.map((piece, k) => (isThin(k) ? { ...piece, label: thin } : piece));
}

const thin = makeLabel('escaped', ',');

function isComma(piece: Piece | undefined): boolean {
  return piece?.label.left === ',' && (piece.label.kind === 'literal' || piece.label.kind === 'escaped');
}

/** `dx`, `d mu`: a d and a variable, and nothing that would make it a function's argument. */
function isDifferential(pieces: readonly Piece[], k: number): boolean {
  const [d, variable, next] = [pieces[k], pieces[k + 1], pieces[k + 2]];
  if (
    d?.label.kind !== 'literal' ||
    d.label.left !== 'd' ||
    variable === undefined ||
    variable.start !== d.end
  )
    return false;
  const isVariable = /^[A-Za-z]$/.test(variable.label.left) || variable.label.kind === 'control';
  return isVariable && !/^[_^=<]$/.test(markOf(next));
}

/** `2{,}318` and `L^{1,}` keep theirs. */
function isGrouped(before: Piece | undefined, after: Piece | undefined): boolean {
  return [before, after].some((one) => one?.label.kind === 'literal' && /^[{}]$/.test(one.label.left));
}

function isBracket(piece: Piece | undefined, marks: string): boolean {
  return piece !== undefined && piece.label.kind !== 'control' && marks.includes(piece.label.left);
}

const opening = '([{';
const closing = ')]}';

function isBar(piece: Piece | undefined): boolean {
  return /^(?:\||vert|Vert|mid)$/.test(markOf(piece));
}
