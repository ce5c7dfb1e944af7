// The chain's loss: how much likelier the allowed labelings could still be made, and which way to push.
import { type Chain, labelCount, logSumOf, newChain, next, type Steps } from '../../math/detect/chain.ts';
import { runPlaces, stepsOfTransitions } from '../../math/detect/cnn/labels.ts';
import { columns } from '../../math/detect/cnn/shape.ts';

/** Positions in one memory of floats. */
export interface ChainPlace {
  readonly floats: Float32Array;
  readonly scores: number;
  readonly transitions: number;
  readonly scoreSlopes: number;
  readonly transitionSlopes: number;
}

export type ChainLoss = (place: ChainPlace, allowed: Uint8Array, weight: number) => number;

/** A loss with memory of its own. It writes the slopes of the scores, adds those of the transitions. */
export function createChainLoss(): ChainLoss {
  const all = newChain(256);
  const good = newChain(256);
  return (place, allowed, weight) => {
    const { floats, scores, transitions, scoreSlopes, transitionSlopes } = place;
    const count = allowed.length;
    const steps = stepsOfTransitions(floats.subarray(transitions, transitions + labelCount * labelCount));
    runPlaces(all, floats, scores, count, steps);
    runPlaces(good, floats, scores, count, steps, allowed);
    for (let i = 0; i < count; i++) {
      for (let l = 0; l < labelCount; l++) {
        const at = i * labelCount + l;
        floats[scoreSlopes + i * columns + l] = weight * ((all.marginal[at] ?? 0) - (good.marginal[at] ?? 0));
      }
      if (i === 0) continue;
      next.forEach((next, a) => {
        for (const b of next) {
          const slope = weight * (stepShare(all, steps, i, a, b) - stepShare(good, steps, i, a, b));
          const to = transitionSlopes + a * labelCount + b;
          floats[to] = (floats[to] ?? 0) + slope;
        }
      });
    }
    return weight * (logSumOf(all, count) - logSumOf(good, count));
  };
}

/** Share of the labelings that go from `a` to `b` at place `i`. */
function stepShare(
  { forward, backward, potential, scale }: Chain,
  { pairs }: Steps,
  i: number,
  a: number,
  b: number,
): number {
  const to = i * labelCount + b;
  const path = (forward[(i - 1) * labelCount + a] ?? 0) * (pairs[a * labelCount + b] ?? 0);
  return (path * (potential[to] ?? 0) * (backward[to] ?? 0)) / (scale[i] ?? 1);
}
