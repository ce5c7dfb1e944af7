// How well papers that readers judged are put under topics, and cross-validation: every judged paper
// is scored by weights that were learned without it.
import { choosePart, choosePlaces, likelihood } from '../../topics/classifier.ts';
import { flattenTopics } from '../../topics/taxonomy.ts';
import type { Topic } from '../../topics/types.ts';
import type { Example } from './examples.ts';

export interface Measured {
  readonly papers: number;
  /** Shares, 0 to 1. */
  readonly primaryAcceptable: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Papers of known part whose primary topic was found, and the share whose part was found too. */
  readonly withPart: number;
  readonly partRight: number;
}

/** A paper's topics and their parts as log-odds, by place in the flattened taxonomy. */
export interface Scored {
  readonly example: Example;
  readonly logOdds: Float64Array;
}

/** Papers without a judgement are left out. */
export function measure(scored: readonly Scored[], topics: readonly Topic[]): Measured {
  const all = flattenTopics(topics);
  let papers = 0;
  let accepted = 0;
  let right = 0;
  let given = 0;
  let wanted = 0;
  let withPart = 0;
  let partRight = 0;
  for (const { example, logOdds } of scored) {
    const { judged } = example.paper;
    if (judged === null) continue;
    const likelihoods = logOdds.subarray(0, topics.length).map(likelihood);
    const chosen = choosePlaces(likelihoods).flatMap(({ place }) => topics[place]?.slug ?? []);
    papers++;
    if (chosen[0] !== undefined && judged.acceptable.includes(chosen[0])) accepted++;
    right += chosen.filter((slug) => judged.topics.includes(slug)).length;
    given += chosen.length;
    wanted += judged.topics.length;
    if (judged.part === null || chosen[0] !== judged.topics[0]) continue;
    withPart++;
    const places = all.flatMap(({ parent }, place) => (parent === chosen[0] ? place : []));
    if (all[choosePart(logOdds, places) ?? -1]?.slug === judged.part) partRight++;
  }
  return {
    papers,
    primaryAcceptable: accepted / papers,
    precision: right / given,
    recall: right / wanted,
    f1: (2 * right) / (given + wanted),
    withPart,
    partRight: partRight / withPart,
  };
}

/** One of ten folds, by the title's hash: copies of a paper fall into one. */
export function foldOf({ paper }: Example): number {
  return Number.parseInt(paper.key.slice(0, 6), 16) % 10;
}
