// How well papers that readers judged are put under topics, and cross-validation: every judged paper
// is scored by weights that were learned without it.
import { choosePlaces } from '../../topics/classifier.ts';
import type { Topic } from '../../topics/types.ts';
import type { Example } from './examples.ts';

export interface Measured {
  readonly papers: number;
  /** Shares, 0 to 1. */
  readonly primaryAcceptable: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `likelihoods` are by place in the taxonomy; papers without a judgement are left out. */
export function measure(
  scored: readonly { readonly example: Example; readonly likelihoods: Float64Array }[],
  topics: readonly Topic[],
): Measured {
  let papers = 0;
  let accepted = 0;
  let right = 0;
  let given = 0;
  let wanted = 0;
  for (const { example, likelihoods } of scored) {
    const { topics: truth, judged } = example.paper;
    if (truth === null || judged === null) continue;
    const chosen = choosePlaces(likelihoods).flatMap(({ place }) => topics[place]?.slug ?? []);
    papers++;
    if (chosen[0] !== undefined && judged.acceptable.includes(chosen[0])) accepted++;
    right += chosen.filter((slug) => truth.includes(slug)).length;
    given += chosen.length;
    wanted += truth.length;
  }
  return {
    papers,
    primaryAcceptable: accepted / papers,
    precision: right / given,
    recall: right / wanted,
    f1: (2 * right) / (given + wanted),
  };
}

/** One of ten folds, by the title's hash: copies of a paper fall into one. */
export function foldOf({ paper }: Example): number {
  return Number.parseInt(paper.key.slice(0, 6), 16) % 10;
}
