// Where a group really closed, when the brace that closed it is gone.
//
// The scrape closed a lost command at the first closing brace: `\sqrt{\sum_{k=1}^K a_k}` left
// `sum_{k=1^K a_k}`. The brace after `1` went and the root's own stayed, so the subscript seems to hold it
// all. Every place inside a pair where it may have closed is a candidate, and so is its seeming end; the
// weights choose. A brace without a partner closes at the best of those places too.

import { mixBits } from '../../hash.ts';
import { choose, type Features } from './choice.ts';
import type { Weights } from './decode.ts';
import { classOf, place } from './hash.ts';
import { makeLabel, type Piece } from './labels.ts';
import { mayHold, scriptEnd } from './lost-closings.ts';
import { closeOf, contentHash, gap, markOf } from './piece-marks.ts';
import {
  closingPlaces,
  longestGroup,
  type SeemingGroup,
  seemingEnd,
  seemingGroups,
  strayClosings,
} from './seeming-groups.ts';

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
    const settled = scriptEnd(pieces, group);
    if (settled !== null && group.close !== null) {
      inserted.set(settled, 1);
      dropped.add(group.close);
      continue;
    }
    const possible = places.filter((at) => mayHold(pieces, group, at));
    const candidates = possible.length > 0 ? possible : places;
    const choice = choose(
      candidates.map((at) => closingFeatures(pieces, group, at)),
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

/** What speaks for the group closing after the piece `at`. */
export function closingFeatures(pieces: readonly Piece[], group: SeemingGroup, at: number): Features {
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
