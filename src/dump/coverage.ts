// Which part of a file each character belongs to: every one to exactly one part, so nothing is lost.
//
// A layout marks the spans it understands, in rising order. What lies between two marks is the
// blank space after the first (it joins that part) or something nobody claimed (unrecognised).
import type { Source } from './source.ts';
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

interface Extent {
  readonly start: number;
  readonly end: number;
}

/**
 * Marks a record, and in it its title and its abstract in whatever order; returns where the title stands, else the record.
 * `toSource` turns the offsets into those of the source; it is asked in rising order.
 */
export function markRecord(
  { mark }: Coverage,
  record: Extent,
  texts: Readonly<Record<'title' | 'abstract', Extent | null | undefined>>,
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

/** White space only, a byte order mark and NUL included: nothing a reader would miss. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0xfeff && code !== 0xa0) return false;
  }
  return true;
}
