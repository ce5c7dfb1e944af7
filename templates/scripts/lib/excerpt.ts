// A text and what was asked -> the lines around the first word of it, the words marked. Only text nodes and
// <mark> are made; nothing in a text can become markup.
import { readChunks } from '../../../src/search/words.ts';
import { closed } from '../../../src/text/teaser.ts';

const length = 240;

/** Marks words whose stem was asked for: "quantized" for "quantization", never "of" in "often". */
export function markedText(text: string, stems: ReadonlySet<string>): DocumentFragment {
  const fragment = document.createDocumentFragment();
  let from = 0;
  for (const { start, end } of findWords(text, stems)) {
    fragment.append(text.slice(from, start));
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    fragment.append(mark);
    from = end;
  }
  fragment.append(text.slice(from));
  return fragment;
}

/** About LENGTH characters, cut at words, that hold the most words asked for; as many where these end the text. */
export function excerpt(text: string, stems: ReadonlySet<string>): string {
  const words = findWords(text, stems);
  const first = densest(words.map(({ start }) => start));
  const around = first < length * 0.6 ? 0 : Math.max(0, Math.min(first - length * 0.3, text.length - length));
  const start = around === 0 ? 0 : text.indexOf(' ', around) + 1;
  const end = text.length - start <= length ? text.length : text.lastIndexOf(' ', start + length);
  const shown = `${start > 0 ? '…\u00a0' : ''}${text.slice(start, end)}`;
  return end < text.length ? closed(shown.replace(hanging, '')) : shown;
}

/** The first of `starts`, in rising order, with the most behind it that an excerpt may hold as well; 0 where there is none. */
function densest(starts: readonly number[]): number {
  let [best, most, from] = [0, 0, 0];
  for (const [to, start] of starts.entries()) {
    while (start >= (starts[from] ?? start) + length * 0.7) from++;
    if (to - from < most) continue;
    most = to - from + 1;
    best = starts[from] ?? 0;
  }
  return best;
}

/** What waits for the next word. */
const hanging = /[\s,;:–—(-]+$/;

/** In order; a chunk is marked whole where its words are asked for together (`sub-gradient`). */
function findWords(
  text: string,
  stems: ReadonlySet<string>,
): readonly { readonly start: number; readonly end: number }[] {
  return readChunks(text).flatMap(({ start: at, words, joined, literals }) => {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return [];
    if ([...joined, ...literals].some((whole) => stems.has(whole)))
      return [{ start: at + first.start, end: at + last.end }];
    return words.flatMap(({ stem, start, end }) =>
      stems.has(stem) ? [{ start: at + start, end: at + end }] : [],
    );
  });
}
