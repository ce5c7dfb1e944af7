// The best path through a lattice, and how probable it is among all paths.
//
// A linear-chain conditional random field over nodes: a path's score is the sum of the weights of its nodes'
// and pairs' features. One pass keeps, for each node, the best score of a path that ends there (Viterbi) and
// the logarithm of the sum over all of them (forward); their difference at the end is the log-probability.

import { mostFeatures, nodeFeatures, pairFeatures, type Scene } from './features.ts';
import { type Lattice, type LatticeNode, startNode } from './lattice.ts';

export interface Reading {
  readonly nodes: readonly LatticeNode[];
  /** Natural logarithm of the probability of this path among all paths. */
  readonly logProbability: number;
}

interface Step {
  readonly node: LatticeNode;
  readonly best: number;
  readonly total: number;
  readonly from: Step | null;
}

/** The best reading; null when the lattice is empty. Costs the number of neighbouring pairs of nodes. */
export function bestReading(lattice: Lattice, scene: Scene, weights: Weights): Reading | null {
  const ending: Step[][] = Array.from({ length: lattice.columns.length + 1 }, () => []);
  ending[0] = [{ node: startNode, best: 0, total: 0, from: null }];
  for (const [i, column] of lattice.columns.entries()) {
    const arrived = ending[i] ?? [];
    if (arrived.length === 0) continue;
    if (column.length === 0) ending[i + 1]?.push(...arrived);
    for (const node of column) ending[node.end - lattice.start]?.push(stepTo(node, arrived, scene, weights));
  }
  return readingOf(ending[lattice.columns.length] ?? []);
}

export interface Weights {
  readonly table: Int8Array | Float64Array;
  /** What one unit of the table is worth. */
  readonly unit: number;
}

const features = new Int32Array(mostFeatures);

function stepTo(node: LatticeNode, before: readonly Step[], scene: Scene, weights: Weights): Step {
  const own = node.forced ? 0 : weigh(features, nodeFeatures(scene, node, features), weights);
  let best = Number.NEGATIVE_INFINITY;
  let total = Number.NEGATIVE_INFINITY;
  let from: Step | null = null;
  for (const step of before) {
    const forced = node.forced && step.node.forced;
    const pair = forced ? 0 : weigh(features, pairFeatures(step.node, node, features), weights);
    const score = step.best + pair;
    if (score > best) {
      best = score;
      from = step;
    }
    total = logSum(total, step.total + pair);
  }
  return { node, best: best + own, total: total + own, from };
}

/** What the first `count` features say together. */
export function weigh(features: Int32Array, count: number, { table, unit }: Weights): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += table[features[i] ?? 0] ?? 0;
  return sum * unit;
}

function readingOf(last: readonly Step[]): Reading | null {
  let total = Number.NEGATIVE_INFINITY;
  let best: Step | null = null;
  for (const step of last) {
    total = logSum(total, step.total);
    if (best === null || step.best > best.best) best = step;
  }
  if (best === null) return null;
  const nodes: LatticeNode[] = [];
  for (let step: Step | null = best; step !== null && step.node !== startNode; step = step.from)
    nodes.push(step.node);
  return { nodes: nodes.reverse(), logProbability: best.best - total };
}

/** log(exp a + exp b), of which both may be -Infinity. */
export function logSum(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  const high = Math.max(a, b);
  return high + Math.log(Math.exp(a - high) + Math.exp(b - high));
}
