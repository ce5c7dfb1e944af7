// Where a formula that was found begins and ends after all, said by the words around it, which no learner of
// tokens sees so well. Counts are of the authors' own formulas in the training texts.
//
// A word that joins two things in a sentence parts them (`from n to m`); what cannot stand alone draws its
// neighbour in (`x in` and `[0,1]`, an integral and its `, dx`).
import { colourNames } from '../../text/residue.ts';
import type { DetectedSpan } from './detected-span.ts';
import { variable, withShapes } from './shapes.ts';
import { aSet, bound, isIn, isMap, isOneFormula, isStatement, near } from './words-between.ts';

/** `found` ascending and disjoint, as are the results; nothing new begins where `isTaken`. */
export function settleEdges(
  text: string,
  found: readonly DetectedSpan[],
  isTaken: (at: number) => boolean,
): readonly DetectedSpan[] {
  const parted = found.flatMap((span) => part(text, withoutOpening(text, span)));
  return join(text, withShapes(text, parted, isTaken));
}

/**
 * `the wedge W = ...`: a sign that stands between two things begins no formula, and none has an article. `a partial C^2 decay`: so
 * stands the word (17 of 17), no boundary. `- EFX_0`: nobody takes the negative of a name.
 * `age 12.1 pm 4.0`: of people.
 */
function withoutOpening(text: string, span: DetectedSpan): DetectedSpan {
  const source = text.slice(span.start, span.start + near);
  const before = text.slice(Math.max(0, span.start - near), span.start);
  const isArticled = /\b(?:the|an?|each|every) $/i.test(before);
  const opening =
    (isArticled ? /^(?:wedge|star|bullet|dagger) (?=[A-Z])/ : /^(?:- (?=[A-Z]{2})|age (?=[\d.]+ ?pm))/).exec(
      source,
    ) ?? (/\b(?:the|a|bounded) $/i.test(before) ? /^partial (?=[A-Z])/.exec(source) : null);
  return opening === null ? span : { ...span, start: span.start + opening[0].length };
}

/** What stands between brackets, which no sentence parts. */
const openers = '([{';
const closers = ')]}';

/**
 * `from R^2 to R^d` holds two formulas (221 of 225), and so do `u = 0 in Omega` and `L^1-to-L^2`; in `tau times in S` the words are words, and `iff` between blanks is one (11 of 11).
 */
function part(text: string, span: DetectedSpan): readonly DetectedSpan[] {
  const source = text.slice(span.start, span.end);
  if (!source.includes(' ') && !source.includes('-to-')) return [span];
  const isRange = /(?:^|[^A-Za-z])(?:from|between) \$?$/.test(
    text.slice(Math.max(0, span.start - near), span.start),
  );
  const words = isRange ? [' times in ', ' iff ', ' to '] : [' times in ', ' iff '];
  const parts: DetectedSpan[] = [];
  let from = 0;
  let depth = 0;
  let outside = '';
  for (let i = 0; i < source.length; i++) {
    const mark = source[i] ?? '';
    if (openers.includes(mark)) depth++;
    if (closers.includes(mark)) depth--;
    if (depth === 0) outside += mark;
    if ((mark !== ' ' && mark !== '-') || depth !== 0) continue;
    const left = { start: span.start + from, end: span.start + i };
    const isPlaced =
      source.startsWith(' in ', i) &&
      (isIn(text, left, span.end) === 'body' ||
        (domain.test(source.slice(i, i + near)) && isStatement(outside)));
    const word = isPlaced
      ? ' in '
      : (words.find((one) => source.startsWith(one, i)) ?? /^ ?-to- ?/.exec(source.slice(i, i + near))?.[0]);
    if (word === undefined || i === from) continue;
    parts.push({ ...span, start: span.start + from, end: span.start + i });
    from = i + word.length;
    i = from - 1;
    outside = '';
  }
  return parts.length === 0 ? [span] : [...parts, { ...span, start: span.start + from }];
}

const domain = /^ in (?:\{? ?(?:mathbb|bf) ?)?\{?(?:[A-Z](?![A-Za-z])|Omega)(?<![CHLNWZ])/;

/** In characters: no more is drawn together, so that the cost stays in proportion. */
const longest = 400;

/** Neighbours that are one formula, and what belongs to one although it was not found. */
function join(text: string, spans: readonly DetectedSpan[]): readonly DetectedSpan[] {
  const joined: DetectedSpan[] = [];
  for (const span of spans) {
    const before = joined.at(-1);
    if (before !== undefined && span.start < before.end) continue;
    const isNear = before !== undefined && span.end - before.start <= longest;
    if (isNear && isOneFormula(text, before, span))
      joined[joined.length - 1] = grown(text, { ...before, end: span.end });
    else joined.push(grown(text, { ...span, start: memberOf(text, span, before?.end ?? 0) }));
  }
  return joined;
}

/** Where the formula begins if it is a set and a variable stands before it, `x in [0,1]`, what has limits: `suplimits_{x>0}`, or a colour: `blue{x_i}`. */
function memberOf(text: string, { start, end }: DetectedSpan, least: number): number {
  const from = Math.max(least, start - near);
  const [set, before] = [text.slice(start, end), text.slice(from, start)];
  if (set[0] === '_') return start - (withLimits.exec(before)?.[0].length ?? 0);
  const coloured = set[0] === '{' ? colour.exec(before) : null;
  if (coloured !== null) return start - coloured[0].length;
  const glued = facedSet.test(set) ? gluedMember.exec(before) : null;
  if (glued !== null) return from + glued.index;
  const member = aSet.test(set) ? beforeSet.exec(before) : null;
  const begin = from + (member?.index ?? near);
  return member === null || isIn(text, { start: begin, end: start }, end) === 'body' ? start : begin;
}

/** Glued to its limits such a name is no word that a learner knows (23 of 23). */
const withLimits = /(?<![A-Za-z\\])(?:sum|prod|int|max|min|big[a-z]{3,6}|(?:lim)?(?:sup|inf)|lim)limits$/;

/** `blue{x_i}`: what colours a formula is no part of the sentence, and rebuilding leaves it out. */
const colour = new RegExp(`(?<![A-Za-z\\\\_^])(?:${colourNames})$`);

/** `Auin mathcal S`: letters with the sign behind them, before a face (89 of 89). */
const facedSet = /^math(?:bb|cal|frak|scr)(?![a-z])/;
const gluedMember = /(?<![A-Za-z\\\d])(?!(?:ma|ga|th|jo|sp)in)[A-Za-z]{1,2}in ?$/;

const beforeSet = new RegExp(`${variable} in $`);
const inInterval = new RegExp(`^ ?in [[(] ?${bound} ?, ?${bound} ?[\\])](?! ?times)`);

/** With what follows and belongs to it: an integral's differential, the target of a map, the interval it lies in. */
function grown(text: string, span: DetectedSpan): DetectedSpan {
  const source = text.slice(span.start, span.end);
  const after = text.slice(span.end, span.end + near);
  const more =
    (/(?<![a-z])i?int(?![a-z]{3})/.test(source) ? differential.exec(after) : null) ??
    (isMap(source) ? target.exec(after) : null) ??
    (isStatement(source) ? null : inInterval.exec(after)) ??
    comma.exec(after) ??
    (mayHavePrime(text, span) ? prime.exec(after) : null);
  return more === null ? span : { ...span, end: span.end + more[0].length };
}

const differential =
  /^ ?, ?d ?(?:[a-zA-Z]|mu|nu|sigma|theta|xi|tau)(?:\([^()]{1,9}\))?(?:d[a-z])?(?![A-Za-z])/;
const target = /^ to [A-Z](?:\([^()]{1,15}\)|(?![A-Za-z^_(]))/;
/** What no sentence has, so that the comma was a space: `for forces f,.` (18 of 18), `for each t>0,, we` (79 of 81). */
const comma = /^(?: ?, ?\.(?![\d.)])|,,(?= ?(?:[a-zA-Z]|$)))/;

/** `the delta' potential`: behind a letter that no quotation mark stands before (507 of 507). */
const prime = /^'(?![\w'])/;

function mayHavePrime(text: string, { start, end }: DetectedSpan): boolean {
  if (!/(?:(?:\b|_)[A-Za-z]|[a-z]{2})$/.test(text.slice(Math.max(start, end - near), end))) return false;
  return !/(?:^|[\s(])'/.test(text.slice(Math.max(0, start - quotation), start));
}

/** In characters: no longer ones are looked for. */
const quotation = 200;
