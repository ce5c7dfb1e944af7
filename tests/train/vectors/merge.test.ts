// Vectors of several runs made one.
import { expect, test } from 'vitest';
import { createRandom } from '../../../src/random.ts';
import { mergeVectors } from '../../../src/train/vectors/merge.ts';

const words = 60;
const axes = 16;
const random = createRandom(3);
const truth = Array.from({ length: words }, () => Array.from({ length: axes }, () => random.normal()));
const run = (turn: (row: readonly number[]) => readonly number[]): Float32Array =>
  Float32Array.from(truth.flatMap((row) => turn(row)));
const cosine = (vectors: Float32Array, a: number, b: number): number => {
  const [one, other] = [a, b].map((word) => [...vectors.subarray(word * axes, (word + 1) * axes)]);
  const product = (x: readonly number[] = [], y: readonly number[] = []): number =>
    x.reduce((sum, value, k) => sum + value * (y[k] ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
};

test('what runs agree in is kept, whatever their axes are, in as many numbers as one run has', () => {
  const straight = run((row) => row);
  const turned = run((row) => row.map((_, k) => (k % 2 === 0 ? -1 : 1) * (row[(k + 5) % axes] ?? 0)));
  const merged = mergeVectors([straight, turned], Array(words).fill(9), createRandom(1));
  expect(merged).toHaveLength(straight.length);
  for (let word = 1; word < words; word++)
    expect(cosine(merged, 0, word)).toBeCloseTo(cosine(straight, 0, word), 4);
});
