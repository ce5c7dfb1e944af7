// What authors write and readers say, or the other way round: `image` is asked for as `picture`, `delete` stands
// for `prune`, and a large language model is a chatbot. No abstract teaches that, since authors do not write as
// readers ask.
import type { Random } from '../../random.ts';
import { stopWords } from '../../search/stop-words.ts';
import { meaningWords } from '../../search/vectors/words.ts';
import { contentOf, placesOf } from './corpus.ts';

/** Words as places in the vocabulary. */
export interface OtherWords {
  /** A word -> others for it. */
  readonly words: ReadonlyMap<number, readonly number[]>;
  /** By the first of its words, what several say together. */
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
}

interface Phrase {
  readonly words: readonly number[];
  /** Each in some words that say as much. */
  readonly others: readonly (readonly number[])[];
}

/**
 * Lines of a word and others that may stand for it, each way; and lines of a phrase, `=`, and others for it, apart by
 * `|`. Words without a place are passed over.
 */
export function readOtherWords(
  lines: string,
  phraseLines: string,
  vocabulary: readonly string[],
): OtherWords {
  const places = new Map(vocabulary.map((word, place) => [word, place]));
  const words = new Map<number, Set<number>>();
  const add = (word: number, other: number): void => {
    if (word !== other) words.set(word, (words.get(word) ?? new Set()).add(other));
  };
  for (const line of contentOf(lines)) {
    const [word, ...rest] = line.split(' ').map((text) => places.get(meaningWords(text)[0] ?? ''));
    for (const other of rest) {
      if (word === undefined || other === undefined) continue;
      add(word, other);
      add(other, word);
    }
  }
  const phrases = new Map<number, Phrase[]>();
  for (const line of contentOf(phraseLines)) {
    const [said = '', rest = ''] = line.split(' = ');
    const own = [...placesOf(said, places)];
    const others = rest.split(' | ').map((other) => [...placesOf(withoutStopWords(other), places)]);
    const told = others.filter((other) => other.length > 0);
    const [first] = own;
    if (first === undefined || told.length === 0) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), { words: own, others: told }]);
  }
  return { words: new Map([...words].map(([word, set]) => [word, [...set]])), phrases };
}

/** Each phrase, the longest first, and then each word that can be said otherwise is so, one time in two. */
export function inOtherWords(
  question: Int32Array,
  { words, phrases }: OtherWords,
  random: Random,
): Int32Array {
  const left = new Set(question);
  const said: number[] = [];
  const known = [...left].flatMap((word) => phrases.get(word) ?? []);
  for (const phrase of known.sort((a, b) => b.words.length - a.words.length)) {
    if (!phrase.words.every((word) => left.has(word)) || random() < 0.5) continue;
    for (const word of phrase.words) left.delete(word);
    said.push(...(phrase.others[Math.floor(random() * phrase.others.length)] ?? []));
  }
  for (const word of left) {
    const others = words.get(word);
    const isKept = others === undefined || random() < 0.5;
    said.push(isKept ? word : (others[Math.floor(random() * others.length)] ?? word));
  }
  return Int32Array.from(new Set(said));
}

function withoutStopWords(text: string): string {
  return text
    .split(' ')
    .filter((word) => !stopWords.has(word))
    .join(' ');
}
