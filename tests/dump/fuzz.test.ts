// A sample of the fuzzer's mutants; `npm run fuzz -- --count 1000000` runs as many as wanted.
import { expect, test } from 'vitest';
import { findFaults, makeMutant } from '../fuzz/check.ts';
import { readSeeds } from '../fuzz/seeds.ts';

const count = 15_000;
const seed = 20260311;

test(`${count} damaged dumps are read without a crash, a lost character or an invented value`, {
  timeout: 1_200_000,
}, () => {
  const seeds = readSeeds();
  for (let index = 0; index < count; index++) {
    const faults = findFaults(makeMutant(seeds, seed, index));
    expect(faults, `npm run fuzz -- --seed ${seed} --from ${index} --count 1`).toEqual([]);
  }
});
