// The linear chain: labels of one segment given a score for each token and label.
//
// Labels are BIOES: a formula of one token is S, a longer one B, I…, E; O is prose. Sums run over
// probabilities rescaled at each step, not over logarithms: one exponential a score.

export const O = 0;
export const B = 1;
export const I = 2;
export const E = 3;
export const S = 4;
export const LABELS = 5;

/** Which label may follow which; a segment has prose before it and after it. */
export const follows: readonly (readonly boolean[])[] = [
  [true, true, false, false, true],
  [false, false, true, true, false],
  [false, false, true, true, false],
  [true, true, false, false, true],
  [true, true, false, false, true],
];

/** Weights of a pair of labels: first the pairs with a blank between, then the glued ones. */
export const PAIRS = 2 * LABELS * LABELS;

export function pairIndex(glued: number, from: number, to: number): number {
  return (glued * LABELS + from) * LABELS + to;
}

/** Work space and results for segments of up to `capacity` tokens; reused from segment to segment. */
export interface Chain {
  capacity: number;
  /** exp(score - best score of the token), [token][label] */
  potential: Float64Array;
  /** Forward and backward sums, rescaled so that forward sums to 1 at each token. */
  forward: Float64Array;
  backward: Float64Array;
  /** What forward was divided by, at each token. */
  scale: Float64Array;
  /** P(label | segment), [token][label] */
  marginal: Float64Array;
}

export function newChain(capacity: number): Chain {
  const size = () => new Float64Array(capacity * LABELS);
  return {
    capacity,
    potential: size(),
    forward: size(),
    backward: size(),
    scale: new Float64Array(capacity),
    marginal: size(),
  };
}

/**
 * Fills the chain for `length` tokens from scores [token][label], the exponentials of the pair weights
 * (0 where a pair may not be) and whether each token is glued to the one before.
 */
export function runChain(
  chain: Chain,
  length: number,
  scores: Float64Array,
  pairs: Float64Array,
  glued: Uint8Array,
): void {
  if (length > chain.capacity) Object.assign(chain, newChain(length * 2));
  const { potential, forward, backward, scale, marginal } = chain;
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    let best = Number.NEGATIVE_INFINITY;
    for (let y = 0; y < LABELS; y++) best = Math.max(best, scores[row + y] ?? 0);
    for (let y = 0; y < LABELS; y++) potential[row + y] = Math.exp((scores[row + y] ?? 0) - best);
  }
  for (let t = 0; t < length; t++) {
    const row = t * LABELS;
    const base = (glued[t] ?? 0) * LABELS * LABELS;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) {
      let into = 0;
      if (t === 0) into = pairs[base + y] ?? 0;
      else
        for (let x = 0; x < LABELS; x++)
          into += (forward[row - LABELS + x] ?? 0) * (pairs[base + x * LABELS + y] ?? 0);
      const value = t === length - 1 && (y === B || y === I) ? 0 : into * (potential[row + y] ?? 0);
      forward[row + y] = value;
      sum += value;
    }
    if (!(sum > 0)) sum = Number.MIN_VALUE;
    scale[t] = sum;
    for (let y = 0; y < LABELS; y++) forward[row + y] = (forward[row + y] ?? 0) / sum;
  }
  for (let t = length - 1; t >= 0; t--) {
    const row = t * LABELS;
    const base = (glued[t + 1] ?? 0) * LABELS * LABELS;
    for (let x = 0; x < LABELS; x++) {
      let out = 0;
      if (t === length - 1) out = x === B || x === I ? 0 : 1;
      else
        for (let y = 0; y < LABELS; y++)
          out +=
            (pairs[base + x * LABELS + y] ?? 0) *
            (potential[row + LABELS + y] ?? 0) *
            (backward[row + LABELS + y] ?? 0);
      if (t < length - 1) out /= scale[t + 1] ?? 1;
      backward[row + x] = out;
      marginal[row + x] = (forward[row + x] ?? 0) * out;
    }
  }
}
