// What each pair of braces was: a group, a set's `\{…\}`, or the second argument of a lost command.
//
// Braces are paired first, so that both ends get one role. After `_` or `^` a pair is a group. Elsewhere the
// weights choose, from what stands before, inside and after the pair.

import { hashText, hashUnit, mixBits } from '../../hash.ts';
import type { Span } from '../../text/types.ts';
import {
  behindLimit,
  bracesRelation,
  isBelowGreek,
  isBelowQuantity,
  isBesideSet,
  isCountOfChoices,
  isEvent,
  isFamily,
  isGroupByConvention,
  isListOfNumbers,
  isOneSided,
  isSequence,
  isSetByConvention,
  isStated,
} from '../conventions/braces.ts';
import { isRaw } from '../conventions/marks.ts';
import { switches } from '../conventions/names.ts';
import { isAsciiLetter } from '../tokenise.ts';
import { choose, type Features } from './choice.ts';
import type { Weights } from './decode.ts';
import { caret, classOf, isBlank, place, underscore } from './hash.ts';
import { hangsOnCommand } from './kept-names.ts';

/** `set` was `\{…\}`; the others name the command whose second argument the pair was. */
export type BraceRole = 'group' | 'set' | 'frac' | 'binom' | 'overset';

export const braceRoles: readonly BraceRole[] = ['group', 'set', 'frac', 'binom', 'overset'];

/** The roles of braces that stand for something by themselves come first. */
const wholes = 2;

export interface BracePair {
  /** Offsets of `{` and `}` into the text. */
  readonly open: number;
  readonly close: number;
  readonly role: BraceRole;
}

export interface Braces {
  readonly pairs: readonly BracePair[];
  /** Braces without a partner that a sized delimiter precedes (`left{`): they were escaped. */
  readonly single: readonly number[];
  readonly logProbability: number;
}

/** The pairs of the formula in `text` from `start` to `end`, each with what it most probably was. */
export function judgeBraces(text: string, start: number, end: number, weights: Weights): Braces {
  const { pairs, single } = pairBraces(text, start, end);
  const bare = readBare(text, start, end);
  const hasCharacters = bare.raw && characterAlone.test(text.slice(start, end));
  let logProbability = 0;
  const judged = pairs.map(({ open, close }): BracePair => {
    const [from, to] = [bare.at(open), bare.at(close)];
    const isGroup =
      bare.raw &&
      (isStyled(text, open) ||
        hangsOnCommand(text, start, open, close) ||
        (hasCharacters && isCharacter(text.slice(open, close + 1))));
    const settled = isGroup ? 'group' : settledRole(bare, from, to);
    if (settled !== null) return { open, close, role: settled };
    const features = roleFeatures(bare.text, bare.start, bare.end, from, to);
    const hangs = carriesScript(bare.text, bare.end, to);
    const isRelation = bracesRelation(bare.text, from, to);
    const isBelow = !hangs && isBelowQuantity(bare.text, bare.start, from, to);
    const possible = braceRoles.filter(
      (role, k) =>
        (hangs ? k < wholes : !isBelow || k >= wholes) &&
        !(bare.raw && role === 'set') &&
        (!isRelation || role === 'group' || role === 'overset'),
    );
    const choice = choose(
      possible.map((role) => features[braceRoles.indexOf(role)] ?? []),
      weights,
    );
    logProbability += choice.logProbability;
    return { open, close, role: possible[choice.index] ?? 'group' };
  });
  const sized = single.filter((at) => sizedBefore.test(text.slice(Math.max(start, at - 6), at)));
  return { pairs: judged, single: sized, logProbability };
}

/** A formula as the scrape left formulas whose dollars paired, which is what braces were learned from. */
interface Bare extends Span {
  readonly text: string;
  /** Whether backslashes survived: then a set's braces have theirs, and the others were no set's. */
  readonly raw: boolean;
  /** Where a character of the formula stands in `text`. */
  readonly at: (place: number) => number;
}

function readBare(text: string, start: number, end: number): Bare {
  const source = text.slice(start, end);
  if (!isRaw(source.replace(characters, ''))) return { text, start, end, raw: false, at: (place) => place };
  const places = new Uint32Array(source.length);
  let bare = '';
  for (let k = 0; k < source.length; k++) {
    places[k] = bare.length;
    if (source.charCodeAt(k) !== backslash) bare += source[k];
  }
  return { text: bare, start: 0, end: bare.length, raw: true, at: (place) => places[place - start] ?? 0 };
}

/** `5.15{\\mu}m`: a character as arXiv writes it (convention groups-of-one), in formulas that lost their backslashes too. */
const characters = /\{\\[A-Za-z]+\}/g;
/** Behind nothing that it could stand below: the formula is written so throughout, and `B{\\rho}` is no fraction. */
const characterAlone = /(?:^|[\s(,=|[])\{\\[A-Za-z]+\}/;

function isCharacter(group: string): boolean {
  return group.replace(characters, '') === '';
}

/** What the pair was for certain, by what it hangs on and by convention; null where that is weighed. */
function settledRole({ text, start, end, raw }: Bare, open: number, close: number): BraceRole | null {
  if (isOwned(text, open, start) || isSecond(text, open, start)) return 'group';
  if (isGroupByConvention(text, start, open, close)) return 'group';
  if (raw && stands.test(text.slice(Math.max(start, open - 2), open))) return 'group';
  if (!raw && sets.some((isSet) => isSet(text, start, open, close))) return 'set';
  if (isOneSided(text, start, open, close)) return 'frac';
  const limited = behindLimit(text, start, open, close);
  if (limited !== null) return raw ? 'group' : limited;
  const isWhole = open === start && close === end - 1;
  const hangs = carriesScript(text, end, close);
  if (!raw && !isWhole && !hangs && isStated(text, start, open, close)) return 'set';
  if (!raw && isWhole && (isSequence(text.slice(open + 1, close)) || isEvent(text, open, close)))
    return 'set';
  if (!hangs && isBelowGreek(text, start, open) && !bracesRelation(text, open, close)) return 'frac';
  return close === end - 1 && isCountOfChoices(text, start, open, close) ? 'binom' : null;
}

/** Whether the brace opens the reach of a switch that kept its backslash, `{\\displaystyle\\int}`. */
function isStyled(text: string, open: number): boolean {
  const [, name = ''] = /^\{ ?\\([A-Za-z]+)/.exec(text.slice(open, open + 24)) ?? [];
  return switches.has(name);
}

/** Nothing stands above a line whose denominator comes right behind an operator or an opening bracket. */
const stands = /[-+*/=<>([,&] ?$/;

const sets = [isSetByConvention, isFamily, isListOfNumbers, isBesideSet];

/** All braces of a formula: those that pair, by where they open, and those without a partner. */
export interface Pairing {
  readonly pairs: readonly { readonly open: number; readonly close: number }[];
  readonly single: readonly number[];
}

/** Pairs the braces that carry no backslash. */
export function pairBraces(text: string, start: number, end: number): Pairing {
  const opened: number[] = [];
  const pairs: { open: number; close: number }[] = [];
  const single: number[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === backslash) at++;
    else if (code === open) opened.push(at);
    else if (code === close) {
      const open = opened.pop();
      if (open === undefined) single.push(at);
      else pairs.push({ open, close: at });
    }
  }
  return { pairs: pairs.sort((a, b) => a.open - b.open), single: [...single, ...opened] };
}

/** Whether a script hangs on the pair: on a group or a set, never on a denominator (convention braces-with-scripts). */
function carriesScript(text: string, end: number, close: number): boolean {
  return close + 1 < end && '_^'.includes(text[close + 1] ?? ' ');
}

const sizedBefore = /(?:left|right|big[lr]?|Big[lr]?|bigg[lr]?|Bigg[lr]?) ?$/;

const backslash = 0x5c;
const open = 0x7b;
const close = 0x7d;

/** Whether the brace at `open` opens a script, or the second argument of a command whose name survived. */
export function isOwned(text: string, open: number, start: number): boolean {
  return isScript(text, open, start) || secondArgument.test(text.slice(Math.max(start, open - 12), open));
}

const secondArgument = /(?:frac|binom|overset|stackrel) ?[A-Za-z0-9]$/;

/** `frac {a+b}{c}`: the second argument of a fraction that kept its name and both its braces. */
function isSecond(text: string, open: number, start: number): boolean {
  return /(?<![A-Za-z])[dt]?frac ?\{[^{}]{1,60}\} ?$/.test(text.slice(Math.max(start, open - 70), open));
}

function isScript(text: string, open: number, start: number): boolean {
  let at = open - 1;
  while (at > start && isBlank(text.charCodeAt(at))) at--;
  const code = at < start ? 0 : text.charCodeAt(at);
  return code === underscore || code === caret;
}

/** What speaks for each of `braceRoles`. */
export function roleFeatures(
  text: string,
  start: number,
  end: number,
  open: number,
  close: number,
): readonly Features[] {
  const at = (i: number): number => (i < start ? 1 : i >= end ? 2 : text.charCodeAt(i));
  const [b1, b2, b3] = [at(open - 1), at(open - 2), at(open - 3)];
  const [i1, i2, a1] = [at(open + 1), at(open + 2), at(close + 1)];
  const inside = text.slice(open + 1, Math.min(close, open + 200));
  const marks =
    (inside.includes(',') ? 1 : 0) +
    (inside.includes(':') || inside.includes('|') || inside.includes('mid') ? 2 : 0) +
    (inside.includes('in') ? 4 : 0) +
    (inside.includes('dots') ? 8 : 0);
  const size = Math.min(7, 32 - Math.clz32(close - open));
  const name = nameBefore(text, start, open);
  const seen: readonly (readonly [number, number])[] = [
    [64, 0],
    [65, b1],
    [66, b2 * 65536 + b1],
    [67, mixBits(b2 * 65536 + b1) + b3],
    [68, i1],
    [69, i1 * 65536 + i2],
    [70, a1],
    [71, b1 * 65536 + a1],
    [72, marks * 16 + size],
    [73, marks * 256 + classOf(b1) * 16 + classOf(a1)],
    [74, name],
    [75, mixBits(name) + marks],
    [76, classOf(b1) * 256 + classOf(i1) * 16 + classOf(a1)],
    [77, b1 * 65536 + i1],
    [78, mixBits(name) + a1],
    [79, mixBits(classOf(b1) * 16 + classOf(i1)) + close - open],
    [80, inside.length < 12 ? textHash(inside) : 0],
    [81, open === start ? 1 : 0],
    [86, textHash(nameAfter(text, open + 1, close))],
    [87, mixBits(textHash(nameAfter(text, open + 1, close))) + a1],
    [88, marks * 65536 + a1],
    [89, a1 * 65536 + at(close + 2)],
    [90, shapeHash(text.slice(close + 1, Math.min(end, close + 6)))],
    [91, mixBits(shapeHash(text.slice(close + 1, Math.min(end, close + 6)))) + b1],
    [92, mixBits(textHash(nameAfter(text, open + 1, close))) + size],
    [93, shapeHash(inside.slice(0, 4)) ^ size],
    [94, (open === start ? 2 : 0) + (close === end - 1 ? 1 : 0) + 4 * marks],
    [
      95,
      mixBits((open === start ? 2 : 0) + (close === end - 1 ? 1 : 0)) +
        classOf(i1) * 16 +
        (inside.includes('=') ? 1 : 0),
    ],
    [82, solidBefore(text, start, open) * 65536 + a1],
    [83, mixBits(solidBefore(text, start, open)) + i1],
    [84, mixBits(solidBefore(text, start, open)) + marks],
    [85, mixBits(name) + (open - start < 12 ? 1 : 0)],
  ];
  return braceRoles.map((_, role) => seen.map(([template, value]) => place(template, role + 1, value)));
}

function solidBefore(text: string, start: number, open: number): number {
  let at = open - 1;
  while (at >= start && isBlank(text.charCodeAt(at))) at--;
  return at < start ? 1 : text.charCodeAt(at);
}

/** The letters that stand first inside the pair: `pm`, `bf`, `mathbb`. */
function nameAfter(text: string, from: number, close: number): string {
  let at = from;
  while (at < close && isBlank(text.charCodeAt(at))) at++;
  let to = at;
  while (to < close && to - at < 10 && isAsciiLetter(text.charCodeAt(to))) to++;
  return text.slice(at, to);
}

/** Hash of the letters that end before the brace, at most seven: `min`, `mathbb`, `left`. */
function nameBefore(text: string, start: number, open: number): number {
  let from = open;
  while (from > start && open - from < 7 && isAsciiLetter(text.charCodeAt(from - 1))) from--;
  return textHash(text.slice(from, open));
}

/** Hash of a text whose letters and digits are told apart only by kind: `_{i=1}` and `_{k=2}` are alike. */
function shapeHash(text: string): number {
  let hash = 7;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    hash = hashUnit(hash, kind >= 3 && kind <= 5 ? kind : code);
  }
  return mixBits(hash);
}

function textHash(text: string): number {
  return mixBits(hashText(text, 7));
}
