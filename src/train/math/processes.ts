// Runs learners in processes of their own, so many at a time.
import { askProcess } from '../process.ts';
import type { Held } from './corpus.ts';
import type { Report, Task } from './learners.ts';

/** What a process is told: which examples to read, and what to learn of them. */
export interface Order {
  readonly folder: string;
  readonly held: Held;
  readonly task: Task;
}

/** Gives the bytes of what the task's learner learned. */
export type Run = (task: Task) => Promise<Uint8Array>;

/** Does the tasks in the order asked, at most `most` at once. */
export function createProcesses(folder: string, held: Held, most: number, report: Report): Run {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    running++;
    try {
      const order: Order = { folder, held, task };
      return await askProcess(new URL('./learner-process.ts', import.meta.url), order, report);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}
