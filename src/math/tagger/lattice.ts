// The chain over the labels (outside, begin, inside, end, single): which may follow which, and how
// probable each span is, summed over all labelings of a text.
import { COLUMNS, LABELS } from './shape.ts';

// Copies: an import is a look-up, and these stand in the innermost loops.
const KINDS = LABELS;
const WIDTH = COLUMNS;

export const O = 0;
export const B = 1;
export const I = 2;
export const E = 3;
export const S = 4;
/** What may follow each label. */
export const NEXT: readonly (readonly number[])[] = [
  [O, B, S],
  [I, E],
  [I, E],
  [O, B, S],
  [O, B, S],
];
/** Bit sets: labels a text may begin and end with; all labels. */
const BEGIN = (1 << O) | (1 << B) | (1 << S);
const END = (1 << O) | (1 << E) | (1 << S);
export const ANY = (1 << KINDS) - 1;

/** Sums from both ends, [place][label]; each place scaled by `scale`, so that nothing vanishes. */
export interface Sums {
  readonly ahead: Float64Array;
  readonly behind: Float64Array;
  readonly emission: Float64Array;
  /** [label][next label] */
  readonly step: Float64Array;
  readonly scale: Float64Array;
  /** Natural logarithm of the whole sum. */
  readonly total: number;
}

/** A stretch of places, both ends included, and the probability that it is exactly one formula. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly probability: number;
}

/**
 * Sums over the labelings of `count` places, whose scores begin at `at`. `allowed` has a bit set of labels
 * a place, to sum over a part of the labelings.
 */
export function sumLabelings(
  scores: Float32Array,
  at: number,
  count: number,
  transitions: Float32Array,
  allowed?: Uint8Array,
): Sums {
  const emission = new Float64Array(count * KINDS);
  const ahead = new Float64Array(count * KINDS);
  const scale = new Float64Array(count);
  const step = exponents(transitions);
  let total = 0;
  for (let i = 0; i < count; i++) {
    const row = i * KINDS;
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < KINDS; l++) top = Math.max(top, scores[at + i * WIDTH + l] ?? 0);
    let mask = allowed === undefined ? ANY : (allowed[i] ?? ANY);
    if (i === 0) mask &= BEGIN;
    if (i === count - 1) mask &= END;
    let sum = 0;
    for (let l = 0; l < KINDS; l++) {
      if (((mask >> l) & 1) === 0) continue;
      const own = Math.exp((scores[at + i * WIDTH + l] ?? 0) - top);
      let incoming = i === 0 ? 1 : 0;
      if (i > 0)
        for (let k = 0; k < KINDS; k++)
          incoming += (ahead[row - KINDS + k] ?? 0) * (step[k * KINDS + l] ?? 0);
      emission[row + l] = own;
      ahead[row + l] = own * incoming;
      sum += own * incoming;
    }
    for (let l = 0; l < KINDS; l++) ahead[row + l] = (ahead[row + l] ?? 0) / sum;
    scale[i] = sum;
    total += top + Math.log(sum);
  }
  return { ahead, behind: sumBehind(emission, step, scale), emission, step, scale, total };
}

function exponents(transitions: Float32Array): Float64Array {
  const step = new Float64Array(KINDS * KINDS);
  NEXT.forEach((next, a) => {
    for (const b of next) step[a * KINDS + b] = Math.exp(transitions[a * KINDS + b] ?? 0);
  });
  return step;
}

function sumBehind(emission: Float64Array, step: Float64Array, scale: Float64Array): Float64Array {
  const behind = new Float64Array(emission.length).fill(1);
  for (let i = scale.length - 2; i >= 0; i--) {
    for (let l = 0; l < KINDS; l++) {
      let outgoing = 0;
      for (let k = 0; k < KINDS; k++) {
        const to = (i + 1) * KINDS + k;
        outgoing += (step[l * KINDS + k] ?? 0) * (emission[to] ?? 0) * (behind[to] ?? 0);
      }
      behind[i * KINDS + l] = outgoing / (scale[i + 1] ?? 1);
    }
  }
  return behind;
}

/** Every span at least `least` probable, in order of its first place. */
export function listCandidates(
  { ahead, behind, emission, step, scale }: Sums,
  least: number,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const count = scale.length;
  const through = (path: number, place: number, from: number, to: number): number =>
    (path / (scale[place] ?? 1)) * (step[from * KINDS + to] ?? 0) * (emission[place * KINDS + to] ?? 0);
  for (let first = 0; first < count; first++) {
    const alone = (ahead[first * KINDS + S] ?? 0) * (behind[first * KINDS + S] ?? 0);
    if (alone >= least) found.push({ first, last: first, probability: Math.min(1, alone) });
    let path = ahead[first * KINDS + B] ?? 0;
    let label = B;
    for (
      let last = first;
      path * (behind[last * KINDS + label] ?? 0) >= least && last + 1 < count;
      label = I
    ) {
      last++;
      const probability = through(path, last, label, E) * (behind[last * KINDS + E] ?? 0);
      if (probability >= least) found.push({ first, last, probability: Math.min(1, probability) });
      path = through(path, last, label, I);
    }
  }
  return found;
}
