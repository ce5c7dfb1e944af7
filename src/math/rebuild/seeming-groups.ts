// What the groups of a formula seem to be, and where they may have closed.
import { controlRole } from './controls.ts';
import type { Piece } from './labels.ts';
import { closers, isScriptMark, markOf, openers } from './piece-marks.ts';

/** Groups of more pieces than this are left as they seem. */
export const longestGroup = 60;

/** An opening brace and the last piece it seems to hold; `close` is null for a brace without a partner. */
export interface SeemingGroup {
  readonly open: number;
  readonly close: number | null;
}

/** Closing braces without a partner: what is left of a group whose beginning lies outside the formula. */
export function strayClosings(pieces: readonly Piece[]): readonly number[] {
  let depth = 0;
  const stray: number[] = [];
  for (const [k, { label }] of pieces.entries()) {
    if (label.kind !== 'literal') continue;
    if (label.left === '{') depth++;
    if (label.left === '}' && --depth < 0) {
      stray.push(k);
      depth = 0;
    }
  }
  return stray;
}

/** The pairs of braces that are not a set's, and the opening braces without a partner. */
export function seemingGroups(pieces: readonly Piece[]): readonly SeemingGroup[] {
  const opened: number[] = [];
  const groups: SeemingGroup[] = [];
  for (const [k, { label }] of pieces.entries()) {
    if (label.kind !== 'literal') continue;
    if (label.left === '{') opened.push(k);
    const open = label.left === '}' ? opened.pop() : undefined;
    if (open !== undefined) groups.push({ open, close: k });
  }
  return [...groups, ...opened.map((open) => ({ open, close: null }))].sort((a, b) => a.open - b.open);
}

/** Index of the last piece that the group seems to hold. */
export function seemingEnd(pieces: readonly Piece[], { close }: SeemingGroup): number {
  return close === null ? pieces.length - 1 : close - 1;
}

/** Indices of the pieces after which the group may close, the seeming end last. */
export function closingPlaces(pieces: readonly Piece[], group: SeemingGroup): readonly number[] {
  const end = seemingEnd(pieces, group);
  if (end - group.open > longestGroup) return [end];
  const places: number[] = [];
  let depth = 0;
  for (let k = group.open + 1; k < end; k++) {
    const mark = markOf(pieces[k]);
    if (openers.has(mark)) depth++;
    if (closers.has(mark)) depth--;
    if (depth < 0) break;
    if (depth === 0 && mayEnd(pieces[k])) places.push(k);
  }
  return end > group.open ? [...places, end] : places;
}

/** Whether a group may end with the piece: nothing that still waits for its argument. */
function mayEnd(piece: Piece | undefined): boolean {
  const { kind, left } = piece?.label ?? { kind: 'literal', left: '' };
  if (kind === 'control') return controlRole(left) === 'symbol';
  return !isScriptMark(left);
}
