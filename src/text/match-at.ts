/** What a sticky pattern finds at an offset; null where it finds nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** All that a pattern with the flag `g` finds. `matchAll` would make the pattern anew for every text. */
export function findAll(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    // A character of two code units is stepped over whole: a pattern with `u` would find the same nothing in its middle.
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

/** The first match at or after an offset, or the text's length; asked in rising order it is linear. */
export function rememberNext(text: string, pattern: RegExp): (from: number) => number {
  let askedFrom = 0;
  let found = -1;
  return (from) => {
    if (from >= askedFrom && from <= found) return found;
    pattern.lastIndex = from;
    askedFrom = from;
    found = pattern.exec(text)?.index ?? text.length;
    return found;
  };
}
