import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../../src/math/index.ts';

const found = (text: string) => restoreMath(text).map(({ start, end }) => text.slice(start, end));

describe('runs of which nothing can be prose', () => {
  const long =
    'varepsilon^{ps}(-Delta)_{p}^{s}u+varepsilon^{qs}(-Delta)_q^su+ Z(x)(|u|^{p-2}u+|u|^{q-2}u)=varepsilon^{mu-N}[|x|^{-mu}*F(u)]f(u)';
  const text = `We deal with the following fractional Choquard equation with exponential growth: ${long} in R^N, where u is positive.`;

  test('are one formula, however unlikely each of its ends is', () => {
    expect(found(text)).toContain(long);
  });
  test('are told as doubtful', () => {
    const formula = restoreMath(text).find(({ start, end }) => text.slice(start, end) === long);
    expect(formula?.confidence).toBeLessThan(0.7);
  });
  test.each([
    'as what is left of equation* A_s(x,u) = a(x) + b(x)(u)^s + lambda_1, equation* shows',
    'with dimensions below five: align* i\\partial_tu+(Δ_g^2-βΔ_g)u=|u|^{2k}u, align* and so on',
  ])('are none in %j', (text) => {
    expect(found(text).filter((one) => one.length > 12)).toEqual([]);
  });
});
