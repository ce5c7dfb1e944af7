import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  labelCount,
  makeRoom,
  newChain,
  O,
  runForwardBackward,
  successors,
  transitionCount,
  transitionsOf,
} from '../../../src/math/detect/chain.ts';

/** P(label) of each token by adding up every labelling: the definition. */
function byEnumeration(
  length: number,
  scores: Float64Array,
  between: Float64Array,
  glued: Uint8Array,
): number[] {
  const sums = new Array<number>(length * labelCount).fill(0);
  let total = 0;
  const walk = (labels: readonly number[], weight: number): void => {
    const t = labels.length;
    if (t === length) {
      const last = labels.at(-1) ?? O;
      if (successors[last]?.includes(O) !== true) return;
      total += weight;
      labels.forEach((y, i) => {
        sums[i * labelCount + y] = (sums[i * labelCount + y] ?? 0) + weight;
      });
      return;
    }
    for (let y = 0; y < labelCount; y++) {
      const transition = between[((glued[t] ?? 0) * labelCount + (labels.at(-1) ?? O)) * labelCount + y] ?? 0;
      if (transition > 0)
        walk([...labels, y], weight * transition * Math.exp(scores[t * labelCount + y] ?? 0));
    }
  };
  walk([], 1);
  return sums.map((sum) => sum / total);
}

describe('forward and backward', () => {
  test('gives the probabilities that adding up all labellings gives', () => {
    const number = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.array(number, { minLength: 25, maxLength: 25 }),
        fc.array(number, { minLength: transitionCount, maxLength: transitionCount }),
        fc.array(fc.nat(1), { minLength: 5, maxLength: 5 }),
        (length, scores, weights, glued) => {
          const chain = newChain(1);
          const transitions = transitionsOf(weights);
          makeRoom(chain, length);
          chain.scores.set(scores.slice(0, length * labelCount));
          runForwardBackward(chain, length, transitions, Uint8Array.from(glued));
          byEnumeration(
            length,
            Float64Array.from(scores),
            transitions.between,
            Uint8Array.from(glued),
          ).forEach((p, i) => {
            expect(chain.marginal[i]).toBeCloseTo(p, 8);
          });
        },
      ),
      { seed: 6, numRuns: 60 },
    );
  });
});
