// One string of Python's, with its escapes, and those that follow it directly: together one of JSON's.
import { matchAt } from '../../text/match-at.ts';
import type { Rewriting } from '../syntax/rewriting.ts';

/** Writes the string that opens at `start`; returns where it ends, or null where none opens there. */
export function readPythonString(text: string, start: number, out: Rewriting): number | null {
  let open = matchAt(opening, text, start);
  if (open === null) return null;
  out.put('"', start);
  let at = start;
  while (open !== null) {
    at = readBody(text, at + open.length, open, out);
    const gap: number = matchAt(gapAt, text, at)?.length ?? 0;
    open = matchAt(opening, text, at + gap);
    if (open !== null) at += gap;
  }
  out.put('"', at - 1);
  return at;
}

/** The text between the quotes; returns the offset after the closing one, or the end of all. */
function readBody(text: string, start: number, open: string, out: Rewriting): number {
  const quote = open.replace(/^[A-Za-z]*/, '');
  const isRaw = /r/i.test(open.slice(0, open.length - quote.length));
  let at = start;
  let copied = start;
  while (at < text.length) {
    const char = text.charAt(at);
    const isEnd = text.startsWith(quote, at);
    if (!isEnd && char !== '\\' && char !== '"' && char >= ' ') {
      at++;
      continue;
    }
    out.copy(text.slice(copied, at), copied);
    if (isEnd) return at + quote.length;
    const [written, meant] = char === '\\' ? readEscape(text, at, isRaw) : [char, char];
    out.put(JSON.stringify(meant).slice(1, -1), at);
    at += written.length;
    copied = at;
  }
  out.copy(text.slice(copied), copied);
  return text.length;
}

/** An escape as it is written, and what it means. */
function readEscape(text: string, at: number, isRaw: boolean): readonly [string, string] {
  const written = matchAt(escapeAt, text, at) ?? '\\';
  if (isRaw) return [written, written];
  const kind = written.charAt(1);
  const simple = simpleEscapes[kind];
  if (simple !== undefined) return [written, simple];
  if (/[xuU]/.test(kind) && written.length > 2) {
    const code = Number.parseInt(written.slice(2), 16);
    return [written, code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code)];
  }
  // Python keeps the backslash of what is no escape.
  return [written, written];
}

const opening = /(?:[rRbBuU]|[bB][rR]|[rR][bB])?(?:"""|'''|"|')/y;
const gapAt = /\s{0,400}/y;
const escapeAt = /\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|\r\n|[\s\S]|$)/y;
const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '\n': '',
  '\r': '',
};
