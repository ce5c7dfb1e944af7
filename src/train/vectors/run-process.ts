// One of the runs that are merged, in a process of its own.
import { createRandom } from '../../random.ts';
import { takeOrder } from '../process.ts';
import { readData } from './data.ts';
import { learnVectors, settings } from './learn.ts';

export interface RunOrder {
  readonly folder: string;
  readonly seed: number;
}

const { order, report, answer } = await takeOrder<RunOrder>();
const { corpus, others } = readData(order.folder);
const vectors = learnVectors(corpus, others, settings, createRandom(order.seed), (round, loss) => {
  report(`run ${order.seed}, round ${round + 1} of ${settings.epochs}: loss ${loss.toFixed(3)}`);
});
answer(new Uint8Array(vectors.buffer));
