// `npm run fuzz -- [--count N] [--seed S] [--from I]`: damages dumps N times and tells what breaks.
// A fault names the seed and the number that repeat it. Exit status 1 if there is any.
import { parseArgs } from 'node:util';
import { findFaults, makeMutant } from './check.ts';
import { readSeeds } from './seeds.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '1' },
    from: { type: 'string', default: '0' },
  },
});
const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)];
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
