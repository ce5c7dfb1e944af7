// The tagger: for every place where a formula could stand, the probability that one does.
//
// Segments of candidates are scored token by token (features.ts), and summed over all labellings
// (chain.ts). A span's probability is the share of the labellings in which it is exactly one formula.
import { B, E, follows, I, LABELS, newChain, O, PAIRS, pairIndex, runChain, S } from './chain.ts';
import type { Examined } from './examine.ts';
import { createExtractor, MOST_FEATURES, nearStrong } from './features.ts';

export interface TaggerWeights {
  /** Bucket -> row of `emissions`; 0 is a row of zeros. */
  readonly rows: Int32Array;
  /** A bit for each bucket that has a row: one feature in ten, found without a walk through `rows`. */
  readonly wanted: Uint8Array;
  /** [row][label] */
  readonly emissions: Float32Array;
  /** See pairIndex. */
  readonly pairs: Float64Array;
}

/** A span that some labelling takes for a formula. */
export interface CandidateSpan {
  /** Token indices, both inclusive. */
  readonly first: number;
  readonly last: number;
  /** P(exactly this is one formula), given the text. */
  readonly probability: number;
}

export interface Tagging {
  /** P(label), [token][label]; prose for certain where no formula may stand. */
  readonly marginals: Float64Array;
  readonly spans: readonly CandidateSpan[];
}

/** Spans below this are not worth a second look; at 1 in 100, one true span in 300 is lost. */
const LEAST = 0.01;
/** In tokens; longer formulas are rarer than one in ten thousand. */
const LONGEST_SPAN = 240;

export function tag({ description, candidates }: Examined, weights: TaggerWeights): Tagging {
  const { count, glued } = description;
  const marginals = new Float64Array(count * LABELS);
  for (let i = 0; i < count; i++) marginals[i * LABELS + O] = 1;
  const spans: CandidateSpan[] = [];
  const near = nearStrong(description, candidates);
  const potential = pairPotentials(weights.pairs);
  const sink = { features: new Int32Array(MOST_FEATURES), count: 0, wanted: weights.wanted };
  const extract = createExtractor(description, near, sink);
  const chain = newChain(64);
  let scores = new Float64Array(64 * LABELS);
  for (let from = 0; from < count; ) {
    if (candidates[from] !== 1) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < count && candidates[to] === 1) to++;
    const length = to - from;
    if (scores.length < length * LABELS) scores = new Float64Array(length * 2 * LABELS);
    for (let t = 0; t < length; t++) {
      extract(from + t);
      scoreToken(scores, t * LABELS, sink.features, 0, sink.count, weights);
    }
    const segmentGlued = glued.subarray(from, to);
    runChain(chain, length, scores, potential, segmentGlued);
    marginals.set(chain.marginal.subarray(0, length * LABELS), from * LABELS);
    collectSpans(chain, length, potential, segmentGlued, from, spans);
    from = to;
  }
  return { marginals, spans };
}

/** Adds up the weights of `features[from..to)`, buckets or (without `rows`) rows, into the scores at `base`. */
export function scoreToken(
  scores: Float64Array,
  base: number,
  features: Int32Array,
  from: number,
  to: number,
  { rows, emissions }: { readonly rows: Int32Array | null; readonly emissions: Float32Array },
): void {
  let o = 0;
  let b = 0;
  let i = 0;
  let e = 0;
  let s = 0;
  for (let f = from; f < to; f++) {
    const feature = features[f] ?? 0;
    const row = (rows === null ? feature : (rows[feature] ?? 0)) * LABELS;
    if (row === 0) continue;
    o += emissions[row + O] ?? 0;
    b += emissions[row + B] ?? 0;
    i += emissions[row + I] ?? 0;
    e += emissions[row + E] ?? 0;
    s += emissions[row + S] ?? 0;
  }
  scores[base + O] = o;
  scores[base + B] = b;
  scores[base + I] = i;
  scores[base + E] = e;
  scores[base + S] = s;
}

/** The bits of the buckets that have a row. */
export function wantedBuckets(rows: Int32Array): Uint8Array {
  const wanted = new Uint8Array(rows.length >> 3);
  rows.forEach((row, bucket) => {
    if (row > 0) wanted[bucket >> 3] = (wanted[bucket >> 3] ?? 0) | (1 << (bucket & 7));
  });
  return wanted;
}

/** Exponentials of the pair weights; 0 for pairs that may not be. */
export function pairPotentials(pairs: ArrayLike<number>): Float64Array {
  const potential = new Float64Array(PAIRS);
  for (let glued = 0; glued < 2; glued++)
    for (let x = 0; x < LABELS; x++)
      for (let y = 0; y < LABELS; y++) {
        const p = pairIndex(glued, x, y);
        if (follows[x]?.[y] === true) potential[p] = Math.exp(pairs[p] ?? 0);
      }
  return potential;
}

/** From each likely beginning, follows the labellings that stay inside until too few are left. */
function collectSpans(
  chain: ReturnType<typeof newChain>,
  length: number,
  potential: Float64Array,
  glued: Uint8Array,
  offset: number,
  spans: CandidateSpan[],
): void {
  const { forward, backward, scale, marginal } = chain;
  for (let first = 0; first < length; first++) {
    const row = first * LABELS;
    const single = marginal[row + S] ?? 0;
    if (single >= LEAST) spans.push({ first: offset + first, last: offset + first, probability: single });
    if ((marginal[row + B] ?? 0) < LEAST) continue;
    let inside = forward[row + B] ?? 0;
    let label = B;
    for (let t = first + 1; t < length && t < first + LONGEST_SPAN; t++) {
      const at = t * LABELS;
      const g = glued[t] ?? 0;
      const enter = inside / (scale[t] ?? 1);
      const ending =
        enter *
        (potential[pairIndex(g, label, E)] ?? 0) *
        (chain.potential[at + E] ?? 0) *
        (backward[at + E] ?? 0);
      if (ending >= LEAST) spans.push({ first: offset + first, last: offset + t, probability: ending });
      inside = enter * (potential[pairIndex(g, label, I)] ?? 0) * (chain.potential[at + I] ?? 0);
      label = I;
      if (inside * (backward[at + I] ?? 0) < LEAST) break;
    }
  }
}
