// Learns the CRF's weights: a linear-chain CRF by FTRL-proximal, one example a step.
//
// FTRL keeps a weight at exactly 0 until its gradients add up to more than `l1`, so most features cost
// nothing to store. Order and arithmetic are fixed: the same data give the same weights.
import {
  type Chain,
  labelCount,
  makeRoom,
  newChain,
  O,
  runForwardBackward,
  type Transitions,
  transitionCount,
  transitionIndex,
  transitionsOf,
} from '../../math/detect/chain.ts';
import { type CrfWeights, scoreToken } from '../../math/detect/crf/crf.ts';
import { type Rows, rowOf } from '../../math/detect/crf/rows.ts';
import type { PreparedExample } from './crf-examples.ts';
import { shuffled } from './shuffled.ts';

export interface LearnOptions {
  readonly epochs: number;
  readonly l1: number;
  readonly rate: number;
  readonly weightOf: (example: PreparedExample) => number;
  readonly report: (epoch: number) => void;
}

/** The weights that the examples, each ready with its buckets, teach for the features in `rows`. */
export function learnCrf(
  prepared: readonly PreparedExample[],
  rows: Rows,
  options: LearnOptions,
): CrfWeights {
  const examples = prepared.map((example) => withRows(example, rows));
  const learner: Learner = {
    emissions: newFtrl((rows.low.length + 1) * labelCount),
    transitions: newFtrl(transitionCount),
    chain: newChain(256),
    expected: new Float64Array(transitionCount),
  };
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, epoch + 1)) {
      const potentials = transitionsOf(learner.transitions.w);
      for (let s = 0; s + 1 < example.segments.length; s++)
        learnSegment(learner, example, s, potentials, options);
    }
    options.report(epoch);
  }
  return { rows, emissions: learner.emissions.w, transitions: Float64Array.from(learner.transitions.w) };
}

/** What is learned so far, and memory for a segment. */
interface Learner {
  readonly emissions: Ftrl;
  readonly transitions: Ftrl;
  readonly chain: Chain;
  /** Expected minus observed transitions of a segment. */
  readonly expected: Float64Array;
}

/** Takes one step by the gradients of segment `s` of an example. */
function learnSegment(
  learner: Learner,
  example: PreparedExample,
  s: number,
  potentials: Transitions,
  options: LearnOptions,
): void {
  const { emissions, transitions, chain, expected } = learner;
  const { offsets, features, labels, segments } = example;
  const weight = options.weightOf(example);
  const from = segments[s] ?? 0;
  const length = (segments[s + 1] ?? 0) - from;
  const glued = example.glued.subarray(from, from + length);
  makeRoom(chain, length);
  for (let t = 0; t < length; t++)
    scoreToken(
      chain.scores,
      t * labelCount,
      features,
      offsets[from + t] ?? 0,
      offsets[from + t + 1] ?? 0,
      emissions.w,
    );
  runForwardBackward(chain, length, potentials, glued);
  expected.fill(0);
  for (let t = 0; t < length; t++) {
    const label = labels[from + t] ?? 0;
    const end = offsets[from + t + 1] ?? 0;
    for (let y = 0; y < labelCount; y++) {
      const gradient = weight * ((chain.marginal[t * labelCount + y] ?? 0) - (label === y ? 1 : 0));
      if (Math.abs(gradient) < leastGradient) continue;
      for (let f = offsets[from + t] ?? 0; f < end; f++)
        update(emissions, (features[f] ?? 0) * labelCount + y, gradient, options);
    }
    addTransitionGradients(expected, chain, t, potentials, glued, labels, from);
  }
  for (let p = 0; p < transitionCount; p++) {
    const gradient = weight * (expected[p] ?? 0);
    if (gradient !== 0) update(transitions, p, gradient, transitionPlan);
  }
}

/** A label that is all but certain, and right, teaches nothing. */
const leastGradient = 1e-3;
/** Transitions are few, and each is seen in every example: none is kept at 0. */
const transitionPlan = { l1: 0, rate: 0.05 };

/** Expected minus observed transitions, for the one that ends at token t (the first follows prose). */
function addTransitionGradients(
  expected: Float64Array,
  chain: Chain,
  t: number,
  { between }: Transitions,
  glued: Uint8Array,
  labels: Uint8Array,
  from: number,
): void {
  const g = glued[t] ?? 0;
  const row = t * labelCount;
  const scale = chain.scale[t] ?? 1;
  for (let y = 0; y < labelCount; y++) {
    const into = ((chain.potential[row + y] ?? 0) * (chain.backward[row + y] ?? 0)) / scale;
    for (let x = 0; x < labelCount; x++) {
      const p = transitionIndex(g, x, y);
      const before = t === 0 ? (x === O ? 1 : 0) : (chain.forward[row - labelCount + x] ?? 0);
      expected[p] = (expected[p] ?? 0) + before * (between[p] ?? 0) * into;
    }
  }
  const before = t === 0 ? O : (labels[from + t - 1] ?? 0);
  const observed = transitionIndex(g, before, labels[from + t] ?? 0);
  expected[observed] = (expected[observed] ?? 0) - 1;
}

/** The example with rows in place of buckets, and without the features that have no row. */
function withRows(example: PreparedExample, rows: Rows): PreparedExample {
  const features = new Int32Array(example.features.length);
  const offsets = new Int32Array(example.offsets.length);
  let kept = 0;
  for (let token = 0; token + 1 < offsets.length; token++) {
    const end = example.offsets[token + 1] ?? 0;
    for (let f = example.offsets[token] ?? 0; f < end; f++) {
      const row = rowOf(rows, example.features[f] ?? 0);
      if (row > 0) features[kept++] = row;
    }
    offsets[token + 1] = kept;
  }
  return { ...example, features: features.slice(0, kept), offsets };
}

interface Ftrl {
  readonly w: Float32Array;
  readonly z: Float32Array;
  readonly n: Float32Array;
}

function newFtrl(size: number): Ftrl {
  return { w: new Float32Array(size), z: new Float32Array(size), n: new Float32Array(size) };
}

function update(
  { w, z, n }: Ftrl,
  at: number,
  gradient: number,
  { l1, rate }: { l1: number; rate: number },
): void {
  const squares = n[at] ?? 0;
  const sum = squares + gradient * gradient;
  const root = Math.sqrt(sum);
  const zNow = (z[at] ?? 0) + gradient - ((root - Math.sqrt(squares)) / rate) * (w[at] ?? 0);
  n[at] = sum;
  z[at] = zNow;
  w[at] =
    zNow > l1 ? -(zNow - l1) / ((1 + root) / rate) : zNow < -l1 ? -(zNow + l1) / ((1 + root) / rate) : 0;
}
