// One choice among candidates, by the weights of what speaks for each.
//
// The brace roles and the beginnings of numerators are such choices; they share the lattice's table.

import type { Weights } from './decode.ts';

/** The features of one candidate. */
export type Features = readonly number[];

export interface Choice {
  readonly index: number;
  /** Natural logarithm of its probability among the candidates. */
  readonly logProbability: number;
}

/** The best of at least one candidate. */
export function choose(candidates: readonly Features[], { table, unit }: Weights): Choice {
  const scores = candidates.map((features) => {
    let sum = 0;
    for (const feature of features) sum += table[feature] ?? 0;
    return sum * unit;
  });
  const high = Math.max(...scores);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - high), 0);
  return { index: scores.indexOf(high), logProbability: -Math.log(total) };
}
