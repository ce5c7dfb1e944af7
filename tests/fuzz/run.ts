// `npm run fuzz -- [--count N] [--seed S] [--from I]`: damages dumps N times and tells what breaks.
// A fault names the seed and the number that repeat it. Exit status 1 if there is any.
import { wholeNumber } from '../../src/cli/command.ts';
import { defineScript, runScript } from '../../src/cli/script.ts';
import { findFaults, makeMutant } from './check.ts';
import { readSeeds } from './seeds.ts';

await runScript(
  defineScript('fuzz', 'Damages dumps at random, reads them, and tells what breaks.')
    .option('--count <N>', 'how many', wholeNumber(1, Number.POSITIVE_INFINITY), 100_000)
    .option('--seed <S>', 'of chance', wholeNumber(0, 2 ** 32 - 1), 1)
    .option('--from <I>', 'the first of them', wholeNumber(0, Number.POSITIVE_INFINITY), 0)
    .action(fuzz),
);

interface Options {
  readonly count: number;
  readonly seed: number;
  readonly from: number;
}

function fuzz({ count, seed, from }: Options): void {
  const seeds = readSeeds();
  const start = performance.now();
  let faulty = 0;
  let slowest = { index: from, milliseconds: 0 };

  for (let index = from; index < from + count; index++) {
    const bytes = makeMutant(seeds, seed, index);
    const before = performance.now();
    const faults = findFaults(bytes);
    const milliseconds = performance.now() - before;
    if (milliseconds > slowest.milliseconds) slowest = { index, milliseconds };
    if (faults.length > 0) {
      faulty++;
      console.error(`--seed ${seed} --from ${index} --count 1: ${faults.slice(0, 3).join('\n  ')}`);
    }
    const done = index - from + 1;
    if (done % 50_000 === 0) console.error(`${done} of ${count}, ${faulty} faulty`);
  }

  const seconds = (performance.now() - start) / 1000;
  console.log(
    `${count} mutants of ${seeds.length} dumps in ${seconds.toFixed(0)} s: ${faulty} faulty; the slowest took ${slowest.milliseconds.toFixed(0)} ms (--from ${slowest.index})`,
  );
  process.exitCode = faulty === 0 ? 0 : 1;
}
