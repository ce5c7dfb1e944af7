// Learns detection: word lists, CRF and network (learners.ts), then the trees on what CRF and network say of
// texts that they have not seen.
import { createCnn, openCnn } from '../../math/detect/cnn/index.ts';
import type { CrfWeights } from '../../math/detect/crf/crf.ts';
import { examine } from '../../math/detect/examine.ts';
import { gatherOpinions, type Network } from '../../math/detect/opinions.ts';
import { spanFeatureCount, spanFeatures } from '../../math/detect/trees/span-features.ts';
import { type DetectorData, knownWords } from '../../math/detect/weights.ts';
import { type Example, type Kind, unjudged } from './corpus.ts';
import { learnWordLists } from './crf-examples.ts';
import { learnTrees, type TreesData } from './learn-trees.ts';
import { crfWeight, isForTrees, openCrf, type Report, type Task, tasks } from './learners.ts';
import type { Run } from './processes.ts';
import { judgeSpan } from './truth.ts';

/** A plain abstract with a false formula is harm: it counts more the second time. */
const treesWeight: Readonly<Record<Kind, number>> = { ...crfWeight, plain: 3, today: 3, 'daily-plain': 3 };
const treePlan = { trees: 160, leaves: 24, rate: 0.12, leastWeight: 10, l2: 5 };

export interface Learned {
  readonly detector: DetectorData;
  /** The network, packed. */
  readonly cnn: Uint8Array;
}

/** `run` does the tasks, here or in other processes: see learners.ts. */
export async function trainDetection(
  examples: readonly Example[],
  run: Run,
  report: Report,
): Promise<Learned> {
  const learned = await Promise.all(tasks.map(run));
  const bytesOf = (learner: Task['learner'], from: Task['from']): Uint8Array =>
    learned[tasks.findIndex((task) => task.learner === learner && task.from === from)] ?? new Uint8Array();
  const forTrees = unjudged(examples);
  const known = knownWords(learnWordLists(forTrees));
  const crf = openCrf(bytesOf('crf', 'half'));
  const network = createCnn(openCnn(bytesOf('cnn', 'half')));
  const rows = forTrees.filter(isForTrees).map((example) => spanRows(example, known, crf, network));
  report(`${rows.length} texts for the trees`);
  const trees = learnTrees(joined(rows), treePlan);
  report('trees learned');
  const words = learnWordLists(examples);
  return { detector: { words, crf: openCrf(bytesOf('crf', 'all')), trees }, cnn: bytesOf('cnn', 'all') };
}

interface SpanRows {
  readonly values: Float32Array;
  readonly labels: readonly number[];
  readonly weight: number;
}

/** The candidate spans of one text, right or wrong; those that the scorer does not count are left out. */
function spanRows(
  example: Example,
  known: ReturnType<typeof knownWords>,
  crf: CrfWeights,
  network: Network,
): SpanRows {
  const examined = examine(example.text, known);
  const { marginals, opinions } = gatherOpinions(examined, crf, network);
  const values = spanFeatures(examined, marginals, opinions);
  const judge = judgeSpan(example);
  const kept: number[] = [];
  const labels: number[] = [];
  opinions.forEach(({ first, last }, s) => {
    const verdict = judge(examined.tokens[first]?.start ?? 0, examined.tokens[last]?.end ?? 0);
    if (verdict === 'waived') return;
    kept.push(s);
    labels.push(verdict === 'right' ? 1 : 0);
  });
  const rows = new Float32Array(kept.length * spanFeatureCount);
  kept.forEach((s, k) => {
    rows.set(values.subarray(s * spanFeatureCount, (s + 1) * spanFeatureCount), k * spanFeatureCount);
  });
  return { values: rows, labels, weight: treesWeight[example.kind] };
}

function joined(parts: readonly SpanRows[]): TreesData {
  const count = parts.reduce((sum, { labels }) => sum + labels.length, 0);
  const values = new Float32Array(count * spanFeatureCount);
  const labels = new Uint8Array(count);
  const weights = new Float32Array(count);
  let row = 0;
  for (const part of parts) {
    values.set(part.values, row * spanFeatureCount);
    labels.set(part.labels, row);
    weights.fill(part.weight, row, row + part.labels.length);
    row += part.labels.length;
  }
  return { values, width: spanFeatureCount, labels, weights };
}
