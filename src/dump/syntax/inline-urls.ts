// Links as two lines: the text on one, a blank line, the bare address on the next.
import type { Span } from '../../text/types.ts';
import { type Block, makeBlock } from '../cards/block.ts';
import { parsePublished } from '../cards/phrases.ts';
import { isChrome } from '../chrome.ts';
import { isInMailFoot } from '../mail-foot.ts';
import { type Source, trimLine } from '../source.ts';
import { unwrap } from '../unwrap.ts';
import { collectVocabulary } from '../vocabulary.ts';

/** Blocks in the order of the text; an address without a text above it is a link with empty text. */
export function* tokeniseInlineUrls(source: Source): Generator<Block> {
  const hasWord = collectVocabulary(source.text);
  let pending: Pending | null = null;
  const toText = ({ start, end }: Pending): Block => makeBlock('text', text(start, end), { start, end });
  const text = (start: number, end: number): string =>
    unwrap(
      source.text
        .slice(start, end)
        .replace(/^\[\s{1,8}/, '')
        .replace(/^#{1,6} /, ''),
      hasWord,
    );
  for (let line = source.first; line < source.lines; line++) {
    const { text: trimmed, start, end } = trimLine(source, line);
    if (trimmed === '') continue;
    const closing = countBrackets(trimmed) < 0 ? closingLink.exec(trimmed) : null;
    if (closing !== null || address.test(trimmed)) {
      const from = pending?.start ?? start;
      const to = closing === null ? (pending?.end ?? start) : start + closing.index;
      yield makeBlock('link', text(from, to), { start: from, end }, { href: closing?.[1] ?? trimmed });
      pending = null;
    } else if (pending !== null && (isWrapped(pending, line, trimmed) || isOpenBracket(source, pending))) {
      pending = { start: pending.start, end, line, width: trimmed.length, isFurniture: false };
    } else {
      if (pending !== null) yield toText(pending);
      const isFurniture = isChrome(trimmed) || isInMailFoot(source, line);
      pending = { start, end, line, width: trimmed.length, isFurniture };
    }
  }
  if (pending !== null) yield toText(pending);
}

/** Opening less closing brackets at the end of a line: below 0 where a link of a line above closes. */
function countBrackets(line: string): number {
  const end = line.slice(-longestEnd);
  return end.split('[').length - end.split(']').length;
}

/** `[` alone: the link's text follows below a blank line, as in `[`, ``, `2 authors](…)`. */
function isOpenBracket(source: Source, { start, end }: Pending): boolean {
  return end - start === 1 && source.text.charAt(start) === '[';
}

/** Prose wrapped over lines; labels and dates are too short to be wrapped, and stand for themselves. */
function isWrapped(pending: Pending, line: number, below: string): boolean {
  if (pending.line !== line - 1 || pending.width <= longLine || pending.isFurniture) return false;
  return parsePublished(below) === null && !/^\[-\]\s/.test(below);
}

/** A text whose address may follow. */
interface Pending extends Span {
  /** 0-based last line, and its length. */
  readonly line: number;
  readonly width: number;
  /** Words of the page's own, on one line. */
  readonly isFurniture: boolean;
}

const address = /^https?:\/\/\S{1,2000}$/;
const closingLink = /\]\((https?:\/\/[^\s()]{1,2000})\)$/;
const longLine = 30;
const longestEnd = 2500;
