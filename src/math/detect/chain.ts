// The linear-chain CRF that both the detector's CRF and its network end in: which label may follow which, the sums over
// all labellings of a stretch of tokens (forward-backward), and how probable each span is.
//
// Labels are BIOES: a formula of one token is S, a longer one B, I…, E; O is prose. Sums run over
// probabilities rescaled at each token, not over logarithms: one exponential a score.

export const O = 0;
export const B = 1;
export const I = 2;
export const E = 3;
export const S = 4;
export const labelCount = 5;

/** What may follow each label; a stretch has prose before it and after it. */
export const successors: readonly (readonly number[])[] = [
  [O, B, S],
  [I, E],
  [I, E],
  [O, B, S],
  [O, B, S],
];
/** Bit sets of labels: all of them, and those that a stretch may end with. */
export const anyLabel = (1 << labelCount) - 1;
const end = (1 << O) | (1 << E) | (1 << S);

/** Weights of transitions from label to label: first those with a blank between, then those of glued tokens. */
export const transitionCount = 2 * labelCount * labelCount;

/** Where the weight of a transition stands; `glued` is 1 where no blank is between. */
export function transitionIndex(glued: number, from: number, to: number): number {
  return (glued * labelCount + from) * labelCount + to;
}

/** Exponentials of the weights of transitions, 0 where there may be none. */
export interface Transitions {
  /** See transitionIndex. */
  readonly between: Float64Array;
  /** Into the first token, [glued][label]. */
  readonly start: Float64Array;
}

/** Of weights by transitionIndex; the first token is as one after prose. */
export function transitionsOf(weights: ArrayLike<number>): Transitions {
  const between = new Float64Array(transitionCount);
  for (let glued = 0; glued < 2; glued++)
    successors.forEach((labels, from) => {
      for (const to of labels)
        between[transitionIndex(glued, from, to)] = Math.exp(weights[transitionIndex(glued, from, to)] ?? 0);
    });
  const start = Float64Array.from({ length: 2 * labelCount }, (_, i) =>
    i < labelCount
      ? (between[transitionIndex(0, O, i)] ?? 0)
      : (between[transitionIndex(1, O, i - labelCount)] ?? 0),
  );
  return { between, start };
}

/** Work space and results for stretches of up to `capacity` tokens; reused from one to the next. */
export interface Chain {
  capacity: number;
  /** Emission scores, to be filled before each run, [token][label]. */
  scores: Float64Array;
  /** exp(score - best score of the token), 0 for labels that are not allowed. */
  potential: Float64Array;
  /** Forward and backward sums, rescaled so that forward sums to 1 at each token. */
  forward: Float64Array;
  backward: Float64Array;
  /** The best score, and what forward was divided by, at each token. */
  best: Float64Array;
  scale: Float64Array;
  /** P(label | stretch), [token][label] */
  marginal: Float64Array;
}

/** Work space for stretches of up to `capacity` tokens. */
export function newChain(capacity: number): Chain {
  const size = () => new Float64Array(capacity * labelCount);
  return {
    capacity,
    scores: size(),
    potential: size(),
    forward: size(),
    backward: size(),
    best: new Float64Array(capacity),
    scale: new Float64Array(capacity),
    marginal: size(),
  };
}

/** Makes room for `length` tokens, before their scores are filled in. */
export function makeRoom(chain: Chain, length: number): void {
  if (length > chain.capacity) Object.assign(chain, newChain(length * 2));
}

/**
 * Sums over the labellings of `length` tokens from the scores in the chain and whether each token is
 * glued to the one before; `allowed` has a bit set of labels a token, to sum over a part of them.
 */
export function runForwardBackward(
  chain: Chain,
  length: number,
  transitions: Transitions,
  glued: Uint8Array,
  allowed: Uint8Array | null = null,
): void {
  setPotentials(chain, length, allowed);
  sumForward(chain, length, transitions, glued);
  sumBackward(chain, length, transitions, glued);
}

function setPotentials({ scores, potential, best }: Chain, length: number, allowed: Uint8Array | null): void {
  for (let t = 0; t < length; t++) {
    const row = t * labelCount;
    let top = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < labelCount; y++) top = Math.max(top, scores[row + y] ?? 0);
    best[t] = top;
    const mask =
      (allowed === null ? anyLabel : (allowed[t] ?? anyLabel)) & (t === length - 1 ? end : anyLabel);
    for (let y = 0; y < labelCount; y++)
      potential[row + y] = ((mask >> y) & 1) === 0 ? 0 : Math.exp((scores[row + y] ?? 0) - top);
  }
}

function sumForward(
  { potential, forward, scale }: Chain,
  length: number,
  { between, start }: Transitions,
  glued: Uint8Array,
): void {
  for (let t = 0; t < length; t++) {
    const row = t * labelCount;
    const base = (glued[t] ?? 0) * labelCount * labelCount;
    let sum = 0;
    for (let y = 0; y < labelCount; y++) {
      let into = 0;
      if (t === 0) into = start[(glued[0] ?? 0) * labelCount + y] ?? 0;
      else
        for (let x = 0; x < labelCount; x++)
          into += (forward[row - labelCount + x] ?? 0) * (between[base + x * labelCount + y] ?? 0);
      const value = into * (potential[row + y] ?? 0);
      forward[row + y] = value;
      sum += value;
    }
    if (!(sum > 0)) sum = Number.MIN_VALUE;
    scale[t] = sum;
    for (let y = 0; y < labelCount; y++) forward[row + y] = (forward[row + y] ?? 0) / sum;
  }
}

function sumBackward(
  { potential, forward, backward, scale, marginal }: Chain,
  length: number,
  { between }: Transitions,
  glued: Uint8Array,
): void {
  for (let t = length - 1; t >= 0; t--) {
    const row = t * labelCount;
    const base = (glued[t + 1] ?? 0) * labelCount * labelCount;
    for (let x = 0; x < labelCount; x++) {
      let out = t === length - 1 ? 1 : 0;
      if (t < length - 1) {
        for (let y = 0; y < labelCount; y++)
          out +=
            (between[base + x * labelCount + y] ?? 0) *
            (potential[row + labelCount + y] ?? 0) *
            (backward[row + labelCount + y] ?? 0);
        out /= scale[t + 1] ?? 1;
      }
      backward[row + x] = out;
      marginal[row + x] = (forward[row + x] ?? 0) * out;
    }
  }
}

/** Natural logarithm of the partition function: the sum over the labellings of the last run. */
export function logPartition({ best, scale }: Chain, length: number): number {
  let total = 0;
  for (let t = 0; t < length; t++) total += (best[t] ?? 0) + Math.log(scale[t] ?? 1);
  return total;
}

/** A span that some labelling takes for a formula. */
export interface CandidateSpan {
  /** Token indices, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** P(exactly this is one formula), given the text. */
  readonly probability: number;
}

/** In tokens; longer formulas are rarer than one in ten thousand. */
const longestSpan = 240;

/**
 * Every span at least `least` probable, in order of its first token, with `offset` added to its indices.
 * From each likely beginning, follows the labellings that stay inside until too few are left.
 */
export function listSpans(
  chain: Chain,
  length: number,
  { between }: Transitions,
  glued: Uint8Array,
  least: number,
  offset = 0,
): readonly CandidateSpan[] {
  const { potential, forward, backward, scale, marginal } = chain;
  const spans: CandidateSpan[] = [];
  for (let first = 0; first < length; first++) {
    const row = first * labelCount;
    const single = marginal[row + S] ?? 0;
    if (single >= least)
      spans.push({ first: offset + first, last: offset + first, probability: Math.min(1, single) });
    if ((marginal[row + B] ?? 0) < least) continue;
    let inside = forward[row + B] ?? 0;
    let label = B;
    for (let t = first + 1; t < length && t < first + longestSpan; t++) {
      const at = t * labelCount;
      const g = glued[t] ?? 0;
      const enter = inside / (scale[t] ?? 1);
      const ending =
        enter *
        (between[transitionIndex(g, label, E)] ?? 0) *
        (potential[at + E] ?? 0) *
        (backward[at + E] ?? 0);
      if (ending >= least)
        spans.push({ first: offset + first, last: offset + t, probability: Math.min(1, ending) });
      inside = enter * (between[transitionIndex(g, label, I)] ?? 0) * (potential[at + I] ?? 0);
      label = I;
      if (inside * (backward[at + I] ?? 0) < least) break;
    }
  }
  return spans;
}
