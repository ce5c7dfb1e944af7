import { expect, test } from 'vitest';
import { compete, Side } from '../../../src/train/vectors/contrast.ts';

const dimensions = 2;
const sharpness = 4;
/** Of three words. */
const vectors = Float32Array.from([1, 0, 0.8, 0.6, 0, 1]);

/** Of a batch of papers of one word each, every one asked for by that word. */
function lossOf(batch: readonly number[]): number {
  const [questions, papers] = [new Side(batch.length, dimensions), new Side(batch.length, dimensions)];
  for (const side of [questions, papers])
    for (const [i, word] of batch.entries()) side.set(i, Int32Array.of(word), vectors);
  return compete(questions, papers, batch, new Float64Array(batch.length ** 2), dimensions, sharpness);
}

test('a paper that a batch has more than once is no rival of itself', () => {
  // Three questions for the first paper have the other one as their only rival, that for the other one has three.
  const against = (rivals: number): number => Math.log(1 + rivals * Math.exp(-sharpness));
  expect(lossOf([0, 0, 0, 2])).toBeCloseTo((3 * against(1) + against(3)) / 4, 6);
});
