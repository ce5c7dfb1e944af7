// The account of a file: every character belongs to exactly one part, so nothing is lost.
//
// A layout marks the spans it understands, in rising order. What lies between two marks is the
// blank space after the first (it joins that part) or something nobody claimed (unrecognised).
import type { Part, PartKind } from './types.ts';

export interface Ledger {
  /** Accounts for text[start, end). Marks must come in rising order and not overlap. */
  readonly mark: (kind: PartKind, start: number, end: number) => void;
  /** The parts; joined, they are the text. */
  readonly close: () => readonly Part[];
}

/** Opens the account of `text` from offset `from`. */
export function openLedger(text: string, from = 0): Ledger {
  const parts: Part[] = [];
  let open: PartKind | null = null;
  let openStart = from;
  let covered = from;

  const settle = (until: number): void => {
    if (open !== null && until > openStart) parts.push({ kind: open, text: text.slice(openStart, until) });
    openStart = until;
  };
  const mark = (kind: PartKind, start: number, end: number): void => {
    if (start < covered || end < start) throw new RangeError(`mark ${start}-${end} after ${covered}`);
    if (start > covered && !isBlank(text, covered, start)) {
      settle(covered);
      open = 'unrecognised';
    }
    if (open === null) openStart = covered;
    else if (open !== kind || kind === 'title' || kind === 'abstract') settle(start);
    open = kind;
    covered = end;
  };
  const close = (): readonly Part[] => {
    if (covered < text.length && !isBlank(text, covered, text.length)) {
      settle(covered);
      open = 'unrecognised';
    }
    open ??= 'chrome';
    settle(text.length);
    return parts;
  };
  return { mark, close };
}

/** White space only, a byte order mark and NUL included: nothing a reader would miss. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x20 && code !== 0xfeff && code !== 0xa0) return false;
  }
  return true;
}
