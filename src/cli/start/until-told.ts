// A build that stands ready: its code is loaded before anybody has edited anything.

/** Resolves when the process that started this one says so; ends this one when that one is gone. */
export async function untilTold(): Promise<void> {
  const end = () => process.exit(0);
  process.once('disconnect', end);
  const told = new Promise((resolve) => process.once('message', resolve));
  await import('../../site/eleventy/job.ts');
  await told;
  process.off('disconnect', end);
  process.disconnect();
}
