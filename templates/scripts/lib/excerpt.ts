// A paper's text and the words asked for -> the lines around the first of them, the words marked.
// Only text nodes and <mark> are made; nothing in a text can become markup.
import { withoutAccents } from '../../../src/site/search/without-accents.ts';

const LENGTH = 240;

export function markedText(text: string, words: readonly string[]): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let from = 0;
  for (const { start, end } of findWords(text, words)) {
    fragment.append(text.slice(from, start));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    fragment.append(mark);
    from = end;
  }
  fragment.append(text.slice(from));
  return fragment;
}

/** About LENGTH characters, cut at words, that hold the first word asked for. */
export function excerpt(text: string, words: readonly string[]): string {
  const [first] = findWords(text, words);
  const around = first === undefined || first.start < LENGTH * 0.6 ? 0 : first.start - LENGTH * 0.3;
  const start = around === 0 ? 0 : text.indexOf(' ', around) + 1;
  const end = text.length - start <= LENGTH ? text.length : text.lastIndexOf(' ', start + LENGTH);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Where words of the text begin as a word asked for does, endings aside ("quantize", "quantized"). */
function findWords(text: string, words: readonly string[]): readonly { start: number; end: number }[] {
  const stems = words.map((word) => stem(withoutAccents(word))).filter((word) => word.length > 1);
  const found: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    const folded = withoutAccents(match[0]);
    if (stems.some((asked) => folded.startsWith(asked) && folded.length <= asked.length + 5)) {
      found.push({ start: match.index, end: match.index + match[0].length });
    }
  }
  return found;
}

function stem(word: string): string {
  return word.length > 5 ? word.replace(/(?:ations?|ings?|ed|es|s|e)$/, '') : word;
}
