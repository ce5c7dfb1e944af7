// Which way a text of the scrape runs. A page runs from the left, and so does a text without a letter that runs from the
// right: what is left to the browser (`dir="auto"`) is said of the others alone.

/** Hebrew, Arabic, Syriac, Thaana, N’Ko and what else runs from the right, the scripts beyond 16 bits among them. */
const fromTheRight = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** For the attribute `dir`, of text or HTML. */
export function directionOf(text: string): 'auto' | undefined {
  return fromTheRight.test(text) ? 'auto' : undefined;
}
