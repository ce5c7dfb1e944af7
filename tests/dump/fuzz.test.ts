// A sample of the fuzzer's mutants; `npm run fuzz -- --count 1000000` runs as many as wanted.
import { expect, test } from 'vitest';
import { findFaults, makeMutant } from '../fuzz/check.ts';
import { readSeeds } from '../fuzz/seeds.ts';

const COUNT = 15_000;
const SEED = 20260311;

test(`${COUNT} damaged dumps are read without a crash, a lost character or an invented value`, {
  timeout: 1_200_000,
}, () => {
  const seeds = readSeeds();
  for (let index = 0; index < COUNT; index++) {
    const faults = findFaults(makeMutant(seeds, SEED, index));
    expect(faults, `npm run fuzz -- --seed ${SEED} --from ${index} --count 1`).toEqual([]);
  }
});
