// A learner in a process of its own: reads the examples it is told to, and sends back what it learned.
import { type Held, readExamples } from './corpus.ts';
import { learn, type Task } from './learners.ts';

const order: unknown = await new Promise((resolve) => process.once('message', resolve));
const { folder, held, task } = order as { folder: string; held: Held; task: Task };
const report = (line: string): void => void process.send?.(line);
process.send?.(learn(task, readExamples(folder, held), report), () => process.disconnect());
