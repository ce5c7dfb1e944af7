// Learns one topic: logistic regression on words and on the topic's own terms.
//
// Ridge penalties keep it near what is believed before: words say nothing, the bent sum of terms counts
// threefold, the topic is rare. A paper's primary topic is a full example, its other topics nearly one;
// examples of the topic weigh double, for a missed topic costs as much as a false one and they are few.
//
// A part of a topic is learned the same way from the papers of that topic alone, for it is asked of them alone.
import type { Topic } from '../../topics/types.ts';
import type { Example } from './examples.ts';
import { minimise } from './minimise.ts';

export interface TopicModel {
  /** By place in the vocabulary, for words of values as in `Example`. */
  readonly words: Float64Array;
  readonly bias: number;
  readonly strength: number;
}

const otherTopicTarget = 0.8;
const exampleWeight = 2;
/** A small part is not to lose its papers to large ones: its examples weigh more, up to so much. */
const mostPartWeight = 5;
/** Scales words before the penalty of one is laid on their weights: more is freer. */
const wordScale = 5;
const prior = { biasPenalty: 0.05, strength: 3, strengthPenalty: 3 };
/** Log-odds of any topic, and of any part of a topic, before something is learned. */
const rare = { topic: -5, part: -3 };
const rounds = 25;

/** What one paper teaches: whether it is of the topic, and how much that counts. */
interface Case extends Pick<Example, 'words' | 'values'> {
  readonly terms: number;
  readonly target: number;
  readonly weight: number;
}

/** Learns the topic at a place of the flattened taxonomy; papers that nobody has read are left out. */
export function learnTopic(
  examples: readonly Example[],
  topic: Pick<Topic, 'slug' | 'parent'>,
  place: number,
  vocabulary: number,
): TopicModel {
  const cases = examples.flatMap((example): readonly Case[] => {
    const target = targetOf(example, topic);
    if (target === null) return [];
    const { words, values, terms } = example;
    return [{ words, values, terms: terms[place] ?? 0, target, weight: target > 0 ? exampleWeight : 1 }];
  });
  if (topic.parent === null) return learnCases(cases, rare.topic, vocabulary);
  const own = cases.filter(({ target }) => target > 0).length;
  const weight = Math.min(mostPartWeight, Math.sqrt((cases.length - own) / (own || 1)));
  const balanced = cases.map((each) => (each.target > 0 ? { ...each, weight } : each));
  return learnCases(balanced, rare.part, vocabulary);
}

/** Null for a paper that says nothing about the topic. */
function targetOf({ paper }: Example, { slug, parent }: Pick<Topic, 'slug' | 'parent'>): number | null {
  if (paper.topics === null) return null;
  if (parent !== null) {
    if (paper.topics[0] !== parent || paper.part === null) return null;
    return paper.part === slug ? 1 : 0;
  }
  const rank = paper.topics.indexOf(slug);
  return rank < 0 ? 0 : rank === 0 ? 1 : otherTopicTarget;
}

function learnCases(cases: readonly Case[], bias: number, vocabulary: number): TopicModel {
  // A point holds the words' weights, then the bias, then the strength of terms.
  const start = new Float64Array(vocabulary + 2);
  start[vocabulary] = bias;
  start[vocabulary + 1] = prior.strength;
  const objective = (point: Float64Array, gradient: Float64Array): number => {
    gradient.fill(0);
    const offset = point[vocabulary] ?? 0;
    const strength = point[vocabulary + 1] ?? 0;
    let loss = 0;
    for (const { words, values, terms, target, weight } of cases) {
      let score = offset + strength * terms;
      for (let i = 0; i < words.length; i++) {
        score += wordScale * (values[i] ?? 0) * (point[words[i] ?? 0] ?? 0);
      }
      loss += weight * (softplus(score) - target * score);
      const error = weight * (1 / (1 + Math.exp(-score)) - target);
      gradient[vocabulary] = (gradient[vocabulary] ?? 0) + error;
      gradient[vocabulary + 1] = (gradient[vocabulary + 1] ?? 0) + error * terms;
      for (let i = 0; i < words.length; i++) {
        const word = words[i] ?? 0;
        gradient[word] = (gradient[word] ?? 0) + error * wordScale * (values[i] ?? 0);
      }
    }
    for (let i = 0; i < point.length; i++) {
      const penalty = i < vocabulary ? 1 : i === vocabulary ? prior.biasPenalty : prior.strengthPenalty;
      const distance = (point[i] ?? 0) - (start[i] ?? 0);
      loss += 0.5 * penalty * distance * distance;
      gradient[i] = (gradient[i] ?? 0) + penalty * distance;
    }
    return loss;
  };
  const best = minimise(objective, start.slice(), rounds);
  return {
    words: best.slice(0, vocabulary).map((weight) => weight * wordScale),
    bias: best[vocabulary] ?? 0,
    strength: best[vocabulary + 1] ?? 0,
  };
}

function softplus(score: number): number {
  return score > 0 ? score + Math.log1p(Math.exp(-score)) : Math.log1p(Math.exp(score));
}
