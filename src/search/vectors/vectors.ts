// What texts mean, as directions: two texts of one meaning point the same way, whatever their words.
//
// A text's vector is the sum of its words' vectors, brought to length one. Words' vectors were learned from
// a hundred thousand abstracts (src/train/vectors); a word that says little has a short one.
import { dotProduct } from '../../dot-product.ts';
import { addPacked, type Words } from './weights.ts';
import { meaningWords } from './words.ts';

export interface Meaning {
  readonly dimensions: number;
  /** At length one; null where no word of it is known. */
  readonly ofText: (text: string) => Float32Array | null;
  /** Of a paper: what it says often it is more about, and its title says that once more. */
  readonly ofPaper: (title: string, abstract: string) => Float32Array | null;
}

export function createMeaning(vectors: Words): Meaning {
  const { dimensions, words, sizes, numbers } = vectors;
  const places = new Map(words.map((word, place) => [word, place]));
  const ofWords = (stems: Iterable<string>): Float32Array | null => {
    const sum = new Float32Array(dimensions);
    for (const stem of stems) {
      const place = places.get(stem);
      if (place !== undefined) addPacked(sum, sizes[place] ?? 0, numbers, (place * dimensions) / 2);
    }
    return unit(sum);
  };
  return {
    dimensions,
    ofText: (text) => ofWords(new Set(meaningWords(text))),
    ofPaper: (title, abstract) => {
      const about = meaningWords(title);
      const whole = ofWords([...about, ...meaningWords(abstract)]);
      const head = ofWords(about);
      if (whole === null || head === null) return whole;
      return unit(whole.map((value, k) => value + titleWeight * (head[k] ?? 0)));
    },
  };
}

/** What the title's own direction adds. */
const titleWeight = 0.3;

/** Brings it to length one, in place; null where it has none. */
export function unit(vector: Float32Array): Float32Array | null {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return null;
  const length = Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] ?? 0) / length;
  return vector;
}

/** From -1 to 1 for vectors of length one. */
export const likeness = dotProduct;
