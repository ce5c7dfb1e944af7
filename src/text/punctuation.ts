// Decides how quotes, dashes and ties read, from their neighbours alone.
//
// A mark opens after a boundary (start, space, opening bracket, dash) and closes after anything else:
// quotes need no counting, so an unbalanced one harms nothing but itself. TeX's own spelling (``…'')
// says which way it faces.
import { matchAt } from './match-at.ts';

/** What a mark reads as, and the offset after it. */
export interface Mark {
  readonly text: string;
  readonly end: number;
}

const boundaryBefore = /[\s([{<–—“‘"/~`-]/;

/** The quote, dash or tie at `at`, or null when the character there means itself. `limit` as in readAccent. */
export function readMark(text: string, at: number, limit: number): Mark | null {
  switch (text[at]) {
    case '"':
      return { text: readDoubleQuote(text, at, limit), end: at + 1 };
    case "'":
      return readSingleQuote(text, at, limit);
    case '`':
      return readBackquote(text, at, limit);
    case '-':
      return readDash(text, at, limit);
    case '~':
      return readTie(text, at);
    default:
      return null;
  }
}

function isBoundaryBefore(text: string, at: number): boolean {
  return at === 0 || boundaryBefore.test(text[at - 1] ?? '');
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || /\s/.test(text[at] ?? '');
}

function readDoubleQuote(text: string, at: number, limit: number): string {
  const before = text[at - 1] ?? '';
  if (isBoundaryBefore(text, at)) return isSpaceAt(text, at + 1) ? '”' : '“';
  // `5" screens`: inches, unless a quotation is open.
  const inches = /\d/.test(before) && text.lastIndexOf('"', at - 1) < 0 && at + 1 <= limit;
  return inches && isSpaceAt(text, at + 1) ? '"' : '”';
}

function readSingleQuote(text: string, at: number, limit: number): Mark | null {
  const opens = isBoundaryBefore(text, at);
  if (text[at + 1] === "'" && at + 2 <= limit) {
    return { text: opens && !isSpaceAt(text, at + 2) ? '“' : '”', end: at + 2 };
  }
  if (!opens) return { text: '’', end: at + 1 };
  if (isSpaceAt(text, at + 1)) return null;
  const decade = /^'\d\d(?!\d)/.test(text.slice(at, at + 4));
  return { text: !decade && closesSoon(text, at + 1) ? '‘' : '’', end: at + 1 };
}

/** Whether a single quote that closes follows: after a non-space, before a non-letter. */
function closesSoon(text: string, from: number): boolean {
  return /[^\s'`]['`](?![\p{L}\p{N}'])/u.test(text.slice(from, from + 120));
}

function readBackquote(text: string, at: number, limit: number): Mark | null {
  if (text[at + 1] === '`' && at + 2 <= limit) return { text: '“', end: at + 2 };
  const next = text[at + 1] ?? ' ';
  // A slip for an apostrophe: Newton`s, the `80s.
  if (/^`(?:s(?![\p{L}\p{N}])|\d\ds?(?![\p{L}\p{N}]))/u.test(text.slice(at, at + 6))) {
    return { text: '’', end: at + 1 };
  }
  if (isBoundaryBefore(text, at)) {
    return /\s/.test(next) || !closesSoon(text, at + 1) ? null : { text: '‘', end: at + 1 };
  }
  // `larger` in pairs of backquotes, as in Markdown: the second closes.
  const opener = text.lastIndexOf('`', at - 1);
  const closes = opener >= 0 && opener > at - 120 && isBoundaryBefore(text, opener);
  return closes ? { text: '’', end: at + 1 } : null;
}

function readDash(text: string, at: number, limit: number): Mark | null {
  let end = at;
  while (end < limit && end - at < 5 && text[end] === '-') end += 1;
  if (end - at === 3) return { text: '—', end };
  if (end - at === 2 && !isFlag(text, at) && text[end] !== '>') return { text: '–', end };
  // A longer run, an arrow, a single hyphen or a flag means itself, as one piece.
  return end - at > 1 ? { text: text.slice(at, end), end } : null;
}

/**
 * `--dry-run`, `run with --verbose`: an option of a program, where the dashes mean themselves. A heuristic:
 * in 19,000 abstracts ` --word` was always a dash that lacked a space, so a flag must look like one.
 */
function isFlag(text: string, at: number): boolean {
  if (!isBoundaryBefore(text, at) || text[at - 1] === '-') return false;
  const word = /^--[a-z][a-z0-9]*([-_=][a-zA-Z0-9])?/.exec(text.slice(at, at + 60));
  if (word === null) return false;
  const before = text.slice(Math.max(0, at - 30), at);
  return (
    word[1] !== undefined ||
    /`$|(?:^|\s)(?:flags?|options?|arguments?|with|using|via|pass|--[a-z-]+)\s$/.test(before)
  );
}

/** A tie is a no-break space between words; `~50` after a boundary is "about 50", `1M~60M` a range. */
function readTie(text: string, at: number): Mark | null {
  const next = text[at + 1] ?? '';
  const isStart = at === 0 || /[\s([]/.test(text[at - 1] ?? '');
  if (isStart) return /[\p{L}(]/u.test(next) ? { text: '', end: at + 1 } : null;
  if (next === '' || /[\s~]/.test(next)) return { text: ' ', end: at + 1 };
  const range = /\d[KMBkx%]?$/.test(text.slice(Math.max(0, at - 2), at)) && /\d/.test(next);
  return range ? null : { text: '\u00a0', end: at + 1 };
}

// The residue of `~\cite{key}`: the command went, its key stuck to the tie. A heuristic: a key that
// begins in lower case and ends in a year (`jns13`, `nichani2023provable`, `huang-etal-2024-harder`)
// is not a word; `CIFAR10` or `A3FR` may be one, and is left alone.
const citationKey =
  /(?:[a-z][a-z-]{1,40}(?:19|20)\d\d[a-z]?[a-z-]{0,60}|[a-z]{2,12}\d\d(?![\d.%])[a-z]?)(?:,[A-Za-z][\w:.-]{1,60}){0,12}(?![\p{L}\p{N}_/@-])/uy;

/** The citation keys that stand at `at`, right after a tie, as they would be printed: `[jns13]`. */
export function readCitationResidue(text: string, at: number, limit: number): Mark | null {
  const key = matchAt(citationKey, text, at);
  if (key === null || at + key.length > limit) return null;
  const trimmed = key.replace(/[.:-]+$/, '');
  return { text: `[${trimmed.replaceAll(',', ', ')}]`, end: at + trimmed.length };
}
