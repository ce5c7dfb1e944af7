// What detection learns in parts that need nothing from one another: the CRF and the network, each from all
// examples and, so that the trees can learn from texts that neither has seen, each from one half of those that
// no figure is taken on.
//
// Every learner gives the bytes of what it learned, so that it may run in a process of its own and still give
// the same bytes.
import { WeightsReader, WeightsWriter } from '../../math/detect/bytes.ts';
import { packCnn } from '../../math/detect/cnn/index.ts';
import type { CrfWeights } from '../../math/detect/crf/crf.ts';
import { knownWords, readCrf, writeCrf } from '../../math/detect/weights.ts';
import { augment } from './augment.ts';
import { type Example, type Kind, unjudged } from './corpus.ts';
import { learnWordLists, numberFeatures, prepareExample } from './crf-examples.ts';
import { learnCnn } from './learn-cnn.ts';
import { learnCrf } from './learn-crf.ts';

export interface Task {
  readonly learner: 'crf' | 'cnn';
  /** `half`: the other half is the trees'. */
  readonly from: 'all' | 'half';
}

/** All tasks, the longest first. */
export const tasks: readonly Task[] = [
  { learner: 'cnn', from: 'all' },
  { learner: 'cnn', from: 'half' },
  { learner: 'crf', from: 'all' },
  { learner: 'crf', from: 'half' },
];

export type Report = (line: string) => void;

/** How much an example counts: mathematics outnumbers what the dumps look like, so it counts less. */
export const crfWeight: Readonly<Record<Kind, number>> = {
  dev: 1.5,
  'arxiv-computing': 1,
  'arxiv-mathematics': 0.6,
  plain: 1.3,
  dumps: 2,
  daily: 2,
  'daily-plain': 2,
  today: 2,
};
const crf = { epochs: 4, l1: 4, rate: 0.1 };
/** A feature that fewer tokens have is not looked at. */
const leastUse = 3;

/** Whether the trees learn from it: half of the examples, by fold and length of identifier. */
export function isForTrees({ id, fold }: Example): boolean {
  return (fold + id.length) % 2 === 0;
}

/** Does a task; gives the bytes of what was learned. */
export function learn({ learner, from }: Task, given: readonly Example[], report: Report): Uint8Array {
  const examples = from === 'half' ? unjudged(given) : given;
  const seen = from === 'half' ? examples.filter((example) => !isForTrees(example)) : examples;
  const said: Report = (line) => report(`${learner}, from ${from}: ${line}`);
  if (learner === 'cnn') return packCnn(learnCnn(seen, said));
  const known = knownWords(learnWordLists(examples));
  const prepared = [...seen, ...augment(seen)].map((example) => prepareExample(example, known));
  said(`${prepared.length} texts prepared`);
  const writer = new WeightsWriter();
  writeCrf(
    writer,
    learnCrf(prepared, numberFeatures(prepared, leastUse), {
      ...crf,
      weightOf: ({ example }) => crfWeight[example.kind],
      report: (epoch) => said(`epoch ${epoch + 1} of ${crf.epochs}`),
    }),
  );
  return writer.finish();
}

/** What a CRF’s task gave. */
export function openCrf(bytes: Uint8Array): CrfWeights {
  return readCrf(new WeightsReader(bytes));
}
