// Which words may stand for which: for each that readers ask what the list by hand has for it, and of all others those
// that lie nearest to it by their vectors.
import { dotProduct } from '../../dot-product.ts';
import { stopWords } from '../../search/stop-words.ts';
import type { StandIns, StandInsOfWord } from '../../search/vectors/stand-ins.ts';
import { unit } from '../../search/vectors/vectors.ts';
import { unpack, type Words } from '../../search/vectors/weights.ts';
import { meaningWords } from '../../search/vectors/words.ts';
import { readQuestions } from '../vectors/corpus.ts';
import { readOtherWords } from '../vectors/everyday.ts';

/** At most so many near ones of a word, and at least of such a likeness: tuned on questions by meaning. */
const mostNear = 12;
const leastLike = 0.4;

/** `everyday` and `questions` are the files by hand. A stop word stands for nothing. */
export function chooseStandIns(vectors: Words, everyday: string, questions: string): StandIns {
  const { words } = vectors;
  const others = readOtherWords(everyday, '', words).words;
  const asked = new Set([...readQuestions(questions).values()].flat().flatMap(meaningWords));
  const stops = new Set([...stopWords].flatMap(meaningWords));
  const units = words.map((_, place) => unit(unpack(vectors, place)));
  const nearest = (place: number): readonly number[] => {
    const own = units[place];
    if (own == null) return [];
    const near = units.flatMap((other, at) => {
      const likeness = other === null || at === place ? 0 : dotProduct(own, other);
      return likeness < leastLike ? [] : [{ at, likeness }];
    });
    near.sort((a, b) => b.likeness - a.likeness || a.at - b.at);
    return near.slice(0, mostNear).map(({ at }) => at);
  };
  const stemsOf = (places: readonly number[]): readonly string[] =>
    places.flatMap((place) => words[place] ?? []).filter((stem) => !stops.has(stem));
  return new Map(
    words.flatMap((word, place): readonly (readonly [string, StandInsOfWord])[] => {
      const names = others.get(place) ?? [];
      if (stops.has(word) || (names.length === 0 && !asked.has(word))) return [];
      const near = nearest(place).filter((other) => !names.includes(other));
      const own = { everyday: stemsOf(names).toSorted(), near: stemsOf(near).toSorted() };
      return own.everyday.length + own.near.length === 0 ? [] : [[word, own]];
    }),
  );
}
