// Formulas in prose that kept their backslashes, as the damage would have left them between dollars.
//
// Where an abstract's dollars were paired the wrong way round, a formula keeps its backslashes and loses its dollars
// (`where \mu\in(0,N) is`). Detection learned from formulas without backslashes; so it reads such a text without those of
// commands of mathematics, and finds what it would have found had the dollars paired. What it finds is rebuilt in the text
// itself, whose backslashes say what the names and braces were.

import { findAll } from '../text/match-at.ts';
import { switches } from './conventions/names.ts';
import type { DetectedSpan } from './detect/detected-span.ts';
import { asksDisplay } from './detect/residue.ts';
import { controlRole, gluedLength } from './rebuild/controls.ts';

export interface WithoutBackslashes {
  readonly text: string;
  /** The offset in the source that an offset into `text` stands for: before a backslash that was left out. */
  readonly origin: (at: number) => number;
  /** Where in the source the names of commands stand that lost their backslashes, ascending. */
  readonly commands: readonly number[];
}

/** `where \mu\in(0,N) is` gives `where muin(0,N) is`; null where no command of mathematics stands in prose. */
export function withoutBackslashes(source: string): WithoutBackslashes | null {
  if (!source.includes('\\') || !loneDollar.test(source)) return null;
  const commands = findAll(command, source);
  if (!commands.some(isOfMathematics)) return null;
  const isDisplayed = asksDisplay(source);
  const left: number[] = [];
  const names: number[] = [];
  let text = '';
  let at = 0;
  for (const match of commands) {
    const { index } = match;
    const isSymbol = match[1] === undefined;
    if (isDisplayed(index) || (!isSymbol && !isOfMathematics(match)) || isFactor(source, match)) continue;
    text += source.slice(at, index);
    left.push(text.length);
    if (!isSymbol) names.push(index);
    at = index + 1;
  }
  if (left.length === 0) return null;
  return { text: text + source.slice(at), origin: originOf(left), commands: names };
}

/**
 * `spans` of a text whose backslashes were left out, each with the commands with theirs that stand beside it; those that only
 * such part are one: `\\psi` and `L^\\infty` of `\\psi \\in L^\\infty`, since no `\\in` is a word.
 */
export function joinAtKept(source: string, spans: readonly DetectedSpan[]): readonly DetectedSpan[] {
  const joined: DetectedSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    const from = Math.max(before?.end ?? 0, span.start - farthest);
    const between = source.slice(from, span.start);
    if (before?.end === from && isOfCommands(between)) {
      const probability = Math.max(before.probability, span.probability);
      joined.splice(-1, 1, { start: before.start, end: span.end, probability });
      continue;
    }
    const [beside = ''] = /(?:\\[A-Za-z]+ ?)+$/.exec(between) ?? [];
    joined.push(isOfCommands(beside) ? { ...span, start: span.start - beside.length } : span);
  }
  return joined;
}

/** In characters: a few commands. */
const farthest = 40;

/** Whether there are commands of mathematics, and beside them at most blanks, commas and colons. */
function isOfCommands(between: string): boolean {
  const rest = between.replace(/\\(?:[A-Za-z]+|[^A-Za-z])/g, '');
  if (rest.length === between.length || !/^[\s,:]*$/.test(rest)) return false;
  return findAll(command, between).every((match) => match[1] === undefined || isOfMathematics(match));
}

/** Of dollars that were paired the wrong way round the first or the last stays; one before a number is a price. */
const loneDollar = /\$(?!\d)/;

/** A name, or what else the damage takes the backslash from: a set's brace, a double bar, a space. */
const command = /\\(?:([A-Za-z]{2,})|[{}|,;:!])/g;

/** Whether the command is one of formulas alone: prose has switches of face and words in a face, too. */
function isOfMathematics({ 1: name }: RegExpExecArray): boolean {
  if (name === undefined || switches.has(name) || ofProse.test(name)) return false;
  return controlRole(name) !== null || gluedLength(name) > 0;
}

const ofProse = /^(?:text|emph|underline|newline|large|Large|normalsize|copyright|dag|ddag|dagger|ddagger)/;

/** `2.4\times faster`: the sign behind a number that nothing follows, which is found by its backslash. */
function isFactor(text: string, { 1: name, index }: RegExpExecArray): boolean {
  if (name !== 'times' || !/\d/.test(text[index - 1] ?? '')) return false;
  return !/^\\times ?(?:[\d\\(]|[A-Za-z](?![A-Za-z]))/.test(text.slice(index, index + 10));
}

/** `left` are the offsets, ascending, before which a backslash was left out. */
function originOf(left: readonly number[]): (at: number) => number {
  return (at) => {
    let [low, high] = [0, left.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((left[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at + low;
  };
}
