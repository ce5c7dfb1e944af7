// What one character of a scraped formula may begin: the candidates that the lattice offers there.
//
// A letter may be itself, a letter of a lost face, a control sequence or a lost word; a mark is itself or
// was escaped. Closed lists and the conventions bound the choice, so that a place has a handful of them.

import type { Span } from '../../text/types.ts';
import { isAllowedName } from '../allowed.ts';
import { mayBeSpacing } from '../conventions/marks.ts';
import {
  alwaysFunction,
  isBinomial,
  isClosingBar,
  isScriptWord,
  isSemidirect,
  isWholeName,
  mayStandInScript,
  maySwitch,
  sineOrMember,
} from '../conventions/names.ts';
import { isAsciiLetter } from '../tokenise.ts';
import { controlRole, controlsAt, gluedLength } from './controls.ts';
import { isBlank } from './hash.ts';
import type { LabelKind } from './labels.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Adds a candidate of `length` characters, the first `skip` of which the label leaves out. */
export type Put = (kind: LabelKind, length: number, skip?: number) => void;

/** The letter run that is being read, and where in it a word may begin. */
export interface Run extends Span {
  readonly wordStarts: Set<number>;
}

const longestWord = 12;
const backslash = 0x5c;

/** Candidates at a letter. Where backslashes survived (`raw`) a name without one is no control sequence. */
export function readLetter(
  text: string,
  start: number,
  end: number,
  at: number,
  run: Run,
  raw: boolean,
  vocabulary: Vocabulary,
  put: Put,
): void {
  const rest = run.end - at;
  const holdsControl = (from: number, to: number): boolean => controlIn(text, run, from, to);
  if (!raw && isScriptWord(text, start, at, run.end, holdsControl)) {
    put('word', rest);
    return;
  }
  const certain = raw ? 0 : certainControl(text, start, at, run, end);
  if (certain > 0) {
    put('control', certain);
    if (vocabulary.isBoldControl(text.slice(at, at + certain))) put('bold-symbol', certain);
    run.wordStarts.add(at + certain);
    return;
  }
  if (!raw && at === run.start && sineOrMember(text, run, end) === 'member') {
    put('literal', 1);
    return;
  }
  if (!raw && at === run.start) {
    const name = text.slice(at, run.end);
    const isCertain = alwaysFunction(text, at, run.end) || isBinomial(text, start, at, run.end);
    if (isCertain || (isWholeName(name) && controlRole(name) !== null)) {
      put('control', rest);
      if (vocabulary.isBoldControl(name)) put('bold-symbol', rest);
      return;
    }
  }
  if (touchesLetter(text, start, run)) {
    put('literal', 1);
    return;
  }
  put('literal', 1);
  for (const face of vocabulary.facesOf(text[at] ?? '')) put(face, 1);
  let taken = false;
  for (const length of raw ? [] : controlsAt(text, at, run.end)) {
    if (!maySwitch(text, start, at, at + length) || !mayStandInScript(text, run, at, at + length)) continue;
    put('control', length);
    if (vocabulary.isBoldControl(text.slice(at, at + length))) put('bold-symbol', length);
    run.wordStarts.add(at + length);
    taken ||= length === rest;
  }
  for (const length of vocabulary.wordsAt(text, at, run.end)) {
    put('word', length);
    taken ||= length === rest;
  }
  if (!taken && run.wordStarts.has(at) && rest >= 2 && rest <= longestWord) put('word', rest);
}

/** The length of the control sequence that begins at `at` for certain; mostly 0. */
function certainControl(text: string, start: number, at: number, run: Run, end: number): number {
  if (isClosingBar(text, start, at)) return 5;
  if (at !== run.start) return 0;
  return isSemidirect(text, start, at) ? 6 : sineOrMember(text, run, end) === 'sine' ? 3 : 0;
}

/** Whether a letter beyond ASCII touches the run, as in `naïve`: a word of some language, not variables. */
function touchesLetter(text: string, start: number, run: Run): boolean {
  return isLatin(text.charCodeAt(run.end)) || (run.start > start && isLatin(text.charCodeAt(run.start - 1)));
}

function isLatin(code: number): boolean {
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

/** Whether a control sequence may begin somewhere in `text[from..to)` of the run. */
function controlIn(text: string, run: Run, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (controlsAt(text, at, to).some((length) => mayStandInScript(text, run, at, at + length))) return true;
  }
  return false;
}

/** Candidates at any other character; returns how many characters are read. */
export function readMark(
  text: string,
  at: number,
  end: number,
  raw: boolean,
  escapedBraces: ReadonlySet<number>,
  put: Put,
): number {
  const code = text.charCodeAt(at);
  if (code === backslash) {
    const run = text.slice(at + 1, letterRunEnd(text, at + 1, end));
    const name = isAllowedName(run) ? run.length : gluedLength(run) || run.length;
    if (name > 0) put('control', 1 + name, 1);
    else if (at + 1 < end && !isBlank(text.charCodeAt(at + 1))) put('escaped', 2, 1);
    else put('literal', 1);
    return Math.max(1 + name, at + 1 < end ? 2 : 1);
  }
  const wide = code >= 0xd800 && code <= 0xdbff && at + 1 < end ? 2 : 1;
  if (escapedBraces.has(at)) put('escaped', 1);
  else put('literal', wide);
  if (!raw && mayBeSpacing(text, at, end)) put('escaped', 1);
  return wide;
}

/** Marks the letters inside a surviving `text{…}`, where nothing is a control sequence. */
export function uprightPlaces(text: string, start: number, end: number): Uint8Array {
  const upright = new Uint8Array(end - start);
  const source = text.slice(start, end);
  for (const found of source.matchAll(/(?:text(?:rm|bf|it|tt|sf|up|normal)?|mbox|hbox)\{([^{}]{1,80})\}/g)) {
    const close = found.index + found[0].length - 1;
    upright.fill(1, close - (found[1] ?? '').length, close);
  }
  return upright;
}

/** Where the letters A-Z and a-z that begin at `from` end, `end` at the latest. */
export function letterRunEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isAsciiLetter(text.charCodeAt(at))) at++;
  return at;
}
