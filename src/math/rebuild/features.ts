// What speaks for a node of the lattice, and for one node after another, as numbers of weights.
//
// A feature is a template, the label and what is seen around it (characters, their classes, the script or
// bracket it stands in, the words beside the formula, what else the abstract holds), hashed to a place in
// one table of weights. Hashing keeps the table small and the look-up a multiplication or two; two features
// that share a place are rare among those that survive training.

import { mixBits } from '../../hash.ts';
import type { Span } from '../../text/types.ts';
import { isAsciiLetter } from '../tokenise.ts';
import { caret, classOf, isBlank, place, underscore, wordHash } from './hash.ts';
import type { Label } from './labels.ts';
import type { LatticeNode } from './lattice.ts';
import type { TextStatistics } from './text-statistics.ts';

/** No node and no pair has more features than this. */
export const mostFeatures = 48;

const escaped = 4;

/** What the features of one formula share; made once for each formula. */
export interface Scene extends Span {
  readonly text: string;
  readonly statistics: TextStatistics;
  readonly wordBefore: number;
  readonly wordAfter: number;
  /** By place: the last of `_ ^ ( [ { | ,` and the like before it, as a character code. */
  readonly opener: Uint8Array;
  /** By place: the bracket it stands in, as a character code; 0 outside. */
  readonly bracket: Uint8Array;
  /** By place: length of the letter run around it, at most 15. */
  readonly run: Uint8Array;
  readonly size: number;
}

/** The scene of the formula in `text[start..end)`; `statistics` are of all of the text. */
export function setScene(text: string, start: number, end: number, statistics: TextStatistics): Scene {
  const opener = new Uint8Array(end - start);
  const run = new Uint8Array(end - start);
  const bracket = new Uint8Array(end - start);
  const open: number[] = [];
  let last = 0;
  for (let at = start; at < end; at++) {
    opener[at - start] = last;
    const code = text.charCodeAt(at);
    if (code === 0x29 || code === 0x5d || code === 0x7d) open.pop();
    bracket[at - start] = open.at(-1) ?? 0;
    if (code === 0x28 || code === 0x5b || code === 0x7b) open.push(code);
    if (code < 128 && !isAlphanumeric(code) && !isBlank(code)) last = code;
    else if (last === underscore || last === caret) last = 1;
  }
  for (let at = start; at < end; ) {
    let to = at;
    while (to < end && isAsciiLetter(text.charCodeAt(to))) to++;
    run.fill(Math.min(15, to - at), at - start, to - start);
    at = Math.max(to, at + 1);
  }
  return {
    text,
    start,
    end,
    statistics,
    wordBefore: wordHash(text, start, -1),
    wordAfter: wordHash(text, end, 1),
    opener,
    bracket,
    run,
    size: Math.min(6, 32 - Math.clz32(end - start)),
  };
}

/** Writes the features of `node` to `out`; returns how many. */
export function nodeFeatures(scene: Scene, node: LatticeNode, out: Int32Array): number {
  const { text, start, end } = scene;
  const { label } = node;
  const b1 = unitAt(scene, node.start - 1);
  const b2 = b1 === 1 ? 1 : unitAt(scene, node.start - 2);
  const b3 = b2 === 1 ? 1 : unitAt(scene, node.start - 3);
  const a1 = unitAt(scene, node.end);
  const a2 = a1 === 2 ? 2 : unitAt(scene, node.end + 1);
  const a3 = a2 === 2 ? 2 : unitAt(scene, node.end + 2);
  const classes = classOf(b1) * 16 + classOf(a1);
  const length = node.end - node.start;
  const size = Math.min(15, length);
  const run = scene.run[node.start - start] ?? 0;
  const left = text.slice(node.start, node.end);
  const alone = Math.min(3, scene.statistics.alone.get(left) ?? 0);
  const kind = label.kindCode;
  const opener = scene.opener[node.start - start] ?? 0;
  const nextSolid = solid(text, node.end, end, 1);
  const lastSolid = solid(text, node.start - 1, start, -1);
  let n = 0;
  const h = label.hash;
  out[n++] = place(1, h, 0);
  out[n++] = place(2, h, a1);
  out[n++] = place(3, h, b1);
  out[n++] = place(4, h, b1 * 65536 + a1);
  out[n++] = place(5, h, a1 * 65536 + a2);
  out[n++] = place(6, h, b2 * 65536 + b1);
  out[n++] = place(7, h, mixBits(a1 * 65536 + a2) + a3);
  out[n++] = place(8, h, mixBits(b2 * 65536 + b1) + b3);
  out[n++] = place(9, h, classes);
  out[n++] = place(10, kind * 16 + size, classes);
  out[n++] = place(11, kind * 16 + size, run * 4 + alone);
  out[n++] = place(12, h, run * 4 + alone);
  out[n++] = place(13, h, opener);
  out[n++] = place(14, h, nextSolid * 65536 + lastSolid);
  out[n++] = place(15, h, scene.size * 8 + (node.start === start ? 2 : 0) + (node.end === end ? 1 : 0));
  out[n++] = place(16, kind, mixBits(a1 * 65536 + a2) + b1);
  if (node.start === start) out[n++] = place(17, h, scene.wordBefore);
  if (node.end === end) out[n++] = place(18, h, scene.wordAfter);
  out[n++] = place(21, kind * 64 + shapeOf(left) * 16 + run, classes);
  const bracket = scene.bracket[node.start - start] ?? 0;
  out[n++] = place(25, h, bracket);
  out[n++] = place(26, h, mixBits(bracket) + classOf(lastSolid) * 16 + classOf(nextSolid));
  if (classOf(left.charCodeAt(0)) === 4 && size === 1)
    out[n++] = place(27, h, partner(text, start, node.start));
  if (size === 1) {
    out[n++] = place(29, h, scene.statistics.field);
    out[n++] = place(30, h, scene.statistics.field * 65536 + a1);
    out[n++] = place(31, h, scene.statistics.field * 65536 + b1);
  }
  out[n++] = place(28, kind * 16 + size, classOf(a1) > 4 || a1 < 3 ? 1 : 0);
  out[n++] = place(22, kind * 16 + size, size === run ? 1 : 0);
  out[n++] = place(23, kind * 64 + shapeOf(left) * 16 + classOf(b1), size === run ? 1 : 0);
  if (size === 1 && kind !== escaped) {
    for (const context of scene.statistics.around.get(left) ?? []) out[n++] = place(24, h, context);
  }
  out[n++] = place(19, h, mixBits(b1 * 65536 + a1) + a2);
  out[n++] = place(20, h, mixBits(b2 * 65536 + b1) + a1);
  return n;
}

/** The character there; 1 before the formula, 2 after it. */
function unitAt({ text, start, end }: Scene, i: number): number {
  return i < start ? 1 : i >= end ? 2 : text.charCodeAt(i);
}

/** Writes the features of `second` standing right after `first`; returns how many. */
export function pairFeatures(first: LatticeNode, second: LatticeNode, out: Int32Array): number {
  const apart = second.start > first.end ? 1 : 0;
  const a = first.label;
  const b = second.label;
  out[0] = place(32 + apart, a.hash, b.hash);
  out[1] = place(34 + apart, a.kindCode, b.hash);
  out[2] = place(36 + apart, a.hash, b.kindCode);
  out[3] = place(38 + apart, a.kindCode * 16 + sortOf(a), b.kindCode * 16 + sortOf(b));
  return 4;
}

/** 1 for capitals only, 2 for small letters only, 3 for a capital and small letters, 0 for the rest. */
function shapeOf(left: string): number {
  const first = classOf(left.charCodeAt(0));
  if (left.length < 2 || first < 3 || first > 4) return 0;
  const second = classOf(left.charCodeAt(1));
  return first === 3 ? 2 : second === 4 ? 1 : 3;
}

/** Class of the characters that a label left. */
function sortOf(label: Label): number {
  return classOf(label.left.charCodeAt(0));
}

/** Whether the capital at `at` follows its own small letter: 2 as in `x in X`, 1 otherwise, 0 if not at all. */
function partner(text: string, start: number, at: number): number {
  const small = text[at]?.toLowerCase() ?? '';
  for (let i = at - 1; i >= start && i >= at - 10; i--) {
    if (text[i] === small && !isAsciiLetter(text.charCodeAt(i - 1))) {
      return text.slice(i, at).includes('in') ? 2 : 1;
    }
  }
  return 0;
}

function solid(text: string, from: number, bound: number, step: 1 | -1): number {
  for (let i = from, tries = 0; tries < 4; i += step, tries++) {
    if (step > 0 ? i >= bound : i < bound) return step > 0 ? 2 : 1;
    const code = text.charCodeAt(i);
    if (!isBlank(code)) return code;
  }
  return 3;
}

function isAlphanumeric(code: number): boolean {
  return isAsciiLetter(code) || (code >= 0x30 && code <= 0x39);
}
