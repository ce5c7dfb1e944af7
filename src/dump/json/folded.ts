// JSON written into the strings of JSON: a list of records was printed first and saved second.
import { matchAt } from '../../text/match-at.ts';
import { Rewriting, type Rewritten } from '../syntax/rewriting.ts';
import { endOfString } from './lexer.ts';

/** The strings of text[from, …) that begin like an object or a list, their escapes undone, a line each. */
export function readFolded(text: string, from: number): Rewritten {
  const out = new Rewriting();
  for (let open = text.indexOf('"', from); open !== -1; ) {
    const end = endOfString(text, open);
    if (end === -1) break;
    if (end - open >= shortest && isFolded(text, open)) {
      undoEscapes(text, open + 1, end - 1, out);
      out.put('\n', end - 1);
    }
    open = text.indexOf('"', end);
  }
  return out.finish(text.length);
}

function isFolded(text: string, open: number): boolean {
  return /^"(?:\\[nrt]|\s){0,20}(?:[[(](?:\\[nrt]|\s){0,20})?\{/.test(text.slice(open, open + 60));
}

function undoEscapes(text: string, from: number, to: number, out: Rewriting): void {
  let copied = from;
  for (let at = text.indexOf('\\', from); at !== -1 && at < to; at = text.indexOf('\\', copied)) {
    out.copy(text.slice(copied, at), copied);
    const written = matchAt(escapeAt, text, at) ?? '\\';
    out.put(
      written.length === 6
        ? String.fromCharCode(Number.parseInt(written.slice(2), 16))
        : (meant[written] ?? written.slice(1)),
      at,
    );
    copied = at + written.length;
  }
  if (copied < to) out.copy(text.slice(copied, to), copied);
}

const escapeAt = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/y;
const meant: Readonly<Record<string, string>> = {
  '\\n': '\n',
  '\\r': '\r',
  '\\t': '\t',
  '\\b': '\b',
  '\\f': '\f',
};
const shortest = 20;
