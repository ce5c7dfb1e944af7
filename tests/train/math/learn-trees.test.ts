import { describe, expect, test } from 'vitest';
import { scoreRow } from '../../../src/math/detect/trees/trees.ts';
import { learnTrees } from '../../../src/train/math/learn-trees.ts';

const options = { trees: 40, leaves: 4, rate: 0.3, leastWeight: 1, l2: 1 };
const count = 400;
const values = Float32Array.from({ length: count * 2 }, (_, i) => ((i * 7919) % 101) / 101);
const labels = Uint8Array.from({ length: count }, (_, row) =>
  (values[row * 2] ?? 0) > 0.5 !== (values[row * 2 + 1] ?? 0) > 0.5 ? 1 : 0,
);
const data = { values, width: 2, labels, weights: new Float32Array(count).fill(1) };

describe('learnTrees', () => {
  test('learns what no single feature tells', () => {
    const trees = learnTrees(data, options);
    const right = labels.filter((label, row) => scoreRow(trees, values, row * 2) > 0 === (label === 1));
    expect(right.length / count).toBeGreaterThan(0.95);
  });
  test('learns the same twice', () => {
    expect(learnTrees(data, options)).toEqual(learnTrees(data, options));
  });
});
