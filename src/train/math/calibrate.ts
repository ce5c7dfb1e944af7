// Fits the confidence: a logistic regression by Newton's method, in as many steps as it takes.
import { confidenceInputs } from '../../math/confidence.ts';

export interface Outcome {
  readonly probability: number;
  readonly score: number;
  readonly right: boolean;
}

const ridge: number = 0.1;

/** Weights of `confidenceInputs` that make the probability of being right fit the outcomes best. */
export function calibrate(outcomes: readonly Outcome[]): readonly number[] {
  const rows = outcomes.map(({ probability, score }) => confidenceInputs(probability, score));
  const size = rows[0]?.length ?? 0;
  let weights = new Array<number>(size).fill(0);
  for (let round = 0; round < 25; round++) {
    const gradient = weights.map((weight) => ridge * weight);
    const hessian = weights.map((_, i) => weights.map((__, j) => (i === j ? ridge : 0)));
    rows.forEach((row, r) => {
      const p = 1 / (1 + Math.exp(-row.reduce((sum, input, i) => sum + input * (weights[i] ?? 0), 0)));
      const error = p - (outcomes[r]?.right === true ? 1 : 0);
      row.forEach((input, i) => {
        gradient[i] = (gradient[i] ?? 0) + error * input;
        const line = hessian[i] ?? [];
        row.forEach((other, j) => {
          line[j] = (line[j] ?? 0) + p * (1 - p) * input * other;
        });
      });
    });
    const step = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (step[i] ?? 0));
  }
  return weights;
}

/** Gaussian elimination; the ridge keeps the pivots away from 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] {
  const rows = matrix.map((line, i) => [...line, right[i] ?? 0]);
  rows.forEach((pivot, p) => {
    rows.forEach((line, r) => {
      if (r === p) return;
      const factor = (line[p] ?? 0) / (pivot[p] ?? 1);
      for (let c = p; c < line.length; c++) line[c] = (line[c] ?? 0) - factor * (pivot[c] ?? 0);
    });
  });
  return rows.map((line, i) => (line[right.length] ?? 0) / (line[i] ?? 1));
}
