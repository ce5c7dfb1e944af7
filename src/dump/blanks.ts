// Blanks that are not the space bar's: what word processors, web pages and chats put in its place (`12\u00a0authors`, an
// ideographic space behind a label), and marks without width at the ends of lines. Readers see a space for each, so that
// offsets stay; the parts of a dump keep the file's own characters.
import type { Part } from './types.ts';

/** The text with plain spaces, of the same length. */
export function withPlainBlanks(text: string): string {
  return unusual.test(text) ? text.replace(blanks, ' ') : text;
}

/** The same parts of another text of that length. */
export function partsOf(text: string, parts: readonly Part[]): readonly Part[] {
  if (!unusual.test(text)) return parts;
  let at = 0;
  return parts.map(({ kind, text: own }) => {
    const start = at;
    at += own.length;
    return { kind, text: text.slice(start, at) };
  });
}

const unusual = /[\u00a0\u2000-\u200b\u202f\u205f\u2060\u3000]/;
// Behind these letters and signs a no-break space may be the last third of a letter that was read in the wrong encoding (`Ã\u00a0` is à).
const halfLetter = '[\\u0080-\\u009f\\u00a1-\\u02ff\\u2013-\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]';
const blanks = new RegExp(
  String.raw`(?<!${halfLetter})[\u00a0\u2000-\u200a\u202f\u205f\u3000]|(?<=^\s{0,40})[\u200b\u2060]|[\u200b\u2060](?=\s{0,40}$)`,
  'gm',
);
