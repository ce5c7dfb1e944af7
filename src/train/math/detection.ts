// Learns detection: the word lists, the CRF, then the second look on what the CRF says of texts
// that it has not seen.

import { type CrfWeights, readTokens } from '../../math/detect/crf/crf.ts';
import { examine } from '../../math/detect/examine.ts';
import { SPAN_FEATURES, spanFeatures } from '../../math/detect/trees/span-features.ts';
import { type DetectorData, knownWords, storedCrf } from '../../math/detect/weights.ts';
import { augment } from './augment.ts';
import type { Example, Kind } from './corpus.ts';
import { learnWordLists, numberFeatures, type PreparedExample, prepareExample } from './crf-examples.ts';
import { learnCrf } from './learn-crf.ts';
import { learnTrees, type TreesData } from './learn-trees.ts';
import { judgeSpan } from './truth.ts';

/** How much an example counts: mathematics outnumbers what the dumps look like, so it counts less. */
const CRF_WEIGHT: Readonly<Record<Kind, number>> = {
  dev: 1.5,
  'arxiv-computing': 1,
  'arxiv-mathematics': 0.6,
  plain: 1.3,
  dumps: 2,
};
/** A plain abstract with a false formula is harm: it counts more the second time. */
const TREES_WEIGHT: Readonly<Record<Kind, number>> = { ...CRF_WEIGHT, plain: 3 };

const CRF = { epochs: 4, l1: 4, rate: 0.1 };
/** A feature that fewer tokens have is not looked at. */
const LEAST_USE = 3;
export const TREES = { trees: 120, leaves: 20, rate: 0.12, leastWeight: 10, l2: 5 };
/** The second look learns from this many CRFs, each on texts that it was not trained on. */
const PARTS = 2;

export function trainDetection(examples: readonly Example[], report: (line: string) => void): DetectorData {
  const words = learnWordLists(examples);
  const known = knownWords(words);
  const prepared = [...examples, ...augment(examples)].map((example) => prepareExample(example, known));
  report(`${prepared.length} texts prepared`);
  const crf = trainCrf(prepared);
  report('CRF trained');
  const rows: SpanRows[] = [];
  for (let part = 0; part < PARTS; part++) {
    const seen = prepared.filter(({ example }) => partOf(example) !== part);
    const blind = storedCrf(trainCrf(seen));
    for (const example of examples) if (partOf(example) === part) rows.push(spanRows(example, known, blind));
    report(`CRF without part ${part + 1} of ${PARTS} trained`);
  }
  const trees = learnTrees(joined(rows), TREES);
  report('second look trained');
  return { words, crf, trees };
}

/** From a bit of the identifier's hash that the held-out fifth does not depend on. */
function partOf({ id, fold }: Example): number {
  return (fold + id.length) % PARTS;
}

function trainCrf(prepared: readonly PreparedExample[]): CrfWeights {
  return learnCrf(prepared, numberFeatures(prepared, LEAST_USE), {
    ...CRF,
    weightOf: ({ example }) => CRF_WEIGHT[example.kind],
  });
}

interface SpanRows {
  readonly values: Float32Array;
  readonly labels: readonly number[];
  readonly weight: number;
}

/** The candidate spans of one text, right or wrong; those that the scorer does not count are left out. */
export function spanRows(example: Example, known: ReturnType<typeof knownWords>, crf: CrfWeights): SpanRows {
  const examined = examine(example.text, known);
  const reading = readTokens(examined, crf);
  const values = spanFeatures(examined, reading);
  const judge = judgeSpan(example);
  const kept: number[] = [];
  const labels: number[] = [];
  reading.spans.forEach(({ first, last }, s) => {
    const verdict = judge(examined.tokens[first]?.start ?? 0, examined.tokens[last]?.end ?? 0);
    if (verdict === 'waived') return;
    kept.push(s);
    labels.push(verdict === 'right' ? 1 : 0);
  });
  const rows = new Float32Array(kept.length * SPAN_FEATURES);
  kept.forEach((s, k) => {
    rows.set(values.subarray(s * SPAN_FEATURES, (s + 1) * SPAN_FEATURES), k * SPAN_FEATURES);
  });
  return { values: rows, labels, weight: TREES_WEIGHT[example.kind] };
}

export function joined(parts: readonly SpanRows[]): TreesData {
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float32Array(count * SPAN_FEATURES);
  const labels = new Uint8Array(count);
  const weights = new Float32Array(count);
  let row = 0;
  for (const part of parts) {
    values.set(part.values, row * SPAN_FEATURES);
    labels.set(part.labels, row);
    weights.fill(part.weight, row, row + part.labels.length);
    row += part.labels.length;
  }
  return { values, width: SPAN_FEATURES, labels, weights };
}
