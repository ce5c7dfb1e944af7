// A decoded file and where its lines are. A line ends at LF, CRLF or a lone CR, and at CR CR LF, which a program leaves that writes
// CRLF as text on Windows.
//
// Lines are offsets, not strings: a file of ten million lines costs four bytes a line until
// somebody asks for one.

export interface Source {
  readonly text: string;
  /** 0-based line where the scrape begins, after the publisher's front matter. */
  readonly first: number;
  /** Number of lines; a terminator at the very end opens no further line. */
  readonly lines: number;
  /** Offset where the 0-based line begins; `start(lines)` is the length of the text. */
  readonly start: (line: number) => number;
  /** The 0-based line without its terminator. */
  readonly line: (line: number) => string;
  /** The 0-based line that holds an offset. */
  readonly lineAt: (offset: number) => number;
}

/** Finds the lines of a text. `openSource('a\r\nb').lines` is 2. */
export function openSource(text: string): Source {
  const starts = findLineStarts(text);
  const lines = starts.length;
  const start = (line: number): number => starts[line] ?? text.length;
  return {
    text,
    first: 0,
    lines,
    start,
    line: (line) => text.slice(start(line), contentEnd(text, start(line), start(line + 1))),
    lineAt: (offset) => lastAtOrBefore(starts, offset),
  };
}

/** At most the first `most` lines of a text that is no file, without their ends. */
export function splitLines(text: string, most?: number): string[] {
  return text.split(/\r?\r\n|[\r\n]/, most);
}

/** The beginning of the scrape, by which files are told apart. */
export function headOf({ text, start, first }: Source, length: number): string {
  return text.slice(start(first), start(first) + length);
}

/** The scrape without the publisher's front matter. */
export function bodyOf({ text, start, first }: Source): string {
  return text.slice(start(first));
}

/** The first line from that on which is not blank, or one that is none of the next 20. */
export function skipBlank(source: Source, from: number): number {
  let line = from;
  while (line < source.lines && line < from + mostBlank && source.line(line).trim() === '') line++;
  return line;
}

/** A line without the white space around it, and where it stands. */
export function trimLine(source: Source, line: number): { text: string; start: number; end: number } {
  const raw = source.line(line);
  const text = raw.trim();
  const start = source.start(line) + (text === '' ? 0 : raw.indexOf(text.charAt(0)));
  return { text, start, end: start + text.length };
}

/** White space, and what nobody would miss beside it: a byte order mark, NUL and other control characters. */
export function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xfeff || code === 0xa0;
}

function findLineStarts(text: string): Uint32Array {
  let starts = new Uint32Array(1024);
  let count = text === '' ? 0 : 1;
  for (let at = nextLineStart(text, 0); at < text.length; at = nextLineStart(text, at)) {
    if (count === starts.length) starts = grow(starts);
    starts[count++] = at;
  }
  return starts.slice(0, count);
}

/** Where the line after the one at `from` begins; the text's length when there is none. */
function nextLineStart(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === lf) return at + 1;
    if (code === cr) return at + lengthOfEnd(text, at);
  }
  return text.length;
}

/** Of a line end that begins with CR. */
function lengthOfEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === lf) return 2;
  return text.charCodeAt(at + 1) === cr && text.charCodeAt(at + 2) === lf ? 3 : 1;
}

function contentEnd(text: string, start: number, next: number): number {
  let end = next;
  if (end > start && text.charCodeAt(end - 1) === lf) end--;
  while (end > start && text.charCodeAt(end - 1) === cr) end--;
  return end;
}

/** Of starts in rising order: the index of the one that holds the offset. */
export function lastAtOrBefore(starts: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function grow(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(array.length * 2);
  larger.set(array);
  return larger;
}

const mostBlank = 20;
const lf = 0x0a;
const cr = 0x0d;
