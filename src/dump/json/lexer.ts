// The words of JSON, by offset: where a string or a bare value ends.
import { matchAt } from '../../text/match-at.ts';
import { isSpace } from '../source.ts';

/** Offset after the closing quote of the string that opens at `at`; -1 where it never closes. */
export function endOfString(text: string, at: number): number {
  for (let quote = text.indexOf('"', at + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let before = quote;
    while (before - 1 > at && text.charCodeAt(before - 1) === backslash) before--;
    if ((quote - before) % 2 === 0) return quote + 1;
  }
  return -1;
}

/** Offset after a number, `true`, `false` or `null`; `at` itself where none stands there. */
export function endOfScalar(text: string, at: number): number {
  return at + (matchAt(scalar, text, at)?.length ?? 0);
}

/** Offset of the first character from `at` on that is no white space. */
export function skipSpace(text: string, at: number): number {
  let next = at;
  while (next < text.length && isSpace(text.charCodeAt(next))) next++;
  return next;
}

const scalar = /(?:-?\d[\d.eE+-]{0,400}|true|false|null)/y;
const backslash = 0x5c;
