// Papers near in meaning, and how they join those that have most of the words.
import type { WordHit } from './lexical.ts';

export interface NearPaper {
  readonly paper: number;
  /** The cosine of the angle between question and paper, and more where it says the question in other words. */
  readonly near: number;
}

export interface MixedHit extends WordHit {
  /** 0 where the paper is not among the near ones. */
  readonly near: number;
}

/**
 * Papers with everything first; then, by words and meaning together, those that have most of it or are near.
 * `required` has a bit for each thing asked. Where nothing is near (it was not asked, or the archive has no
 * vectors), words alone decide, and a paper with most of them may stand before one that merely has all. To a spoken
 * question meaning tells also among those with everything, since its words are few and said everywhere.
 */
export function mixHits(
  words: readonly WordHit[],
  near: readonly NearPaper[],
  required: number,
  isSpoken: boolean,
): readonly MixedHit[] {
  const isComplete = ({ has }: WordHit): boolean => (has & required) === required;
  const nearness = new Map(near.map((one) => [one.paper, one.near]));
  const hits = words
    .filter((hit, i) => i < bestCount || isComplete(hit) || hit.covered >= most || nearness.has(hit.paper))
    .map((hit) => ({ ...hit, near: nearness.get(hit.paper) ?? 0 }));
  if (near.length === 0) return hits;
  const known = new Set(hits.map(({ paper }) => paper));
  const strangers = near.filter(({ paper }) => !known.has(paper));
  const best = words[0]?.score ?? 1;
  const rank = (hit: MixedHit): number => hit.near + wordsWeight * hit.covered ** 3 * (hit.score / best);
  const others = [
    ...hits.filter((hit) => !isComplete(hit)),
    ...strangers.map((one) => ({ ...one, score: 0, covered: 0, has: 0 })),
  ];
  const byRank = (a: MixedHit, b: MixedHit): number => rank(b) - rank(a) || a.paper - b.paper;
  const complete = hits.filter(isComplete);
  return [...(isSpoken ? complete.toSorted(byRank) : complete), ...others.sort(byRank)];
}

/**
 * What a paper's words weigh beside its meaning, by the cube of the share it has, since one word of five tells far
 * less than a fifth of a question: tuned on questions of both kinds.
 */
const wordsWeight = 2;
/** The best by words stay, whatever share they have. */
const bestCount = 20;
/** The least share of a question, by worth, that is most of it. */
const most = 0.5;
