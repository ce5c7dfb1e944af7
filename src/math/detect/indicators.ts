// Indicators whose macro survived the scrape: `\1{y in S}`, which authors define as a doubled one before a set.
//
// TeX has no command of a digit, so the name can be nothing else where a brace follows; `\1 million` is a price that
// lost its dollar.

export interface Indicator {
  /** UTF-16 offsets of all of it; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands in its braces. */
  readonly inner: { readonly start: number; readonly end: number };
}

/** In UTF-16 units; bounds the search for the closing brace. */
const longest = 200;

/** Ascending, never overlapping. */
export function findIndicators(text: string): readonly Indicator[] {
  const found: Indicator[] = [];
  for (const { index: start, 0: head } of text.matchAll(/\\1 ?(?=\{)/g)) {
    const open = start + head.length;
    const close = closingBrace(text, open);
    if (close === null || close === open + 1 || start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end: close + 1, inner: { start: open + 1, end: close } });
  }
  return found;
}

function closingBrace(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < Math.min(text.length, open + longest) && text[at] !== '\n'; at++) {
    if (text[at] === '{') depth++;
    else if (text[at] === '}' && --depth === 0) return at;
  }
  return null;
}
