// How alike two titles are: a title says in ten words what an abstract says in two hundred, so what two titles
// share tells more than the same words deep in two texts.
import { rarity } from './frequencies.ts';
import { stopWords } from './stop-words.ts';

/** Words and pairs of neighbouring words, with their weights; the squares sum to 1. */
export type TitleTerms = ReadonlyMap<string, number>;

/** Of a title's folded words, in order and parted by blanks (`Profile.titleKey`). */
export function titleTerms(titleKey: string): TitleTerms {
  const weights = new Map<string, number>();
  let before: string | null = null;
  for (const word of titleKey.split(' ')) {
    const isWord = word.length > 1 && !stopWords.has(word);
    if (isWord) weights.set(word, rarity(word));
    if (isWord && before !== null) weights.set(`${before} ${word}`, pairFactor * rarity(`${before} ${word}`));
    before = isWord ? word : null;
  }
  let squares = 0;
  for (const weight of weights.values()) squares += weight * weight;
  const length = Math.sqrt(squares) || 1;
  return new Map([...weights].map(([term, weight]) => [term, weight / length]));
}

const pairFactor = 0.7;

/** Cosine, 0 to 1. */
export function titleLikeness(one: TitleTerms, other: TitleTerms): number {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}
