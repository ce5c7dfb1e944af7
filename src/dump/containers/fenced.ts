// A list in a block of code in Markdown, between lines of backticks, as chats and notes hold it.
//
// The words around it are no papers'.
import type { Decoded } from '../decode/decode.ts';
import { splitLines } from '../source.ts';
import { linesOfFrontMatter } from './above.ts';
import type { Held } from './text.ts';

/** The lines of the blocks where they were, the others blank; null where there is no block. */
export function findFenced(decoded: Decoded): Held | null {
  if (!decoded.text.includes('```')) return null;
  let fence: string | null = null;
  let blocks = 0;
  const above = linesOfFrontMatter(decoded.text);
  const lines = splitLines(decoded.text).map((line, index) => {
    if (index < above) return line;
    const mark = /^ {0,3}(`{3,})/.exec(line)?.[1];
    if (mark === undefined) return fence === null ? '' : line;
    if (fence === null) {
      fence = mark;
      blocks++;
    } else if (mark.length >= fence.length) fence = null;
    return '';
  });
  return blocks === 0 ? null : { ...decoded, text: lines.join('\n') };
}
