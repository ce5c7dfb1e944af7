// Learns the weights of the lattice: stochastic gradient descent on the log-likelihood of the authors' paths.
//
// AdaGrad steps with an L1 shrink at every touch, so that features which do not earn their place fall to
// zero. Examples are visited in an order drawn from a fixed seed: the same data gives the same weights,
// bit for bit.

import { logSum } from '../../math/rebuild/decode.ts';
import { tableBits } from '../../math/rebuild/hash.ts';
import { createRandom } from '../../random.ts';
import type { Example } from './rebuild-examples.ts';

export interface LearningPlan {
  readonly epochs: number;
  readonly rate: number;
  readonly shrink: number;
  /** Features met in fewer examples than this are left out. */
  readonly least: number;
  /** How many features survive into the stored table. */
  readonly survivors: number;
}

/** Learns twice: first to find the features that matter most, then their weights without the others. */
export function learnWeights(examples: readonly Example[], plan: LearningPlan): Float64Array {
  const met = countFeatures(examples);
  const allowed = Uint8Array.from(met, (times) => (times >= plan.least ? 1 : 0));
  const first = pass(examples, plan, allowed);
  const ranked = [...first.keys()].filter((f) => Math.abs(first[f] ?? 0) > 1e-3);
  const worth = (f: number): number => Math.abs(first[f] ?? 0) * Math.log(1 + (met[f] ?? 0));
  ranked.sort((a, b) => worth(b) - worth(a) || a - b);
  allowed.fill(0);
  for (const feature of ranked.slice(0, plan.survivors)) allowed[feature] = 1;
  return pass(examples, { ...plan, shrink: plan.shrink / 4 }, allowed);
}

function countFeatures(examples: readonly Example[]): Int32Array {
  const met = new Int32Array(1 << tableBits);
  const lately = new Int32Array(1 << tableBits);
  for (const [k, example] of examples.entries()) {
    for (const features of [...example.nodeFeatures, ...example.pairFeatures]) {
      for (const feature of features) {
        if (lately[feature] === k + 1) continue;
        lately[feature] = k + 1;
        met[feature] = (met[feature] ?? 0) + 1;
      }
    }
  }
  return met;
}

/** One descent; the weights are their averages over all steps after the first epoch, which calms the last ones. */
function pass(examples: readonly Example[], plan: LearningPlan, allowed: Uint8Array): Float64Array {
  const weights = new Float64Array(1 << tableBits);
  const squares = new Float64Array(1 << tableBits);
  const sums = new Float64Array(1 << tableBits);
  const since = new Float64Array(1 << tableBits);
  const order = Int32Array.from(examples.keys());
  const random = createRandom(20240229);
  const warm = plan.epochs > 1 ? examples.length : 0;
  let step = 0;
  const settle = (feature: number): void => {
    const from = Math.max(warm, since[feature] ?? 0);
    if (step > from) sums[feature] = (sums[feature] ?? 0) + (step - from) * (weights[feature] ?? 0);
    since[feature] = step;
  };
  const touch = (feature: number, gradient: number): void => {
    if (allowed[feature] === 0) return;
    settle(feature);
    const square = (squares[feature] ?? 0) + gradient * gradient;
    squares[feature] = square;
    const rate = plan.rate / Math.sqrt(square + 1e-6);
    const moved = (weights[feature] ?? 0) - rate * gradient;
    const shrunk = Math.max(0, Math.abs(moved) - rate * plan.shrink);
    weights[feature] = moved < 0 ? -shrunk : shrunk;
  };
  for (let epoch = 0; epoch < plan.epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) descend(example, weights, touch);
      step++;
    }
  }
  return sums.map((_, feature) => {
    settle(feature);
    return (sums[feature] ?? 0) / Math.max(1, step - warm);
  });
}

function descend(
  example: Example,
  weights: Float64Array,
  touch: (feature: number, gradient: number) => void,
): void {
  const { pairs, last } = example;
  const count = example.nodeFeatures.length;
  const own = example.nodeFeatures.map((features) => sum(features, weights));
  const pairScores = example.pairFeatures.map((features) => sum(features, weights));
  const forward = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  const backward = new Float64Array(count).fill(Number.NEGATIVE_INFINITY);
  for (let p = 0; p < pairScores.length; p++) {
    const [first, second] = [pairs[2 * p] ?? 0, pairs[2 * p + 1] ?? 0];
    const before = first < 0 ? 0 : (forward[first] ?? 0);
    forward[second] = logSum(forward[second] ?? 0, before + (pairScores[p] ?? 0) + (own[second] ?? 0));
  }
  let total = Number.NEGATIVE_INFINITY;
  for (const node of last) {
    backward[node] = 0;
    total = logSum(total, forward[node] ?? 0);
  }
  for (let p = pairScores.length - 1; p >= 0; p--) {
    const [first, second] = [pairs[2 * p] ?? 0, pairs[2 * p + 1] ?? 0];
    const after = (backward[second] ?? 0) + (own[second] ?? 0) + (pairScores[p] ?? 0);
    const before = first < 0 ? 0 : (forward[first] ?? 0);
    const chance = Math.exp(before + after - total);
    const gradient = (chance - (example.goldPairs[p] ?? 0)) * example.weight;
    if (Math.abs(gradient) > 1e-4)
      for (const feature of example.pairFeatures[p] ?? []) touch(feature, gradient);
    if (first >= 0) backward[first] = logSum(backward[first] ?? 0, after);
  }
  for (let node = 0; node < count; node++) {
    const chance = Math.exp((forward[node] ?? 0) + (backward[node] ?? 0) - total);
    const gradient = (chance - (example.gold.has(node) ? 1 : 0)) * example.weight;
    if (Math.abs(gradient) > 1e-4)
      for (const feature of example.nodeFeatures[node] ?? []) touch(feature, gradient);
  }
}

function sum(features: Int32Array, weights: Float64Array): number {
  let total = 0;
  for (const feature of features) total += weights[feature] ?? 0;
  return total;
}

function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}
