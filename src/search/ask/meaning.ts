// Papers near in meaning, and how they join those that have most of the words.
import type { WordHit } from './lexical.ts';

export interface NearPaper {
  readonly paper: number;
  /** The cosine of the angle between question and paper. */
  readonly near: number;
}

export interface MeaningSearch {
  /** The nearest, best first. */
  readonly search: (text: string) => Promise<readonly NearPaper[]>;
}

export interface MixedHit extends WordHit {
  /** 0 where the paper is not among the near ones. */
  readonly near: number;
}

/** What a paper's words weigh beside its meaning: tuned on questions of both kinds. */
const WORDS = 1;

/** Papers with everything first, in their order; then the others by words and meaning together. */
export function mixHits(
  words: readonly WordHit[],
  near: readonly NearPaper[],
  required: number,
): readonly MixedHit[] {
  const nearness = new Map(near.map((one) => [one.paper, one.near]));
  const complete = words.filter(({ has }) => (has & required) === required);
  const best = words[0]?.score ?? 1;
  const others = new Map<number, MixedHit>();
  for (const hit of words)
    if ((hit.has & required) !== required)
      others.set(hit.paper, { ...hit, near: nearness.get(hit.paper) ?? 0 });
  for (const one of near)
    if (!others.has(one.paper)) others.set(one.paper, { ...one, score: 0, covered: 0, has: 0 });
  for (const { paper } of complete) others.delete(paper);
  const rank = (hit: MixedHit): number => hit.near + WORDS * hit.covered * (hit.score / best);
  return [
    ...complete.map((hit) => ({ ...hit, near: nearness.get(hit.paper) ?? 0 })),
    ...[...others.values()].sort((a, b) => rank(b) - rank(a) || a.paper - b.paper),
  ];
}
