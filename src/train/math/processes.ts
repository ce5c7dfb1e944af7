// Runs learners in processes of their own, so many at a time.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Held } from './corpus.ts';
import type { Report, Task } from './learners.ts';

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
      return await runProcess({ folder, held, task }, report);
    } finally {
      running--;
      waiting.shift()?.();
    }
  };
}

function runProcess(
  order: { readonly folder: string; readonly held: Held; readonly task: Task },
  report: Report,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('./learner-process.ts', import.meta.url)), {
      execArgv: ['--import', 'tsx', '--max-old-space-size=6000'],
      serialization: 'advanced',
    });
    child.on('message', (message: unknown) => {
      if (typeof message === 'string') report(message);
      else if (message instanceof Uint8Array) resolve(message);
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`A learner stopped with code ${code} before it was done.`)));
    child.send(order);
  });
}
