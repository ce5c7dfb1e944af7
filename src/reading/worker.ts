// A process of the pool: gets batches of items, gives back what their job made of each, or why it could
// not. It ends when its parent does, whatever it is at: the folder it writes to may be another build's by then.
import { setImmediate as turn } from 'node:timers/promises';
import { isProgramError } from '../program-error.ts';
import type { Answer, Batch, Job } from './pool.ts';

let shared = '';

process.on('message', async (batch: Batch) => {
  process.send?.(await answer(batch));
});

process.on('disconnect', () => process.exit());

async function answer({ job, items, shared: fresh }: Batch): Promise<Answer> {
  shared = fresh ?? shared;
  try {
    const { default: make }: Job<string | Uint8Array> = await import(job);
    const made: Uint8Array[] = [];
    for (const item of items) {
      made.push(await make(item, shared));
      // Between two it hears that its parent is gone.
      await turn();
    }
    return made;
  } catch (error) {
    return { error: explain(error) };
  }
}

/** With all that led to it, and where that is our own mistake: an error does not travel, its words do. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = 'originalError' in error ? error.originalError : error.cause;
  if (cause !== undefined) return `${error.message}\n  ${explain(cause)}`;
  return (isProgramError(error) ? error.stack : undefined) ?? error.message;
}
