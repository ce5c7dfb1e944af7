// Finds the papers in JSON text, wherever they stand in it, without building the whole of it.
//
// A paper is an object with a title and an abstract, or one that holds such an object under `paper`.
// The text is walked once, without recursion. Where it is not sound JSON, the papers complete so far
// are kept and the walk begins anew at the next `{`: a broken paper costs itself, not the list.
import { endOfScalar, endOfString, isSpace, skipSpace } from './lexer.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An object that is a paper; title and abstract are the strings between their quotes. */
export interface PaperSpan extends Span {
  readonly title: Span | null;
  readonly abstract: Span | null;
}

export interface Scan {
  /** In the order of the text; none lies in another. */
  readonly papers: readonly PaperSpan[];
  /** Where the text stopped being JSON, in order; at most MOST_ERRORS. */
  readonly errors: readonly number[];
  /** The page's day, where the list says it (`dateString`). */
  readonly date: Span | null;
}

/** Walks text[from, to). */
export function scanPapers(text: string, from = 0, to = text.length): Scan {
  const papers: PaperSpan[] = [];
  const errors: number[] = [];
  let date: Span | null = null;
  for (let at = nextOpening(text, from, to); at < to; ) {
    const walk = new Walk(text, at, to);
    const isSound = walk.run();
    for (const paper of walk.papers.sort((one, other) => one.start - other.start)) papers.push(paper);
    date ??= walk.date;
    if (!isSound && errors.length < MOST_ERRORS) errors.push(walk.at);
    at = nextOpening(text, Math.max(walk.at, at + 1), to);
  }
  return { papers, errors, date };
}

/** An object or array that is open. */
interface Frame {
  readonly start: number;
  readonly isObject: boolean;
  /** The key whose value is being read. */
  key: string;
  title: Span | null;
  abstract: Span | null;
  /** Has a key that papers have and articles have not. */
  isRated: boolean;
  /** The value of `paper`. */
  paper: PaperSpan | null;
  /** Papers found inside. */
  readonly inner: PaperSpan[];
}

/** One walk over the value that opens at an offset, to its end or to where it is unsound. */
class Walk {
  readonly papers: PaperSpan[] = [];
  date: Span | null = null;
  at: number;
  readonly #text: string;
  readonly #to: number;
  readonly #frames: Frame[] = [];
  #expectsKey = false;

  constructor(text: string, at: number, to: number) {
    this.#text = text;
    this.at = at;
    this.#to = to;
  }

  /** True where the value is sound. */
  run(): boolean {
    while (this.at < this.#to && this.#step()) if (this.#frames.length === 0) return true;
    for (const frame of this.#frames) for (const paper of papersOf(frame)) this.papers.push(paper);
    return false;
  }

  /** Reads one word; false where it cannot stand here. */
  #step(): boolean {
    const code = this.#text.charCodeAt(this.at);
    if (isSpace(code)) this.at++;
    else if (code === QUOTE) return this.#readString();
    else if (code === OPEN_OBJECT || code === OPEN_ARRAY) return this.#open(code === OPEN_OBJECT);
    else if (code === CLOSE_OBJECT || code === CLOSE_ARRAY) return this.#close(code === CLOSE_OBJECT);
    else if (code === COMMA) {
      this.#expectsKey = this.#frames.at(-1)?.isObject ?? false;
      this.at++;
    } else {
      const end = endOfScalar(this.#text, this.at, this.#to);
      if (this.#expectsKey || end === this.at) return false;
      this.at = end;
    }
    return true;
  }

  #open(isObject: boolean): boolean {
    if (this.#expectsKey || this.#frames.length >= MAX_DEPTH) return false;
    const blank = { key: '', title: null, abstract: null, isRated: false, paper: null };
    this.#frames.push({ start: this.at, isObject, ...blank, inner: [] });
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
    const isWrapped = parent?.isObject === true && parent.key === 'paper';
    const paper = toPaper(frame, this.at, isWrapped);
    if (paper !== null && parent !== undefined && isWrapped) parent.paper ??= paper;
    else
      for (const found of paper === null ? papersOf(frame) : [paper])
        (parent?.inner ?? this.papers).push(found);
    return true;
  }

  #readString(): boolean {
    const frame = this.#frames.at(-1);
    const end = endOfString(this.#text, this.at, this.#to);
    if (frame === undefined || end === -1) return false;
    const span = { start: this.at + 1, end: end - 1 };
    if (!this.#expectsKey) {
      noteValue(frame, span);
      if (frame.key === 'dateString') this.date ??= span;
      this.at = end;
      return true;
    }
    frame.key = span.end - span.start <= LONGEST_KEY ? this.#text.slice(span.start, span.end) : '';
    if (RATED.has(frame.key)) frame.isRated = true;
    const colon = skipSpace(this.#text, end, this.#to);
    if (this.#text.charCodeAt(colon) !== COLON) return false;
    this.#expectsKey = false;
    this.at = colon + 1;
    return true;
  }
}

function noteValue(frame: Frame, span: Span): void {
  if (frame.key === 'title') frame.title ??= span;
  if (frame.key === 'summary' || frame.key === 'abstract') frame.abstract ??= span;
}

/** A closed object as a paper; what the object under `paper` says counts first. */
function toPaper(frame: Frame, end: number, isWrapped: boolean): PaperSpan | null {
  const { start, isObject } = frame;
  const title = frame.paper?.title ?? frame.title;
  const abstract = frame.paper?.abstract ?? frame.abstract;
  const isPaper = frame.paper !== null || (title !== null && abstract !== null);
  const isPartial = (title !== null || abstract !== null) && (isWrapped || frame.isRated);
  return isObject && (isPaper || isPartial) ? { start, end, title, abstract } : null;
}

function papersOf(frame: Frame): readonly PaperSpan[] {
  return frame.paper === null ? frame.inner : [...frame.inner, frame.paper];
}

function nextOpening(text: string, from: number, to: number): number {
  OPENING.lastIndex = from;
  const at = OPENING.exec(text)?.index ?? to;
  return Math.min(at, to);
}

const OPENING = /[{[]/g;
const RATED = new Set([
  'upvotes',
  'publishedAt',
  'discussionId',
  'githubRepo',
  'ai_summary',
  'arxivId',
  'arxiv_id',
]);
const MAX_DEPTH = 1000;
const MOST_ERRORS = 1000;
const LONGEST_KEY = 100;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
