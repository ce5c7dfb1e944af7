// The CRF: for every place where a formula could stand, the probability that one does.
//
// Segments of candidates are scored token by token (features.ts), and summed over all labellings
// (chain.ts). A span's probability is the share of the labellings in which it is exactly one formula.
import { oncePer } from '../../../with-memory.ts';
import {
  B,
  type CandidateSpan,
  E,
  I,
  labelCount,
  listSpans,
  makeRoom,
  newChain,
  O,
  runForwardBackward,
  S,
  transitionsOf,
} from '../chain.ts';
import type { Examined } from '../examine.ts';
import { createExtractor, mostFeatures, nearStrong } from './features.ts';
import { keepRows, type Rows } from './rows.ts';

export interface CrfWeights {
  readonly rows: Rows;
  /** [row][label]; row 0 is none's. */
  readonly emissions: Float32Array;
  /** See transitionIndex. */
  readonly transitions: Float64Array;
}

export interface CrfReading {
  /** P(label), [token][label]; prose for certain where no formula may stand. */
  readonly marginals: Float64Array;
  readonly spans: readonly CandidateSpan[];
}

/** Spans below this are not worth a second look; at 1 in 100, one true span in 300 is lost. */
const least = 0.01;

/** The marginals of a text's tokens, and the spans that are worth a second look. */
export function readTokens({ description, candidates }: Examined, weights: CrfWeights): CrfReading {
  const { count, glued } = description;
  const marginals = new Float64Array(count * labelCount);
  for (let i = 0; i < count; i++) marginals[i * labelCount + O] = 1;
  const spans: CandidateSpan[] = [];
  const near = nearStrong(description, candidates);
  const transitions = potentialsOf(weights);
  const sink = { features, count: 0 };
  const extract = createExtractor(description, near, sink);
  for (let from = 0; from < count; ) {
    if (candidates[from] !== 1) {
      from++;
      continue;
    }
    let to = from + 1;
    while (to < count && candidates[to] === 1) to++;
    const length = to - from;
    makeRoom(chain, length);
    for (let t = 0; t < length; t++) {
      extract(from + t);
      const kept = keepRows(weights.rows, features, sink.count);
      scoreToken(chain.scores, t * labelCount, features, 0, kept, weights.emissions);
    }
    const segmentGlued = glued.subarray(from, to);
    runForwardBackward(chain, length, transitions, segmentGlued);
    marginals.set(chain.marginal.subarray(0, length * labelCount), from * labelCount);
    for (const span of listSpans(chain, length, transitions, segmentGlued, least, from)) spans.push(span);
    from = to;
  }
  return { marginals, spans };
}

const potentialsOf = oncePer(({ transitions }: CrfWeights) => transitionsOf(transitions));
const chain = newChain(64);
const features = new Int32Array(mostFeatures);

/** Adds up the weights of the rows in `features[from..to)` into the scores at `base`. */
export function scoreToken(
  scores: Float64Array,
  base: number,
  features: Int32Array,
  from: number,
  to: number,
  emissions: Float32Array,
): void {
  let o = 0;
  let b = 0;
  let i = 0;
  let e = 0;
  let s = 0;
  for (let f = from; f < to; f++) {
    const row = (features[f] ?? 0) * labelCount;
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
