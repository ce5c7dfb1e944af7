// Which scripts lost their closing brace, by what nobody writes (conventions lost-closings, lower-limits, pairs-of-indices).
import type { Piece } from './labels.ts';
import { isScriptMark, markOf } from './piece-marks.ts';
import { longestGroup, type SeemingGroup, seemingEnd } from './seeming-groups.ts';

/** The piece after which the script that opens the group closed, where convention knows the place; else null. */
export function scriptEnd(pieces: readonly Piece[], group: SeemingGroup): number | null {
  return sumLimit(pieces, group) ?? pairOfIndices(pieces, group);
}

/**
 * Whether the script that opens the group may hold all up to the piece `at` (convention lost-closings): no bracket or lone bar
 * that what it hangs on opened, no maximum's argument, nothing behind which more was to
 * come, and not what it hangs on itself, with an index of its own.
 */
export function mayHold(pieces: readonly Piece[], { open, close }: SeemingGroup, at: number): boolean {
  const sign = markOf(pieces[open - 1]);
  if (!isScriptMark(sign)) return true;
  const held = pieces.slice(open + 1, at + 1).map(markOf);
  if (at !== seemingEnd(pieces, { open, close }) && /^[-+,=]$/.test(held.at(-1) ?? '')) return false;
  if (sign === '_' && /^(?:max|min|sup|inf)$/.test(held[0] ?? '') && held[1] === '(') return false;
  const [base, index] = [markOf(pieces[open - 2]), held[0] ?? ''];
  const isLetter = /^[A-Za-z]+$/.test(base);
  if (
    isLetter &&
    held.some((mark, k) => mark === base && /^[+-]$/.test(held[k - 1] ?? '') && held[k + 1] === '_')
  )
    return false;
  const near = pieces.slice(Math.max(0, open - longestGroup), open + longestGroup);
  if (isLetter && sign === '_' && held[1] === '(' && carries(near, base, index)) return false;
  let depth = 0;
  for (const mark of held) {
    if (mark === '(') depth++;
    if (mark === ')' && --depth < 0) return held.includes('[') || held.includes(']') || !isOpen(pieces, open);
  }
  return !isCutByBar(held);
}

/** Whether a round bracket before the piece still waits for its partner; `L^{p)}` names a space. */
function isOpen(pieces: readonly Piece[], end: number): boolean {
  let depth = 0;
  for (const piece of pieces.slice(0, end)) {
    if (markOf(piece) === '(') depth++;
    if (markOf(piece) === ')' && depth > 0) depth--;
  }
  return depth > 0;
}

/** Whether `base_{index}` stands elsewhere among the pieces. */
function carries(pieces: readonly Piece[], base: string, index: string): boolean {
  return pieces.some(
    (piece, k) =>
      markOf(piece) === base &&
      markOf(pieces[k + 1]) === '_' &&
      (markOf(pieces[k + 2]) === '{'
        ? markOf(pieces[k + 3]) === index && markOf(pieces[k + 4]) === '}'
        : markOf(pieces[k + 2]) === index),
  );
}

/** `x|^2`: the only bar, with a script, closes what was opened before. */
function isCutByBar(held: readonly string[]): boolean {
  const bar = held.indexOf('|');
  return bar > 0 && bar === held.lastIndexOf('|') && isScriptMark(held[bar + 1] ?? '');
}

/** Operators whose subscript is a lower limit. */
const sums = new Set(['sum', 'prod', 'int', 'bigcup', 'bigcap']);

/** Where the lower limit `sum_{k=1^K …}` ends, before its upper one (convention lower-limits); null elsewhere. */
function sumLimit(pieces: readonly Piece[], { open, close }: SeemingGroup): number | null {
  if (markOf(pieces[open - 1]) !== '_' || !sums.has(markOf(pieces[open - 2])) || close === null) return null;
  let equals = false;
  for (let k = open + 1; k < close; k++) {
    const mark = markOf(pieces[k]);
    if (mark === '{' || mark === '(') return null;
    if (mark === '=') equals = true;
    if (mark === '^' && equals) return k - 1;
  }
  return null;
}

/** Where the indices `_{1:T^2}` end, before an exponent that was theirs together (convention pairs-of-indices); null elsewhere. */
function pairOfIndices(pieces: readonly Piece[], { open, close }: SeemingGroup): number | null {
  if (markOf(pieces[open - 1]) !== '_' || close !== open + 6) return null;
  const [first, between, second, sign, exponent] = pieces.slice(open + 1, close).map(markOf);
  const isPair = /^\w$/.test(first ?? '') && /^[:,]$/.test(between ?? '') && /^[A-Za-z]$/.test(second ?? '');
  return isPair && sign === '^' && /^\d$/.test(exponent ?? '') ? open + 3 : null;
}
