import { describe, expect, test } from 'vitest';
import { createArena } from '../../../../src/math/detect/cnn/kernel.ts';

describe('the matrix product', () => {
  test.each([
    [4, 8, 1],
    [8, 24, 5],
    [12, 16, 56],
  ])('adds %i rows by %i columns over %i inner places', (m, n, k) => {
    const [a, b, c] = [0, m * k, m * k + k * n];
    const { floats, multiply } = createArena(c + m * n);
    for (let i = 0; i < c + m * n; i++) floats[i] = Math.sin(i * i);
    const before = floats.slice();
    multiply(a * 4, k * 4, 4, b * 4, n * 4, c * 4, n * 4, m, n, k);
    for (let i = 0; i < m; i++) {
      for (let j = 0; j < n; j++) {
        let sum = before[c + i * n + j] ?? 0;
        for (let p = 0; p < k; p++) sum += (before[a + i * k + p] ?? 0) * (before[b + p * n + j] ?? 0);
        expect(floats[c + i * n + j]).toBeCloseTo(sum, 4);
      }
    }
  });

  test('reads its left side turned when the strides say so', () => {
    const { floats, multiply } = createArena(64);
    // A is [0 1 2 3] turned: one row of four in memory, four rows of one to the product; B is all ones.
    floats.set([0, 1, 2, 3], 0);
    floats.fill(1, 4, 12);
    multiply(0, 4, 16, 16, 32, 48, 32, 4, 8, 1);
    expect([...floats.subarray(12, 44)].filter((_, i) => i % 8 === 0)).toEqual([0, 1, 2, 3]);
  });
});

test('what is below nothing is made nothing, and what stands beside is left alone', () => {
  const { floats, rectify } = createArena(16);
  floats.set([-1, -1, -1, -1, 2, -0.5, 0, -3, 4, 5, -6, 7, -1, -1, -1, -1]);
  rectify(16, 8);
  expect([...floats.subarray(0, 16)]).toEqual([-1, -1, -1, -1, 2, 0, 0, 0, 4, 5, 0, 7, -1, -1, -1, -1]);
});
