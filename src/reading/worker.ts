// A process of the pool: gets batches of items, gives back what their job made of each. It ends when its
// parent does, since nothing but the channel keeps it alive.
import type { Batch, Job } from './pool.ts';

process.on('message', async ({ job, items }: Batch) => {
  const { default: make }: Job<string | Uint8Array> = await import(job);
  process.send?.(items.map((item) => make(item)));
});
