// What authors write and readers say, or the other way round: `image` is asked for as `picture`, `delete` stands
// for `prune`. No abstract teaches that, since authors do not write as readers ask.
import { meaningWords } from '../../search/vectors/words.ts';

/** A word's place in the vocabulary -> places of other words for it. */
export type OtherWords = ReadonlyMap<number, readonly number[]>;

/** Lines of a word and others that may stand for it, each way; words without a place are passed over. */
export function readOtherWords(lines: string, words: readonly string[]): OtherWords {
  const places = new Map(words.map((word, place) => [word, place]));
  const others = new Map<number, Set<number>>();
  const add = (word: number, other: number): void => {
    if (word !== other) others.set(word, (others.get(word) ?? new Set()).add(other));
  };
  for (const line of lines.split('\n')) {
    if (line.startsWith('#')) continue;
    const [word, ...rest] = line.split(' ').map((text) => places.get(meaningWords(text)[0] ?? ''));
    for (const other of rest) {
      if (word === undefined || other === undefined) continue;
      add(word, other);
      add(other, word);
    }
  }
  return new Map([...others].map(([word, set]) => [word, [...set]]));
}
