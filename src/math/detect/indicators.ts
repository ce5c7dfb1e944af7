// Indicators whose macro survived the scrape: `\1{y in S}`, which authors define as a doubled one before a set.
//
// TeX has no command of a digit, so the name can be nothing else where a brace follows; `\1 million` is a price that
// lost its dollar.

import { readBraces } from '../../text/braces.ts';
import type { Span } from '../../text/types.ts';

export interface Indicator extends Span {
  /** What stands in its braces. */
  readonly inner: Span;
}

/** In UTF-16 units; bounds the search for the closing brace. */
const longest = 200;

/** Ascending, never overlapping. */
export function findIndicators(text: string): readonly Indicator[] {
  const found: Indicator[] = [];
  for (const { index: start, 0: head } of text.includes('\\1') ? text.matchAll(/\\1 ?(?=\{)/g) : []) {
    const open = start + head.length;
    const inner = readBraces(text, open, longest);
    if (inner === null || inner.start === inner.end || start < (found.at(-1)?.end ?? 0)) continue;
    if (!text.slice(inner.start, inner.end).includes('\n')) found.push({ start, end: inner.end + 1, inner });
  }
  return found;
}
