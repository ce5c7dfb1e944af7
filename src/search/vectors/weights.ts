// Words' vectors as they are committed and shipped: four bits a number, and a size for each word.
//
//     a label (weights-label.ts); dimensions, number of words, their stems one a line, number of fields; for each
//     axis its bits, then its size; then for words and fields a byte for each size, and the numbers of each in turn,
//     two a byte, each from -7 to 7 (as 1 to 15)

import { Reader, Writer } from '../../bytes.ts';
import { fingerprint } from '../../hash.ts';
import { labelWeights, unlabelWeights, type WeightsLabel } from '../../weights-label.ts';
import type { Axes } from './code.ts';
import { packSize, sizeOf } from './sizes.ts';
import { meaningWords } from './words.ts';

/** Vectors one after the other. */
export interface Packed {
  readonly dimensions: number;
  /** Of each vector its largest number (sizes.ts). */
  readonly sizes: Uint8Array;
  readonly numbers: Uint8Array;
}

export interface Words extends Packed {
  /** In the order of their letters. */
  readonly words: readonly string[];
}

export interface WordVectors extends Words {
  /** The middles of 2^n fields into which papers fall; neighbours in this list are near each other. */
  readonly fields: Packed;
  /** How papers' codes lie along the axes of the vectors. */
  readonly axes: Axes;
}

export function packVectors(count: number, vectors: Float32Array): Packed {
  const dimensions = vectors.length / count;
  const sizes = new Uint8Array(count);
  const numbers = new Uint8Array((count * dimensions) / 2);
  for (let w = 0; w < count; w++) {
    let most = 1e-9;
    for (let k = 0; k < dimensions; k++) most = Math.max(most, Math.abs(vectors[w * dimensions + k] ?? 0));
    const size = packSize(most);
    sizes[w] = size;
    const step = sizeOf(size) / 7;
    for (let k = 0; k < dimensions; k += 2) {
      const at = w * dimensions + k;
      const [low, high] = [nibble(vectors[at], step), nibble(vectors[at + 1], step)];
      numbers[at / 2] = low | (high << 4);
    }
  }
  return { dimensions, sizes, numbers };
}

function nibble(value: number | undefined, step: number): number {
  return Math.max(-7, Math.min(7, Math.round((value ?? 0) / step))) + 8;
}

/** Adds the packed vector of a size, whose numbers begin at `at`, to `sum`. */
export function addPacked(sum: Float32Array, size: number, numbers: Uint8Array, at: number): void {
  const step = sizeOf(size) / 7;
  for (let k = 0; k < sum.length; k += 2) {
    const pair = numbers[at + k / 2] ?? 136;
    sum[k] = (sum[k] ?? 0) + ((pair & 15) - 8) * step;
    sum[k + 1] = (sum[k + 1] ?? 0) + ((pair >> 4) - 8) * step;
  }
}

/** The vector at a place. */
export function unpack({ dimensions, sizes, numbers }: Packed, place: number): Float32Array {
  const vector = new Float32Array(dimensions);
  addPacked(vector, sizes[place] ?? 0, numbers, (place * dimensions) / 2);
  return vector;
}

const probe =
  'Pre-Training Vision-Language Models: the learner’s biases in Poincaré space, for k-means, O(n^2) and \\(x\\); ' +
  'optimizers generalise, analyses of entropies modelled $\\alpha$ neighbours by α-smooth LoRA.';

function labelOf(): WeightsLabel {
  const features = fingerprint(meaningWords(probe));
  return { name: 'vectors', version: 2, features, learnedBy: 'npm run train:vectors -- DATA_DIR' };
}

export function writeVectors({ words, fields, axes, ...vectors }: WordVectors): Uint8Array {
  const out = new Writer();
  out.integer(vectors.dimensions);
  out.integer(words.length);
  out.text(words.join('\n'));
  out.integer(fields.sizes.length);
  out.bytes(axes.bits);
  out.bytes(axes.sizes);
  for (const { sizes, numbers } of [vectors, fields]) {
    out.bytes(sizes);
    out.bytes(numbers);
  }
  return labelWeights(labelOf(), out.finish());
}

/** Throws when the vectors were learned for words that are read otherwise. */
export function readVectors(bytes: Uint8Array): WordVectors {
  const reader = new Reader(unlabelWeights(labelOf(), bytes));
  const dimensions = reader.integer();
  const count = reader.integer();
  const words = reader.text().split('\n');
  const fields = reader.integer();
  const axes = { bits: reader.bytes(dimensions), sizes: reader.bytes(dimensions) };
  const packed = (count: number): Packed => ({
    dimensions,
    sizes: reader.bytes(count),
    numbers: reader.bytes((count * dimensions) / 2),
  });
  return { words, ...packed(count), fields: packed(fields), axes };
}
