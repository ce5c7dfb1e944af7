// Apart from with-memory.ts, which scripts of pages hold: their bytes stay as they are.

/** `make`, for what is asked of the same thing several times in a row: the last answer is kept. */
export function keepingLast<Thing extends object, T>(make: (thing: Thing) => T): (thing: Thing) => T {
  let last: { readonly thing: Thing; readonly answer: T } | null = null;
  return (thing) => {
    if (last?.thing !== thing) last = { thing, answer: make(thing) };
    return last.answer;
  };
}
