// A text and what was asked -> the lines around the first word of it, the words marked. Only text nodes and
// <mark> are made; nothing in a text can become markup.
import { readChunks, readWords } from '../../../src/search/words.ts';
import { closed } from '../../../src/text/teaser.ts';

/** Characters. */
export const excerptLength = 240;

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

/** Which of the stems a text has. */
export function wordsIn(text: string, stems: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(readWords(text).flatMap(({ stem }) => (stems.has(stem) ? stem : [])));
}

/**
 * About `length` characters, cut at words where there are blanks to cut at, that hold the most words asked for; as many
 * where these end the text.
 */
export function excerpt(text: string, stems: ReadonlySet<string>, length = excerptLength): string {
  const words = findWords(text, stems);
  const first = densest(
    words.map(({ start }) => start),
    length,
  );
  const around = first < length * 0.6 ? 0 : Math.max(0, Math.min(first - length * 0.3, text.length - length));
  const start = around === 0 ? 0 : beginningNear(text, Math.floor(around), first);
  const end = text.length - start <= length ? text.length : endBefore(text, start, start + length);
  const shown = `${start > 0 ? '…\u00a0' : ''}${text.slice(start, end)}`;
  return end < text.length ? closed(shown.replace(hanging, '')) : shown;
}

/** Behind the first blank, or there, where none comes before what was asked: Chinese has none. */
function beginningNear(text: string, around: number, asked: number): number {
  const blank = text.indexOf(' ', around);
  return blank >= 0 && blank < asked ? blank + 1 : around + Number(isHalf(text, around));
}

/** At the last blank that there is room for, or where the room ends, if that would leave half of it empty. */
function endBefore(text: string, start: number, most: number): number {
  const blank = text.lastIndexOf(' ', most);
  return blank > (start + most) / 2 ? blank : most - Number(isHalf(text, most));
}

/** Whether a cut there would part a letter of two units. */
function isHalf(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text.charAt(at));
}

/** The first of `starts`, in rising order, with the most behind it that an excerpt may hold as well; 0 where there is none. */
function densest(starts: readonly number[], length: number): number {
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

interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * Where they stand, in order; a chunk is marked whole where its words are asked for together (`sub-gradient`), and a digit only beside
 * another word that is asked for: of `Qwen2.5` no 5 that stands elsewhere.
 */
export function findWords(text: string, stems: ReadonlySet<string>): readonly Place[] {
  const places = readChunks(text).flatMap(({ start: at, words, joined, literals }) => {
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return [];
    if ([...joined, ...literals].some((whole) => stems.has(whole)))
      return [{ start: at + first.start, end: at + last.end }];
    return words.flatMap(({ stem, start, end }) =>
      stems.has(stem) ? [{ start: at + start, end: at + end }] : [],
    );
  });
  const joined = withinWords(places, text);
  const isDigit = ({ start, end }: Place): boolean => /^\d$/.test(text.slice(start, end));
  return stems.size < 2
    ? joined
    : joined.filter((place, i) => !isDigit(place) || isBeside(place, [joined[i - 1], joined[i + 1]]));
}

/** What one sign parts and no space is one: `vision-language`. */
function withinWords(places: readonly Place[], text: string): readonly Place[] {
  const joined: Place[] = [];
  for (const place of places) {
    const before = joined.at(-1);
    if (before !== undefined && /^\S?$/.test(text.slice(before.end, place.start)))
      joined[joined.length - 1] = { start: before.start, end: place.end };
    else joined.push(place);
  }
  return joined;
}

function isBeside({ start, end }: Place, others: readonly (Place | undefined)[]): boolean {
  return others.some((other) => other !== undefined && (other.end === start - 1 || other.start === end + 1));
}
