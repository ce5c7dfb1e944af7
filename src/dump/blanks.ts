// Blanks that are not the space bar's: what word processors, web pages and chats put in its place (`12\u00a0authors`, an
// ideographic space behind a label), and marks without width at the ends of lines. Readers see a space for each, so that
// offsets stay; the parts of a dump keep the file's own characters.
import type { Part } from './types.ts';

/** The text with plain spaces, of the same length. */
export function withPlainBlanks(text: string): string {
  return unusual.test(text) ? text.replace(blanks, (run) => ' '.repeat(run.length)) : text;
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
// The second to fourth byte of a letter, read in the wrong encoding.
const laterByte =
  '[\\u0080-\\u00bf\\u0152\\u0153\\u0160\\u0161\\u0178\\u017d\\u017e\\u0192\\u02c6\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2020-\\u2022\\u2026\\u2030\\u2039\\u203a\\u20ac\\u2122]';
// Where a no-break space may be such a byte itself (`Ã\u00a0` is à): behind the first of two, three or four that there is room for.
const halfLetter = String.raw`[\u00c2-\u00df]|[\u00e0-\u00ef](?:${laterByte}|(?=.${laterByte}))|[\u00f0-\u00f4](?:${laterByte}{1,2}|(?=.${laterByte}))`;
const blanks = new RegExp(
  String.raw`(?<!${halfLetter})[\u00a0\u2000-\u200a\u202f\u205f\u3000]|(?<=^[\s\u200b\u2060]{0,40})[\u200b\u2060]+|(?<![\u200b\u2060])[\u200b\u2060]+(?=[\s\u200b\u2060]{0,40}$)`,
  'gm',
);
