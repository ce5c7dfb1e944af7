// Finds the papers in JSON text, wherever they stand in it, without building the whole of it.
//
// A paper is an object with a title and an abstract, by the meaning of their names; or with a title and
// something else that only papers have, whose abstract is missing. An object that holds exactly one such
// object is that paper too: tools put ids and authors around what the list says. An object that holds
// papers in a list is no paper, whatever it calls itself: a feed has a title and a description as well.
// The text is walked once, without recursion. Where it is not sound JSON, the papers complete so far
// are kept and the walk begins anew at the next `{`: a broken paper costs itself, not the list. A string that
// lost its end goes on to the next quotation mark, in another line: where an object begins a line within it, the
// walk begins there.
import type { Span } from '../../text/types.ts';
import { mostBrackets } from '../limits.ts';
import { isMark, isRelated, meaningOf } from '../records/meaning.ts';
import { readArxivId, wrapperName } from '../records/values.ts';
import { isSpace } from '../source.ts';
import { endOfScalar, endOfString, skipSpace } from './lexer.ts';

/** An object that is a paper; title and abstract are the strings between their quotes. */
export interface PaperSpan extends Span {
  readonly title: Span | null;
  readonly abstract: Span | null;
  /** The name under which the object stands. */
  readonly key: string | null;
}

export interface Scan {
  /** In the order of the text; none lies in another. */
  readonly papers: readonly PaperSpan[];
  /** Where the text stopped being JSON, in order; at most `mostErrors`. */
  readonly errors: readonly number[];
  /**
   * What the object around the papers says of the day: the names and the texts of its dates; null where the day is
   * itself a name.
   */
  readonly dates: readonly { readonly name: string | null; readonly text: Span }[];
}

/** Walks text[from, …). */
export function scanPapers(text: string, from = 0): Scan {
  const papers: PaperSpan[] = [];
  const errors: number[] = [];
  const dates: Scan['dates'][number][] = [];
  for (let at = nextOpening(text, from); at < text.length; ) {
    const walk = new Walk(text, at);
    const isSound = walk.run();
    for (const paper of walk.papers.sort((one, other) => one.start - other.start)) papers.push(paper);
    for (const date of walk.dates) if (dates.length < mostDates) dates.push(date);
    const cut = isSound ? null : findCut(text, walk.lastText);
    if (!isSound && errors.length < mostErrors) errors.push(cut?.at ?? walk.at);
    at = cut?.next ?? nextOpening(text, Math.max(walk.at, at + 1));
  }
  return { papers, errors, dates };
}

/** Where a string was cut, at a line's end within it, and where the object below it opens; null where none does. */
function findCut(text: string, span: Span | null): { readonly at: number; readonly next: number } | null {
  if (span === null) return null;
  const within = /[\r\n][ \t]{0,20}\{[ \t]{0,20}$/.exec(
    text.slice(Math.max(span.start, span.end - 60), span.end),
  );
  if (within === null) return null;
  const at = Math.max(span.start, span.end - 60) + within.index;
  return { at, next: nextOpening(text, at) };
}

/** An object or array that is open. */
interface Frame {
  readonly start: number;
  readonly isObject: boolean;
  /** The key whose value is being read, and where it stands. */
  key: string;
  keyAt: number;
  title: Found | null;
  abstract: Found | null;
  /** Has a key that papers have and articles have not. */
  isMarked: boolean;
  /** Has papers in a list that is called one. */
  isEnvelope: boolean;
  readonly dates: Scan['dates'][number][];
  /** Papers that are values of its keys. */
  readonly nested: PaperSpan[];
  /** Papers found in its lists, and deeper. */
  readonly inner: PaperSpan[];
}

/** A text, and how far its name is to be trusted: 0 is best. */
interface Found extends Span {
  readonly rank: number;
}

/** One walk over the value that opens at an offset, to its end or to where it is unsound. */
class Walk {
  readonly papers: PaperSpan[] = [];
  readonly dates: Scan['dates'][number][] = [];
  /** The string read last. */
  lastText: Span | null = null;
  readonly #frames: Frame[] = [];
  #expectsKey = false;

  constructor(
    private readonly text: string,
    public at: number,
  ) {}

  /** True where the value is sound. */
  run(): boolean {
    while (this.at < this.text.length && this.#step()) if (this.#frames.length === 0) return true;
    for (const frame of this.#frames) {
      const found = papersOf(frame);
      for (const paper of found) this.papers.push(paper);
      if (found.length > 0) for (const date of frame.dates) this.dates.push(date);
    }
    return false;
  }

  /** Reads one word; false where it cannot stand here. */
  #step(): boolean {
    const code = this.text.charCodeAt(this.at);
    if (isSpace(code)) this.at++;
    else if (code === quote) return this.#readString();
    else if (code === openObject || code === openArray) return this.#open(code === openObject);
    else if (code === closeObject || code === closeArray) return this.#close(code === closeObject);
    else if (code === comma) {
      this.#expectsKey = this.#frames.at(-1)?.isObject ?? false;
      this.at++;
    } else {
      const end = endOfScalar(this.text, this.at);
      if (this.#expectsKey || end === this.at) return false;
      this.at = end;
    }
    return true;
  }

  #open(isObject: boolean): boolean {
    if (this.#expectsKey || this.#frames.length >= mostBrackets) return false;
    const blank = { key: '', keyAt: 0, title: null, abstract: null, isMarked: false, isEnvelope: false };
    this.#frames.push({ start: this.at, isObject, ...blank, dates: [], nested: [], inner: [] });
    this.#expectsKey = isObject;
    this.at++;
    return true;
  }

  #close(isObject: boolean): boolean {
    const frame = this.#frames.at(-1);
    if (frame === undefined || frame.isObject !== isObject) return false;
    this.#frames.pop();
    this.at++;
    this.#expectsKey = false;
    const parent = this.#frames.at(-1);
    const key = parent?.isObject ? parent.key : null;
    const paper = toPaper(frame, this.at, key);
    if (paper !== null) {
      if (parent === undefined) this.papers.push(paper);
      else (parent.isObject ? parent.nested : parent.inner).push(paper);
      return true;
    }
    const found = papersOf(frame);
    if (found.length > 0) {
      for (const date of frame.dates) this.dates.push(date);
      // `{"2026-10-06": […]}`: the day is the list's name.
      if (parent !== undefined && key !== null && /^\d{4}-\d{2}-\d{2}/.test(key))
        this.dates.push({ name: null, text: { start: parent.keyAt, end: parent.keyAt + key.length } });
      if (parent !== undefined && key !== null && list.test(key)) parent.isEnvelope = true;
    }
    if (key === null || !isAside(key, parent))
      for (const one of found) (parent?.inner ?? this.papers).push(one);
    return true;
  }

  #readString(): boolean {
    const frame = this.#frames.at(-1);
    const end = endOfString(this.text, this.at);
    if (frame === undefined || end === -1) return false;
    const span = { start: this.at + 1, end: end - 1 };
    this.lastText = span;
    if (!this.#expectsKey) {
      this.#noteValue(frame, span);
      this.at = end;
      return true;
    }
    frame.keyAt = span.start;
    frame.key = span.end - span.start <= longestKey ? this.text.slice(span.start, span.end) : '';
    if (isMark(frame.key)) frame.isMarked = true;
    const colon = skipSpace(this.text, end);
    if (this.text.charCodeAt(colon) !== colonCode) return false;
    this.#expectsKey = false;
    this.at = colon + 1;
    return true;
  }

  #noteValue(inner: Frame, span: Span): void {
    const outer = inner.key === wrapperName ? this.#frames.at(-2) : undefined;
    const frame = outer?.isObject === true ? outer : inner;
    const meaning = frame.isObject && span.end > span.start ? meaningOf(frame.key) : null;
    if (meaning === null) return;
    const { role, rank } = meaning;
    const found = { ...span, rank };
    if (role === 'title' && (frame.title === null || rank < frame.title.rank)) frame.title = found;
    if (role === 'abstract' && (frame.abstract === null || rank < frame.abstract.rank))
      frame.abstract = found;
    if (span.end - span.start > longestAddress) return;
    if (role === 'date' || role === 'day') frame.dates.push({ name: frame.key, text: span });
    if ((role === 'arxivId' || role === 'address') && !frame.isMarked)
      frame.isMarked = readArxivId(this.text.slice(span.start, span.end).replaceAll('\\/', '/')) !== null;
  }
}

/** What a paper is like, or cites, is not in the list. Crossref calls it `reference`, and others so what lists papers. */
function isAside(key: string, within: Frame | undefined): boolean {
  if (isRelated(key)) return true;
  return key === 'reference' && within !== undefined && (within.abstract !== null || within.isMarked);
}

/** A closed object as a paper, or null. */
function toPaper(frame: Frame, end: number, key: string | null): PaperSpan | null {
  const { start, isObject, nested, inner, title, abstract, isMarked, isEnvelope } = frame;
  if (!isObject) return null;
  const [only] = nested;
  if (only !== undefined && nested.length === 1 && inner.length === 0)
    return { start, end, key, title: only.title ?? title, abstract: only.abstract ?? abstract };
  const isWhole = title !== null && abstract !== null;
  const hasPapers = nested.length + inner.length > 0;
  if (hasPapers && (isEnvelope || !isWhole || !isMarked)) return null;
  const isPartial = (title !== null || abstract !== null) && (isMarked || key === 'paper');
  return isWhole || isPartial ? { start, end, key, title, abstract } : null;
}

function papersOf(frame: Frame): readonly PaperSpan[] {
  return [...frame.nested, ...frame.inner];
}

function nextOpening(text: string, from: number): number {
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? text.length;
}

const list =
  /^(?:items?|entry|entries|papers?|results?|data|articles?|records?|list|feed|channel|rows|hits|dailypapers|docs|documents)$/i;
const opening = /[{[]/g;
const mostErrors = 1000;
const longestKey = 100;
const longestAddress = 300;
const mostDates = 20;
const quote = 0x22;
const comma = 0x2c;
const colonCode = 0x3a;
const openArray = 0x5b;
const closeArray = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
