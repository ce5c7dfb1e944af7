/** What a sticky pattern finds at an offset; null where it finds nothing. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
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
