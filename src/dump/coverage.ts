// Which part of a file each character belongs to: every one to exactly one part, so nothing is lost.
//
// A layout marks the spans it understands, in rising order. What lies between two marks is the
// blank space after the first (it joins that part) or something nobody claimed (unrecognised).
import { quote } from '../text/quote.ts';
import type { Span } from '../text/types.ts';
import type { Finding, Reading } from './layout.ts';
import { bodyOf, isSpace, type Source } from './source.ts';
import type { Part, PartKind } from './types.ts';

export interface Coverage {
  /** Covers text[start, end). Marks must come in rising order and not overlap. */
  readonly mark: (kind: PartKind, start: number, end: number) => void;
  /** The parts; joined, they are the text. */
  readonly close: () => readonly Part[];
}

/** What unmarked text is: in a page's markup or in JSON everything that is no paper is known to be furniture. */
export type Unclaimed = 'unrecognised' | 'chrome';

/** Opens the coverage of a file's scrape. */
export function openCoverage(
  { text, start, first }: Pick<Source, 'text' | 'start' | 'first'>,
  unclaimed: Unclaimed = 'unrecognised',
): Coverage {
  const from = start(first);
  const parts: Part[] = [];
  let open: PartKind | null = null;
  let openStart = from;
  let covered = from;

  /** Begins a part where the kind changes; every title and every abstract is a part of its own. */
  const begin = (kind: PartKind, start: number): void => {
    if (open === null) openStart = from;
    else if (open !== kind || kind === 'title' || kind === 'abstract') {
      if (start > openStart) parts.push({ kind: open, text: text.slice(openStart, start) });
      openStart = start;
    }
    open = kind;
  };
  const fill = (until: number): void => {
    if (until > covered && !isBlank(text, covered, until)) begin(unclaimed, covered);
  };
  const mark = (kind: PartKind, start: number, end: number): void => {
    if (start < covered || end < start) throw new RangeError(`mark ${start}-${end} after ${covered}`);
    fill(start);
    begin(kind, start);
    covered = end;
  };
  const close = (): readonly Part[] => {
    fill(text.length);
    if (text.length > openStart) parts.push({ kind: open ?? 'chrome', text: text.slice(openStart) });
    return parts;
  };
  return { mark, close };
}

/** A piece of the text and what it is. */
export interface PartSpan extends Span {
  kind: PartKind;
}

/** Marks the spans, which come in order; neighbours of one kind as one. */
export function markSpans({ mark }: Coverage, spans: readonly PartSpan[]): void {
  const joined: PartSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last?.kind === span.kind) joined[joined.length - 1] = { ...last, end: span.end };
    else joined.push(span);
  }
  for (const { kind, start, end } of joined) mark(kind, start, end);
}

/**
 * Marks a record, and in it its title and its abstract in whatever order; returns where the title stands, else the record.
 * `toSource` turns the offsets into those of the source; it is asked in rising order.
 */
export function markRecord(
  { mark }: Coverage,
  record: Span,
  texts: Readonly<Record<'title' | 'abstract', Span | null | undefined>>,
  toSource: (offset: number) => number = (offset) => offset,
): number {
  let from = toSource(record.start);
  let place = from;
  const { title, abstract } = texts;
  const inOrder = [title, abstract]
    .filter((text) => text != null)
    .sort((one, other) => one.start - other.start);
  for (const text of inOrder) {
    const [start, end] = [toSource(text.start), toSource(text.end)];
    mark('meta', from, start);
    mark(text === title ? 'title' : 'abstract', start, end);
    if (text === title) place = start;
    from = end;
  }
  mark('meta', from, toSource(record.end));
  return place;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isSpace(text.charCodeAt(at))) return false;
  return true;
}

/** A scrape of which nothing was understood. */
export function nothingKnown(source: Source): readonly Part[] {
  const text = bodyOf(source);
  return text === '' ? [] : [{ kind: 'unrecognised', text }];
}

/**
 * Holds a layout to its word: a layout that drops or adds a character may have dropped a paper. Its entries stay, since
 * they were read; the parts are replaced by the text itself, and the fault is reported as ours, not the dump's.
 *
 * The reading as it is where its parts are the text from `source.first` on; compared once, in place.
 */
export function holdToText(source: Source, layout: string, reading: Reading): Reading {
  const from = source.start(source.first);
  const at = findDifference(source.text, from, reading.parts);
  if (at === null) return reading;
  const line = source.lineAt(Math.min(at, Math.max(0, source.text.length - 1))) + 1;
  return {
    ...reading,
    parts: nothingKnown(source),
    findings: [...reading.findings, reportLoss(layout, line)],
  };
}

/** The offset in the text where the joined parts first differ from it, or null. */
function findDifference(text: string, from: number, parts: readonly Part[]): number | null {
  let at = from;
  for (const part of parts) {
    if (part.text === '' || !text.startsWith(part.text, at)) return at;
    at += part.text.length;
  }
  return at === text.length ? null : at;
}

function reportLoss(layout: string, line: number): Finding {
  return {
    code: 'layout-lost-text',
    line,
    message: `The layout ${layout} does not account for the text from this line on, so papers may be missing. This is a fault of Offprint, not of the dump: please report it with the file.`,
  };
}

/** The lines that fit nowhere, each run of them told once. Parts must cover the source from its beginning. */
export function reportUnrecognised(source: Source, parts: readonly Part[]): readonly Finding[] {
  const findings: Finding[] = [];
  let offset = 0;
  for (const { kind, text } of parts) {
    if (kind === 'unrecognised') {
      const indent = text.length - text.trimStart().length;
      const line = source.lineAt(offset + indent) + 1;
      const shown = text.slice(indent, indent + 200).split(/[\r\n]/, 1)[0] ?? '';
      findings.push({
        code: 'unrecognised-line',
        line,
        message: `${quote(shown.trim())} fits nowhere in the list and is left out. Delete it, or mend the lines around it.`,
      });
    }
    offset += text.length;
  }
  return findings;
}
