// The chain's loss: how much likelier the allowed labellings could still be made, and which way to push.
import {
  type Chain,
  labelCount,
  logPartition,
  newChain,
  successors,
  type Transitions,
} from '../../math/detect/chain.ts';
import { runPlaces, transitionsOfPlaces } from '../../math/detect/cnn/labels.ts';
import { columns } from '../../math/detect/cnn/shape.ts';

/** Positions in one memory of floats. */
export interface ChainPlace {
  readonly floats: Float32Array;
  readonly scores: number;
  readonly transitions: number;
  readonly scoreGradients: number;
  readonly transitionGradients: number;
}

export type ChainLoss = (place: ChainPlace, allowed: Uint8Array, weight: number) => number;

/** A loss with memory of its own. It writes the gradients of the scores, adds those of the transitions. */
export function createChainLoss(): ChainLoss {
  const all = newChain(256);
  const good = newChain(256);
  return (place, allowed, weight) => {
    const { floats, scores, transitions, scoreGradients, transitionGradients } = place;
    const count = allowed.length;
    const potentials = transitionsOfPlaces(
      floats.subarray(transitions, transitions + labelCount * labelCount),
    );
    runPlaces(all, floats, scores, count, potentials);
    runPlaces(good, floats, scores, count, potentials, allowed);
    for (let i = 0; i < count; i++) {
      for (let l = 0; l < labelCount; l++) {
        const at = i * labelCount + l;
        floats[scoreGradients + i * columns + l] =
          weight * ((all.marginal[at] ?? 0) - (good.marginal[at] ?? 0));
      }
      if (i === 0) continue;
      successors.forEach((labels, a) => {
        for (const b of labels) {
          const gradient =
            weight * (marginalOf(all, potentials, i, a, b) - marginalOf(good, potentials, i, a, b));
          const to = transitionGradients + a * labelCount + b;
          floats[to] = (floats[to] ?? 0) + gradient;
        }
      });
    }
    return weight * (logPartition(all, count) - logPartition(good, count));
  };
}

/** P(`a` before and `b` at place `i`), the marginal of a transition. */
function marginalOf(
  { forward, backward, potential, scale }: Chain,
  { between }: Transitions,
  i: number,
  a: number,
  b: number,
): number {
  const to = i * labelCount + b;
  const path = (forward[(i - 1) * labelCount + a] ?? 0) * (between[a * labelCount + b] ?? 0);
  return (path * (potential[to] ?? 0) * (backward[to] ?? 0)) / (scale[i] ?? 1);
}
