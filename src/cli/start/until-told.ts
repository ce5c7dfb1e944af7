// A build that stands ready: its code is loaded before anybody has edited anything.
import { setImmediate as turn } from 'node:timers/promises';
import { pageKinds } from '../../site/kinds/index.ts';

/** What the one who waits is told: to build, the pages at these addresses first. */
export interface Told {
  readonly first: readonly string[];
}

/** What it says when they can be seen, where they are made. */
export interface Early {
  readonly early: readonly string[];
}

/** Resolves when the process that started this one says so; ends this one when that one is gone. */
export async function untilTold(): Promise<Told> {
  const end = () => process.exit(0);
  process.once('disconnect', end);
  let isTold = false;
  const told = new Promise<Told>((resolve) => {
    process.once('message', (message: Told) => {
      isTold = true;
      resolve(message);
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
  const message = await told;
  process.off('disconnect', end);
  // It may be spoken to, and keeps nobody from ending.
  process.channel?.unref();
  return message;
}

export function sayEarly(early: readonly string[]): void {
  if (process.connected) process.send?.({ early } satisfies Early);
}

/** Weights are opened by the first text that needs them; what is wrong with them is said then. */
const openings: readonly (() => Promise<unknown>)[] = [
  async () => (await import('../../reading/job.ts')).default('let n in R be'),
  async () =>
    (await import('../../pipeline/jobs/gist.ts')).default(JSON.stringify([{ title: '', prose: '' }])),
  async () => (await import('../../topics/committed-weights.ts')).committedWeights(),
];
