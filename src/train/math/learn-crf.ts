// Learns the CRF's weights: a linear-chain CRF by FTRL-proximal, one example a step.
//
// FTRL keeps a weight at exactly 0 until its gradients add up to more than `l1`, so most features cost
// nothing to store. Order and arithmetic are fixed: the same data give the same weights.
import {
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
  readonly report?: (epoch: number, weights: CrfWeights) => void;
}

/** The weights that the examples, each ready with its buckets, teach for the features in `rows`. */
export function learnCrf(
  prepared: readonly PreparedExample[],
  rows: Rows,
  options: LearnOptions,
): CrfWeights {
  const size = rows.low.length + 1;
  const examples = prepared.map((example) => withRows(example, rows));
  const emissions = newFtrl(size * labelCount);
  const transitions = newFtrl(transitionCount);
  const chain = newChain(256);
  const weights = { rows, emissions: emissions.w };
  const expected = new Float64Array(transitionCount);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, epoch + 1)) {
      const weight = options.weightOf(example);
      const { offsets, features, labels, glued, segments } = example;
      const potentials = transitionsOf(transitions.w);
      for (let s = 0; s + 1 < segments.length; s++) {
        const from = segments[s] ?? 0;
        const length = (segments[s + 1] ?? 0) - from;
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
        const segmentGlued = glued.subarray(from, from + length);
        runForwardBackward(chain, length, potentials, segmentGlued);
        expected.fill(0);
        for (let t = 0; t < length; t++) {
          const label = labels[from + t] ?? 0;
          for (let y = 0; y < labelCount; y++) {
            const gradient = weight * ((chain.marginal[t * labelCount + y] ?? 0) - (label === y ? 1 : 0));
            if (gradient > -1e-3 && gradient < 1e-3) continue;
            const end = offsets[from + t + 1] ?? 0;
            for (let f = offsets[from + t] ?? 0; f < end; f++)
              update(emissions, (features[f] ?? 0) * labelCount + y, gradient, options);
          }
          addTransitionGradients(expected, chain, t, potentials, segmentGlued, labels, from);
        }
        for (let p = 0; p < transitionCount; p++) {
          const gradient = weight * (expected[p] ?? 0);
          if (gradient !== 0) update(transitions, p, gradient, { l1: 0, rate: 0.05 });
        }
      }
    }
    options.report?.(epoch, { ...weights, transitions: Float64Array.from(transitions.w) });
  }
  return { ...weights, transitions: Float64Array.from(transitions.w) };
}

/** Expected minus observed transitions, for the one that ends at token t (the first follows prose). */
function addTransitionGradients(
  expected: Float64Array,
  chain: ReturnType<typeof newChain>,
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
