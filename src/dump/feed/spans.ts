// Where the items of a feed stand in its text, and in them their elements: the library that reads feeds
// does not say. One walk from mark to mark; what stands in CDATA and in comments is no markup.
import { rememberNext } from '../../text/match-at.ts';
import type { Span } from '../../text/types.ts';

export interface ItemSpan extends Span {
  /** False where the text ends inside it. */
  readonly isWhole: boolean;
  /** The text between the tags of its own elements, by their names, the first of each. */
  readonly elements: ReadonlyMap<string, Span>;
}

/** The `<item>`s or `<entry>`s of text[from, …), in order. */
export function findItems(text: string, from: number): readonly ItemSpan[] {
  const items: ItemSpan[] = [];
  let open: { start: number; name: string; elements: Map<string, Span> } | null = null;
  let element: { name: string; start: number; depth: number } | null = null;
  const end = (at: number, isWhole: boolean): void => {
    if (open !== null) items.push({ start: open.start, end: at, isWhole, elements: open.elements });
    open = null;
    element = null;
  };
  // Remembered: looked for anew at every tag, an end that is far away or missing would cost the file each time.
  const nextEnd = rememberNext(text, />/g);
  const isEmpty = (close: number): boolean => close < text.length && text.charAt(close - 1) === '/';
  markStart.lastIndex = from;
  for (let mark = markStart.exec(text); mark !== null; mark = markStart.exec(text)) {
    const [written, slash, name = ''] = mark;
    if (name === '') {
      const close = text.indexOf(written === '<!--' ? '-->' : ']]>', markStart.lastIndex);
      if (close === -1) break;
      markStart.lastIndex = close + 3;
    } else if (open === null || (slash === '' && isItem(name))) {
      if (slash !== '' || !isItem(name)) continue;
      end(mark.index, false);
      open = { start: mark.index, name, elements: new Map() };
    } else if (slash === '/' && name === open.name) {
      const close = nextEnd(markStart.lastIndex);
      end(Math.min(close + 1, text.length), close < text.length);
    } else if (slash === '') {
      const close = nextEnd(markStart.lastIndex);
      if (element !== null) {
        if (name === element.name && !isEmpty(close)) element.depth++;
      } else if (close < text.length && !isEmpty(close)) element = { name, start: close + 1, depth: 0 };
    } else if (element !== null && name === element.name && element.depth-- === 0) {
      if (!open.elements.has(name)) open.elements.set(name, { start: element.start, end: mark.index });
      element = null;
    }
  }
  end(text.length, false);
  return items;
}

function isItem(name: string): boolean {
  return name === 'item' || name === 'entry';
}

const markStart = /<(?:!--|!\[CDATA\[|(\/?)([A-Za-z][\w:.-]{0,60})(?=[\s/>]))/g;
