// Where braces that open in a text close.

import type { Span } from './types.ts';

/** The inside of the braces that open at `open`, balanced; null where they do not close within `longest` units. */
export function readBraces(text: string, open: number, longest: number): Span | null {
  if (text[open] !== '{') return null;
  let depth = 0;
  const limit = Math.min(text.length, open + longest);
  for (let at = open; at < limit; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return { start: open + 1, end: at };
  }
  return null;
}
