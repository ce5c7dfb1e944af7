// A build that stands ready: its code is loaded before anybody has edited anything.
import { setImmediate as turn } from 'node:timers/promises';
import { pageKinds } from '../../site/kinds/index.ts';

/** Resolves when the process that started this one says so; ends this one when that one is gone. */
export async function untilTold(): Promise<void> {
  const end = () => process.exit(0);
  process.once('disconnect', end);
  let isTold = false;
  const told = new Promise<void>((resolve) => {
    process.once('message', () => {
      isTold = true;
      resolve();
    });
  });
  await import('../../pipeline/build-site.ts');
  await import('../../site/eleventy/job.ts');
  const { importPage } = await import('../../site/eleventy/tsx.ts');
  // What is wrong with a template is said when a page is made by it.
  await Promise.allSettled(pageKinds.map(({ name }) => importPage(name)));
  for (const open of openings) {
    await turn();
    if (!isTold) await open().catch(() => undefined);
  }
  await told;
  process.off('disconnect', end);
  process.disconnect();
}

/** Weights are opened by the first text that needs them; what is wrong with them is said then. */
const openings: readonly (() => Promise<unknown>)[] = [
  async () => (await import('../../reading/job.ts')).default('let n in R be'),
  async () =>
    (await import('../../pipeline/jobs/gist.ts')).default(JSON.stringify([{ title: '', prose: '' }])),
  async () => (await import('../../topics/committed-weights.ts')).committedWeights(),
];
