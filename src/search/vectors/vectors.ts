// What texts mean, as directions: two texts of one meaning point the same way, whatever their words.
//
// A text's vector is the sum of its words' vectors, brought to length one; in a question those count more that say
// what the others do not. Words' vectors were learned from a hundred thousand abstracts (src/train/vectors); a word
// that says little has a short one.
import { dotProduct } from '../../dot-product.ts';
import { addPacked, type Words } from './weights.ts';
import { meaningWords } from './words.ts';

/**
 * A paper's direction, at length one; null where no word of it is known. What it says often it is more about, and its
 * title says that once more.
 */
export type Meaning = (title: string, abstract: string) => Float32Array | null;

export function createMeaning({ dimensions, words, sizes, numbers }: Words): Meaning {
  const places = new Map(words.map((word, place) => [word, place]));
  const addWords = (sum: Float32Array, text: string): void => {
    for (const stem of meaningWords(text)) {
      const place = places.get(stem);
      if (place !== undefined) addPacked(sum, sizes[place] ?? 0, numbers, (place * dimensions) / 2);
    }
  };
  return (title, abstract) => {
    const sum = new Float32Array(dimensions);
    addWords(sum, title);
    const head = unit(sum.slice());
    addWords(sum, abstract);
    const whole = unit(sum);
    if (whole === null || head === null) return whole;
    return unit(whole.map((value, k) => value + titleWeight * (head[k] ?? 0)));
  };
}

/** What the title's own direction adds. */
const titleWeight = 0.3;

/**
 * The sum of a question's words, at length one, each counting the less the nearer it lies to what they say together:
 * what three of them say in three ways should not drown what one alone says.
 */
export function balancedSum(words: readonly Float32Array[]): Float32Array | null {
  const middle = sumOf(words, () => 1);
  return middle && sumOf(words, (word) => Math.exp(-balance * cosine(word, middle)));
}

/** Tuned on readers' questions by places alone; from 1 to 2 hardly anything changes. */
const balance = 1.5;

/** At length one; null where it has none. */
function sumOf(words: readonly Float32Array[], weight: (word: Float32Array) => number): Float32Array | null {
  const sum = new Float32Array(words[0]?.length ?? 0);
  for (const word of words) {
    const own = weight(word);
    for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] ?? 0) + own * (word[k] ?? 0);
  }
  return unit(sum);
}

/** Of a word and a vector of length one; 0 for a word of no length. */
function cosine(word: Float32Array, unit: Float32Array): number {
  const length = Math.hypot(...word);
  return length === 0 ? 0 : dotProduct(word, unit) / length;
}

/** Brings it to length one, in place; null where it has none. */
export function unit(vector: Float32Array): Float32Array | null {
  let square = 0;
  for (const value of vector) square += value * value;
  if (square === 0) return null;
  const length = Math.sqrt(square);
  for (let k = 0; k < vector.length; k++) vector[k] = (vector[k] ?? 0) / length;
  return vector;
}
