import { expect, test } from 'vitest';
import { Contest } from '../../../src/train/vectors/contrast.ts';

const dimensions = 8;
const sharpness = 4;
/** Of three words. */
const vectors = new Float32Array(3 * dimensions);
vectors.set([1, 0]);
vectors.set([0.8, 0.6], dimensions);
vectors.set([0, 1], 2 * dimensions);

/** Of a batch of papers of one word each, every one asked for by that word. */
function contestOf(batch: readonly number[]): { readonly contest: Contest; readonly loss: number } {
  const contest = new Contest(batch.length, dimensions);
  for (const side of [contest.questions, contest.papers])
    for (const [i, word] of batch.entries()) side.set(i, Int32Array.of(word), vectors);
  return { contest, loss: contest.compete(batch, sharpness) };
}

test('a paper that a batch has more than once is no rival of itself', () => {
  // Seven questions for the first paper have the other one as their only rival, that for the other one has seven.
  const against = (rivals: number): number => Math.log(1 + rivals * Math.exp(-sharpness));
  const { loss } = contestOf([0, 0, 0, 0, 0, 0, 0, 2]);
  expect(loss).toBeCloseTo((7 * against(1) + against(7)) / 8, 6);
});

test.each(['questions', 'papers'] as const)(
  'the gradient of %s is how the loss goes with where they lie',
  (name) => {
    const batch = [0, 2, 1, 1, 1, 1, 1, 1];
    const lossWith = (step: number): number => {
      const contest = contestOf(batch).contest;
      const moved = Float32Array.from(vectors);
      moved[1] = step;
      contest[name].set(0, Int32Array.of(0), moved);
      return contest.compete(batch, sharpness);
    };
    const step = 0.01;
    const slope = (lossWith(step) - lossWith(-step)) / (2 * step);
    expect(contestOf(batch).contest[name].gradient[1]).toBeCloseTo(slope, 3);
  },
);
