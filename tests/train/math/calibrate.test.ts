import { describe, expect, test } from 'vitest';
import { confidenceOf } from '../../../src/math/confidence.ts';
import { calibrate } from '../../../src/train/math/calibrate.ts';
import { reliability } from '../../../src/train/math/evaluate.ts';

// Right three times in four whatever was said: 0.9 was too sure of itself.
const outcomes = Array.from({ length: 400 }, (_, i) => ({
  probability: i % 2 === 0 ? 0.9 : 0.8,
  score: -0.1,
  right: i % 4 !== 0 || i % 8 === 0,
}));

describe('calibrate', () => {
  test('makes confidence what was right', () => {
    const weights = calibrate(outcomes);
    const judged = outcomes.map((outcome) => ({
      ...outcome,
      confidence: confidenceOf(outcome.probability, outcome.score, weights),
    }));
    const rows = reliability(judged);
    console.log(
      rows
        .map(({ count, said, right }) => `${count}: said ${said.toFixed(3)}, right ${right.toFixed(3)}`)
        .join('\n'),
    );
    for (const { said, right } of rows) expect(said).toBeCloseTo(right, 1);
  });
});

describe('confidenceOf', () => {
  test('grows with the probability of the span, and with that of the TeX', () => {
    expect(confidenceOf(0.9, -0.1)).toBeGreaterThan(confidenceOf(0.6, -0.1));
    expect(confidenceOf(0.9, -0.01)).toBeGreaterThanOrEqual(confidenceOf(0.9, -3));
  });
});
