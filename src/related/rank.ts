// How close two papers are, as a reader would grade them: 3 the same question, 2 close, 1 worth the click,
// 0 not. A line through two likenesses, fitted to 611 pairs that were graded by reading
// (src/train/related/rank.ts): that of the words, and that of what the words mean. Each sees what the other
// does not: words alone join papers that share a phrase, meaning alone joins papers of one field.
//
// What is not worth the click is not shown: a paper without kin has no neighbours.

export interface Likenesses {
  /** Cosine of the weighted terms, 0 to 1. */
  readonly terms: number;
  /** Cosine of the texts' directions, -1 to 1; null where a text has none. */
  readonly meaning: number | null;
}

/** Expected grade below which a neighbour is not worth the click. */
export const leastGrade = 1.1;
export const greatestGrade = 3;

/** The root of the terms' cosine: from 0 to 0.1 it tells more than from 0.1 to 0.2. */
export function expectedGrade({ terms, meaning }: Likenesses): number {
  const root = Math.sqrt(Math.max(0, terms));
  return meaning === null ? 0.26 + 3.91 * root : -1.55 + 3.97 * root + 3.14 * meaning;
}
