// Lines to texts: a title or an abstract that a scraper wrapped at 80 or 120 columns is one text.
//
// Whether a list is wrapped at all, and where, is measured first (measureWrap). In a list that is not,
// every line is a text. In one that is, a line end is a wrap if the next word would not have fitted, for
// that is how every wrapping program breaks lines; where blank lines part the texts, short lines that
// stand together belong together however ragged they are.

import { wordSet } from '../../text/word-set.ts';
import { isByline, isName } from '../authors.ts';
import { isReference } from '../citations.ts';
import { takeUntil } from '../first-of.ts';
import { scoreAbstract } from '../score-abstract.ts';
import { widestWrap } from '../unwrap.ts';
import type { PlainSpan } from './spans.ts';

/** Lines of one text, in order. */
export type Lines = readonly [PlainSpan, ...PlainSpan[]];

/**
 * Groups neighbouring text spans; `spaced` says that blank lines part the texts of this list, `isNames` which lines below a
 * title are names and no part of the abstract.
 */
export function* joinWraps(
  spans: Iterable<PlainSpan>,
  wrap: Wrap | null,
  spaced: boolean,
  isNames: (line: string) => boolean,
): Generator<Lines | PlainSpan> {
  let lines: [PlainSpan, ...PlainSpan[]] | null = null;
  let expectsTitle = true;
  let printed: PlainSpan[] = [];
  for (const ahead of withNext(spans, linesAhead)) {
    const [span] = ahead;
    if (span.isPrinted) {
      printed.push(span);
      continue;
    }
    const last = lines?.at(-1);
    const follows =
      span.kind === 'text' &&
      last !== undefined &&
      span.row === last.row + 1 &&
      !(spaced && span.isBelowPage && (expectsTitle || !endsParagraph(ahead)));
    // Parted by blank lines: a title stands together with its abstract only where a blank line is lost,
    // and then what stands below it reads like one.
    const mayEnd = !spaced || (expectsTitle && follows && beginsAbstract(ahead));
    if (
      lines !== null &&
      follows &&
      wrap !== null &&
      !(mayEnd && endsText(lines, span, wrap, expectsTitle)) &&
      !partsNames(lines, ahead, expectsTitle ? wrap.width : null, isNames)
    ) {
      // What stands within a text is covered by it.
      printed = [];
      lines.push(span);
      continue;
    }
    if (lines !== null) {
      expectsTitle = readsLikeAbstract(lines);
      yield lines;
    }
    yield* printed;
    printed = [];
    lines = span.kind === 'text' ? [span] : null;
    if (span.kind !== 'text') yield span;
  }
  if (lines !== null) yield lines;
  yield* printed;
}

/**
 * Names end above a line that is none, and a title above several names even where its own line had no room: `width` is the
 * list's where a title is read. One name is the last line there. A whole citation stands in place of a title.
 */
function partsNames(
  lines: Lines,
  [next, below]: Ahead,
  width: number | null,
  isNames: (line: string) => boolean,
): boolean {
  if (lines.length > mostLines) return false;
  const text = textOf(lines);
  if (isReference(text) || isReference(next.text)) return true;
  if (width !== null) {
    const isLast = below?.kind !== 'text' || below.row !== next.row + 1;
    const isOne = isLast && !isForced(lines.at(-1)?.text ?? '', next.text, width);
    return isNames(next.text) && (isOne || isByline(next.text));
  }
  return isNames(text) && !isNames(next.text) && !goesOnInNames(text, next.text);
}

/** A list of names is broken behind a comma, or within a name: then that name and those below it are whole. */
function goesOnInNames(text: string, next: string): boolean {
  const last = `${text.slice(text.lastIndexOf(',') + 1).trim()} ${next.replace(/,$/, '')}`;
  return text.endsWith(',') || isByline(last) || isName(last);
}

/** A span with some of those that follow it. */
type Ahead = readonly [PlainSpan, ...PlainSpan[]];

/** Each span with as many as follow it, at most `count`: one list, which goes on with the spans. */
function* withNext(spans: Iterable<PlainSpan>, count: number): Generator<Ahead> {
  const held: PlainSpan[] = [];
  for (const span of spans) {
    held.push(span);
    if (held.length <= count) continue;
    if (isAhead(held)) yield held;
    held.shift();
  }
  for (; isAhead(held); held.shift()) yield held;
}

function isAhead(held: readonly PlainSpan[]): held is Ahead {
  return held.length > 0;
}

/** Whether this line and those that stand right below it are more than a title has, and read like an abstract. */
function beginsAbstract(ahead: Ahead): boolean {
  const lines = paragraphOf(ahead);
  return lines.length > 2 && scoreAbstract(textOf(lines)) > 0;
}

/** Whether a paragraph at the top of a page reads like the rest of an abstract: no title stands there. */
function endsParagraph(ahead: Ahead): boolean {
  const text = textOf(paragraphOf(ahead));
  return endsSentence(text) && text.length > longestTitle;
}

/** The line and those that stand right below it. */
function paragraphOf([span, ...below]: Ahead): Lines {
  const own = below.filter(({ isPrinted }) => !isPrinted);
  return [span, ...takeUntil(own, (one, at) => one.kind !== 'text' || one.row !== span.row + 1 + at)];
}

/** How a list is wrapped. */
export interface Wrap {
  /** Lines are at most so long. */
  readonly width: number;
  /** Every line but a text's last ends in `\\`. */
  readonly marked: boolean;
}

/**
 * Wrapped lists have runs of lines of nearly one length; in others hardly two short lines follow each
 * other, since abstracts are long (265 to 1,918 characters in the five dumps). Null for the others.
 */
export function measureWrap(spans: Iterable<PlainSpan>, spaced: boolean): Wrap | null {
  const breaks: (readonly [line: string, next: string])[] = [];
  let texts = 0;
  let marked = 0;
  let goesOn = 0;
  let before: PlainSpan | null = null;
  for (const span of spans) {
    if (span.isPrinted) continue;
    const above: PlainSpan | null = before;
    before = span;
    if (above?.kind !== 'text' || span.kind !== 'text') continue;
    if (++texts > sample) break;
    const isNext = span.row === above.row + 1 && span.text !== above.text;
    if (!isNext || above.text.length > widestWrap || span.text.length > widestWrap) continue;
    breaks.push([above.text, span.text]);
    if (above.text.endsWith('\\')) marked++;
    if (!endsSentence(above.text) && /^\p{Ll}/u.test(span.text)) goesOn++;
  }
  const lengths = breaks.map(([line]) => line.length);
  const width = findWidth(lengths);
  // One paper alone has one wrap, where a sentence goes on below.
  if (breaks.length < (spaced && goesOn > 0 ? 1 : 2) || width < narrowest) return null;
  const isMost = (holds: (line: string, next: string) => boolean, share: number): boolean => {
    const count = breaks.filter(([line, next]) => holds(line, next)).length;
    return count >= Math.min(2, breaks.length) && count >= breaks.length * share;
  };
  const often = breaks.length / texts;
  // Without blank lines short lines follow each other in a list of terse abstracts too, but there at most
  // half the lines are full. With them, abstracts of two lines each have one wrap for each title; so have
  // titles with names below, but those would have fitted on their lines. Each sentence may have a line of its own, too.
  const isWrapped = spaced
    ? (often >= 1 / 3 && isMost((line, next) => isForced(line, next, width), 0.7)) ||
      (often >= 0.4 && (goesOn > 0 || isMost((line, next) => endsSentence(line) && endsSentence(next), 0.5)))
    : often >= 0.4 && isMost((line) => line.length > width - longestGap, 0.7);
  return isWrapped ? { width, marked: marked >= breaks.length * 0.5 } : null;
}

/** The longest length that is common, as are those near it; a few lines may be longer, such as titles that were left alone. */
function findWidth(lengths: readonly number[]): number {
  const counts = new Array<number>(widestWrap + 1).fill(0);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  return counts.findLastIndex((count, length) => {
    const near = counts.slice(Math.max(0, length - slack), length + 1).reduce((sum, one) => sum + one, 0);
    return count > 0 && count >= lengths.length * 0.02 && near >= lengths.length * 0.1;
  });
}

/** Whether the text in hand ends before the next line. */
function endsText(lines: Lines, next: PlainSpan, wrap: Wrap, isTitle: boolean): boolean {
  const last = lines.at(-1)?.text ?? '';
  if (wrap.marked) return !last.endsWith('\\');
  if (Math.max(last.length, next.text.length) > wrap.width + slack || next.text === last) return true;
  if (isTitle && lines.length <= 3) return endsTitle(last, next.text, wrap.width);
  return (
    endsSentence(last) &&
    (!isForced(last, next.text, wrap.width) || (isTitleCase(next.text) && !endsSentence(next.text)))
  );
}

/** A title ends where its line had room for the next word, or where a sentence begins. */
export function endsTitle(line: string, next: string, width: number): boolean {
  const isFull = next.length > width - longestGap;
  return !isForced(line, next, width) || (isFull && isTitleCase(line) && beginsSentence(next));
}

/** A wrapping program had to break the line there. */
function isForced(line: string, next: string, width: number): boolean {
  const firstWord = /^\S{0,60}/.exec(next)?.[0] ?? '';
  return line.length + 1 + firstWord.length > width;
}

function readsLikeAbstract(lines: Lines): boolean {
  return lines.length > 3 || scoreAbstract(textOf(lines)) > 0;
}

export function textOf(lines: Lines): string {
  return lines.length === 1 ? lines[0].text : lines.map((span) => span.text).join(' ');
}

function endsSentence(line: string): boolean {
  return /[.!?]["”)\]]{0,2}$|https?:\/\/\S{1,100}$/.test(line);
}

/** Begins with a capital and goes on in small letters: sentences, not titles. */
function beginsSentence(line: string): boolean {
  return /^["“(]?[A-Z]/.test(line) && !isTitleCase(line);
}

/** Most words of four letters and more begin with a capital, of those that do not at most one tells anything, and none what somebody does. */
export function isTitleCase(line: string): boolean {
  // `Long-context` is one.
  const words = line.match(/[A-Za-z][A-Za-z-]{3,}/g) ?? [];
  const small = words.filter((word) => /^[a-z]/.test(word));
  return (
    words.length > 1 &&
    !/^(?:We|Our|It)\b|\b(?:we|our|is|are|was|were|it)\b/.test(line) &&
    small.length <= words.length * 0.4 &&
    small.filter((word) => !joining.has(word)).length <= 1
  );
}

/** Small in titles, whatever their length. */
const joining = wordSet(
  'with from into over under onto upon than that this their when where while without within using through across beyond against towards toward between among during after before about around along versus your what which',
);
const sample = 2000;
const longestTitle = 120;
/** Of names, or of a title. */
const mostLines = 40;
// Enough to tell an abstract by.
const linesAhead = 6;
// The narrowest column at which programs wrap, and what a line may hang over.
const narrowest = 60;
const slack = 4;
// What a long next word leaves empty at a line's end.
const longestGap = 20;
