import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tableBits } from '../../../src/math/rebuild/hash.ts';
import { openModel, packTable, unpackTable } from '../../../src/math/rebuild/model.ts';

const size = 1 << tableBits;

test('a stored table opens to the same small integers', () => {
  const weight = fc.tuple(fc.nat(size - 1), fc.integer({ min: -127, max: 127 }));
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 50 }), (weights) => {
      const table = new Float64Array(size);
      for (const [place, value] of weights) table[place] = value / 16;
      const opened = unpackTable(packTable(table, 1 / 16));
      for (const [place] of weights) expect(opened[place]).toBe(Math.round((table[place] ?? 0) * 16));
      expect(opened.filter((value) => value !== 0).length).toBe(table.filter((value) => value !== 0).length);
    }),
    { seed: 3, numRuns: 20 },
  );
});

test('a weight beyond what a byte holds is cut off', () => {
  const table = new Float64Array(size);
  table[5] = 100;
  table[6] = -100;
  expect([...unpackTable(packTable(table, 1)).subarray(5, 7)]).toEqual([100, -100]);
  expect([...unpackTable(packTable(table, 1 / 16)).subarray(5, 7)]).toEqual([127, -127]);
});

test('weights that were learned with other features are refused', () => {
  const data = { vocabulary: { faces: {}, words: '', boldControls: '', controls: '' }, unit: 1, table: '' };
  const label = 'offprint rebuild weights, format 1, features 00000000';
  expect(() => openModel({ ...data, label })).toThrow(
    /^The rebuild weights were learned for other code: their label is "offprint rebuild weights, format 1, features 00000000"/,
  );
});
