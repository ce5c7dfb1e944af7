// Examples -> segments with features and labels, stored flat: a few large typed arrays.
import { isDoubtful, isOrdinary } from '../../math/detect/candidates.ts';
import { B, E, I, O } from '../../math/detect/chain.ts';
import { createExtractor, mostFeatures, nearStrong } from '../../math/detect/crf/features.ts';
import { buckets, type Rows, rowsOf } from '../../math/detect/crf/rows.ts';
import { examine } from '../../math/detect/examine.ts';
import type { KnownWords } from '../../math/detect/known-words.ts';
import { classifyToken, TokenClass } from '../../math/detect/token-class.ts';
import type { WordLists } from '../../math/detect/weights.ts';
import { familiar } from '../../math/familiar.ts';
import { tokenise } from '../../math/tokenise.ts';
import type { Example } from './corpus.ts';
import { countedSpans, labelTokens } from './truth.ts';

/** One example, ready to be learned from. */
export interface PreparedExample {
  readonly example: Example;
  /** Token index of each candidate, and where its features begin (one more entry than candidates). */
  readonly tokens: Int32Array;
  readonly offsets: Int32Array;
  readonly features: Int32Array;
  readonly labels: Uint8Array;
  readonly glued: Uint8Array;
  /** First candidate of each segment, and the end of the last. */
  readonly segments: Int32Array;
}

/** The example as the CRF learns from it: its segments of candidates, their features (as buckets) and labels. */
export function prepareExample(example: Example, known: KnownWords): PreparedExample {
  const { tokens, description, candidates } = examine(example.text, known);
  const near = nearStrong(description, candidates);
  const all = labelTokens(tokens, countedSpans(example));
  const indices: number[] = [];
  const segments: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (candidates[i] !== 1) continue;
    if (i === 0 || candidates[i - 1] !== 1) segments.push(indices.length);
    indices.push(i);
  }
  segments.push(indices.length);
  const sink = { features: new Int32Array(mostFeatures), count: 0 };
  const extract = createExtractor(description, near, sink);
  const features = new Int32Array(indices.length * mostFeatures);
  const offsets = new Int32Array(indices.length + 1);
  indices.forEach((token, n) => {
    extract(token);
    const offset = offsets[n] ?? 0;
    features.set(sink.features.subarray(0, sink.count), offset);
    offsets[n + 1] = offset + sink.count;
  });
  const labels = Uint8Array.from(indices, (token) => all[token] ?? 0);
  return {
    example,
    tokens: Int32Array.from(indices),
    offsets,
    features: features.slice(0, offsets[indices.length]),
    labels: mendLabels(labels, segments),
    glued: Uint8Array.from(indices, (token) => description.glued[token] ?? 0),
    segments: Int32Array.from(segments),
  };
}

/** A span that holds a word which is no candidate cannot be found: its tokens become prose. */
function mendLabels(labels: Uint8Array, segments: readonly number[]): Uint8Array {
  for (let s = 0; s + 1 < segments.length; s++) {
    const from = segments[s] ?? 0;
    const to = segments[s + 1] ?? 0;
    let open = -1;
    for (let i = from; i < to; i++) {
      const label = labels[i];
      if (label === B) open = i;
      else if ((label === I || label === E) && open < 0) labels[i] = O;
      else if (label === E) open = -1;
    }
    if (open >= 0) labels.fill(O, open, to);
  }
  return labels;
}

/** Keeps the buckets that at least `least` tokens use; renumbers them 1, 2, … (0: not kept). */
export function numberFeatures(examples: readonly PreparedExample[], least: number): Rows {
  const counts = new Uint8Array(buckets);
  for (const { features } of examples)
    for (const bucket of features) {
      const count = counts[bucket] ?? 0;
      if (count < 255) counts[bucket] = count + 1;
    }
  const used: number[] = [];
  counts.forEach((count, bucket) => {
    if (count >= least) used.push(bucket);
  });
  return rowsOf(used);
}

/** See KnownWords. */
export function learnWordLists(examples: readonly Example[]): WordLists {
  const counts = new Map<string, { inside: number; outside: number }>();
  for (const example of examples) {
    const tokens = tokenise(example.text);
    const labels = labelTokens(tokens, countedSpans(example));
    tokens.forEach((token, i) => {
      if (token.kind !== 'word' || token.text.length < 2 || token.text.length > 24) return;
      const count = counts.get(token.text) ?? { inside: 0, outside: 0 };
      counts.set(token.text, count);
      if (labels[i] === O) count.outside++;
      else count.inside++;
    });
  }
  const mathematical: string[] = [];
  const prose: string[] = [];
  for (const [word, { inside, outside }] of counts) {
    const token = {
      kind: 'word',
      text: word,
      number: familiar(word).number,
      start: 0,
      end: 0,
      glued: false,
    } as const;
    const { tokenClass, cut } = classifyToken(token, () => false);
    const isGlued = tokenClass === TokenClass.gluedControls || tokenClass === TokenClass.perhapsGlued;
    if (!isOrdinary(tokenClass) && !isGlued) continue;
    const share = inside / (inside + outside);
    if (inside >= 3 && share > 0.004) mathematical.push(word);
    else if (
      (isGlued && outside >= 4 && share < 0.004) ||
      (isDoubtful(tokenClass, word, cut !== null) && outside >= 12 && share < 0.003)
    )
      prose.push(word);
  }
  return { mathematical: mathematical.sort(), prose: prose.sort() };
}
