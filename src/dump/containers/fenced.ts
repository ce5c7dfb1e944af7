// A list in a block of code in Markdown, between lines of backticks, as chats and notes hold it.
//
// It is read only where the file shows no paper without that. The words around it are no papers'.
import type { Decoded } from '../decode/decode.ts';
import { parseDecoded } from '../parse.ts';
import { splitLines } from '../source.ts';
import type { Dump } from '../types.ts';

/** Reads the blocks of a file, one after the other; null where it has none, or they show no paper either. */
export function parseFenced(decoded: Decoded, file: string): Dump | null {
  const inside = decoded.text.includes('```') ? keepBlocks(decoded.text) : null;
  if (inside === null) return null;
  const dump = parseDecoded({ ...decoded, text: inside }, file);
  return dump.entries.length === 0 ? null : dump;
}

/** The lines of the blocks where they were, the others blank; null where there is no block. */
function keepBlocks(text: string): string | null {
  let fence: string | null = null;
  let blocks = 0;
  const lines = splitLines(text).map((line) => {
    const mark = /^ {0,3}(`{3,})/.exec(line)?.[1];
    if (mark === undefined) return fence === null ? '' : line;
    if (fence === null) {
      fence = mark;
      blocks++;
    } else if (mark.length >= fence.length) fence = null;
    return '';
  });
  return blocks === 0 ? null : lines.join('\n');
}
