// A build that stands ready: its code is loaded before anybody has edited anything.
import { pageKinds } from '../../site/kinds/index.ts';

/** Resolves when the process that started this one says so; ends this one when that one is gone. */
export async function untilTold(): Promise<void> {
  const end = () => process.exit(0);
  process.once('disconnect', end);
  const told = new Promise((resolve) => process.once('message', resolve));
  await import('../../site/eleventy/job.ts');
  const { importPage } = await import('../../site/eleventy/tsx.ts');
  // What is wrong with a template is said when a page is made by it.
  await Promise.allSettled(pageKinds.map(({ name }) => importPage(name)));
  await told;
  process.off('disconnect', end);
  process.disconnect();
}
