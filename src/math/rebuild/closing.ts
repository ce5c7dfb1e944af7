// Where a group really closed, when the brace that closed it is gone.
//
// The scrape closed a lost command at the first closing brace: `\sqrt{\sum_{k=1}^K a_k}` left
// `sum_{k=1^K a_k}`. The brace after `1` went and the root's own stayed, so the subscript seems to hold it
// all. Every place inside a pair where it may have closed is a candidate, and so is its seeming end; the
// weights choose. A brace without a partner closes at the best of those places too.

import { mixBits } from '../../hash.ts';
import { choose, type Reasons } from './choice.ts';
import { controlRole } from './controls.ts';
import type { Weights } from './decode.ts';
import type { Piece } from './emit.ts';
import { classOf, place } from './hash.ts';
import { makeLabel } from './labels.ts';
import { closeOf, contentHash, gap, markOf } from './piece-marks.ts';

/** Groups of more pieces than this are left as they seem. */
const longestGroup = 60;

/** An opening brace and the last piece it seems to hold; `close` is null for a brace without a partner. */
export interface SeemingGroup {
  readonly open: number;
  readonly close: number | null;
}

export interface Closed {
  readonly pieces: readonly Piece[];
  readonly logProbability: number;
}

const closingLabel = makeLabel('literal', '}');

/** Moves the closing braces of `pieces` to where their groups most probably closed; none where backslashes survived. */
export function closeGroups(pieces: readonly Piece[], raw: boolean, weights: Weights): Closed {
  let logProbability = 0;
  const inserted = new Map<number, number>();
  const dropped = new Set<number>();
  for (const group of seemingGroups(pieces)) {
    const places = closingPlaces(pieces, group);
    if (group.close !== null && (raw || isFirstArgument(pieces, group.open, group.close))) continue;
    if (places.length < 2) {
      if (group.close === null) inserted.set(places[0] ?? group.open, 1);
      continue;
    }
    const limit = sumLimit(pieces, group) ?? pairOfIndices(pieces, group);
    if (limit !== null && group.close !== null) {
      inserted.set(limit, 1);
      dropped.add(group.close);
      continue;
    }
    const possible = places.filter((at) => mayHold(pieces, group, at));
    const candidates = possible.length > 0 ? possible : places;
    const choice = choose(
      candidates.map((at) => closingReasons(pieces, group, at)),
      weights,
    );
    logProbability += choice.logProbability;
    const at = candidates[choice.index] ?? group.open;
    if (at === seemingEnd(pieces, group) && group.close !== null) continue;
    inserted.set(at, (inserted.get(at) ?? 0) + 1);
    if (group.close === null) continue;
    const outer = outerClose(pieces, group.close);
    dropped.add(outer === null || dropped.has(outer) ? group.close : outer);
  }
  for (const stray of strayClosings(pieces)) dropped.add(stray);
  if (inserted.size === 0 && dropped.size === 0) return { pieces, logProbability };
  const moved = pieces.flatMap((piece, k) => {
    const closing: Piece = { start: piece.end, end: piece.end, label: closingLabel };
    const kept = dropped.has(k) ? [] : [piece];
    return [...kept, ...Array.from({ length: inserted.get(k) ?? 0 }, () => closing)];
  });
  return { pieces: moved, logProbability };
}

/** `frac {a+b}{c}`, whose name stayed: its second argument says that the first is whole. */
function isFirstArgument(pieces: readonly Piece[], open: number, close: number): boolean {
  return /^[dt]?frac$/.test(markOf(pieces[open - 1])) && markOf(pieces[close + 1]) === '{';
}

/**
 * Whether the script that opens the group may hold all up to the piece `at` (convention lost-closings): no bracket or lone bar
 * that what it hangs on opened, no maximum's argument, nothing behind which more was to
 * come, and not what it hangs on itself, with an index of its own.
 */
function mayHold(pieces: readonly Piece[], { open, close }: SeemingGroup, at: number): boolean {
  const sign = markOf(pieces[open - 1]);
  if (sign !== '_' && sign !== '^') return true;
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
  return bar > 0 && bar === held.lastIndexOf('|') && /^[_^]$/.test(held[bar + 1] ?? '');
}

/** The brace that closes the first argument of a fraction round the group, if its second comes right behind the group. */
function outerClose(pieces: readonly Piece[], close: number): number | null {
  if (markOf(pieces[close + 1]) !== '{') return null;
  let depth = 0;
  for (let k = close - 1; k > Math.max(0, close - longestGroup); k--) {
    const mark = markOf(pieces[k]);
    if (mark === '}') depth++;
    if (mark !== '{' || --depth >= -1) continue;
    const end = closeOf(pieces, k);
    const isWhole = markOf(pieces[end]) !== '}' || isFirstArgument(pieces, k, end);
    return /^[dt]?frac$/.test(markOf(pieces[k - 1])) && !isWhole ? end : null;
  }
  return null;
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

function seemingEnd(pieces: readonly Piece[], { close }: SeemingGroup): number {
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
    if (mark === '{' || mark === '(' || mark === '[') depth++;
    if (mark === '}' || mark === ')' || mark === ']') depth--;
    if (depth < 0) break;
    if (depth === 0 && mayEnd(pieces[k])) places.push(k);
  }
  return end > group.open ? [...places, end] : places;
}

/** Whether a group may end with the piece: nothing that still waits for its argument. */
function mayEnd(piece: Piece | undefined): boolean {
  const { kind, left } = piece?.label ?? { kind: 'literal', left: '' };
  if (kind === 'control') return controlRole(left) === 'symbol';
  return left !== '_' && left !== '^';
}

/** What speaks for the group closing after the piece `at`. */
export function closingReasons(pieces: readonly Piece[], group: SeemingGroup, at: number): Reasons {
  const end = seemingEnd(pieces, group);
  const moved = at === end && group.close !== null ? 0 : 1;
  const last = pieces[at]?.label.hash ?? 0;
  const next = pieces[at + 1]?.label;
  const nextHash = moved === 0 ? 1 : (next?.hash ?? 2);
  const nextClass = moved === 0 ? 1 : classOf(next?.left.charCodeAt(0) ?? 2) + 16 * (next?.kindCode ?? 0);
  const opener = pieces[group.open - 1]?.label;
  const openerHash = opener?.hash ?? 3;
  const script = openerHash === subscript || openerHash === superscript;
  const holder = script ? (pieces[group.open - 2]?.label.hash ?? 3) : openerHash;
  const after = group.close === null ? 2 : (pieces[group.close + 1]?.label.hash ?? 3);
  const held = Math.min(15, at - group.open);
  const whole = Math.min(15, end - group.open);
  const content = contentHash(pieces, group.open + 1, at + 1);
  const apart = gap(pieces, at);
  const marks = heldMarks(pieces, group.open + 1, at + 1);
  const rest = heldMarks(pieces, at + 1, end + 1);
  return [
    place(128, moved, whole),
    place(129, nextHash, moved),
    place(130, mixBits(openerHash) + held, moved),
    place(131, openerHash, nextClass),
    place(132, mixBits(holder) + (script ? 1 : 0), moved * 16 + held),
    place(133, mixBits(holder) + nextHash, script ? openerHash : 0),
    place(134, content, mixBits(openerHash) + moved),
    place(135, content, nextHash),
    place(136, mixBits(last) + nextHash, moved),
    place(137, after, moved),
    place(138, marks, moved * 16 + nextClass),
    place(139, mixBits(openerHash) + marks, nextClass),
    place(140, held * 16 + whole, mixBits(openerHash) + moved),
    place(141, apart, moved * 256 + nextClass),
    place(142, mixBits(after) + openerHash, moved),
    place(144, mixBits(openerHash) + marks, moved * 16 + rest),
    place(145, mixBits(holder) + marks, moved * 16 + rest),
    place(146, mixBits(marks * 16 + rest) + nextClass, moved * 16 + (script ? 1 : 0)),
    place(143, mixBits(holder) + marks, nextHash),
  ];
}

const subscript = makeLabel('literal', '_').hash;
const superscript = makeLabel('literal', '^').hash;

/** Which marks the group would hold outside brackets, as bits. */
function heldMarks(pieces: readonly Piece[], from: number, to: number): number {
  let bits = 0;
  let depth = 0;
  for (let k = from; k < to; k++) {
    const mark = markOf(pieces[k]);
    if (mark === '{' || mark === '(') depth++;
    else if (mark === '}' || mark === ')') depth--;
    else if (depth > 0) continue;
    else if (mark === '=' || mark === 'in') bits |= 1;
    else if (mark === ',') bits |= 2;
    else if (mark === '+' || mark === '-') bits |= 4;
    else if (mark === '^' || mark === '_') bits |= 8;
  }
  return bits;
}
