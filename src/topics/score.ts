// How strongly a paper belongs to each topic: a logistic model over two kinds of evidence.
//
// The publisher's terms give a sum per topic, bent by a logarithm, so that the tenth mention adds less
// than the first. The learned weights give every word and pair a say in every topic they were seen
// with. A topic or part that the weights do not know goes by its terms alone, with the usual strength.
import type { LearnedWeights } from './learned-weights.ts';
import type { Mention, Reading } from './reading.ts';
import type { Topic } from './types.ts';

/** What speaks for the topics of a taxonomy, by a topic's place in it. */
export interface TopicScores {
  /** Log-odds of belonging to the topic. */
  readonly scores: Float64Array;
  /** The part of the score that the terms gave, and the votes for it that share that part. */
  readonly fromTerms: Float64Array;
  readonly votesFor: Float64Array;
  /** Euclidean length of the paper's weighted words: what a word's count is divided by. */
  readonly length: number;
}

/** The learned weights, by the places of a taxonomy's topics. */
export interface Model {
  readonly weights: LearnedWeights;
  readonly bias: Float64Array;
  readonly termStrength: Float64Array;
  /** Learned topic -> place in the taxonomy; -1 for a topic that is no more. */
  readonly placeOf: Int32Array;
}

/**
 * Log-odds that a part which nobody has learned is given against its learned fellows, for which words speak as well.
 * With each part forgotten in turn, so much finds 98% of the papers read as its own, and as many of those found are.
 */
const partHeadStart = 1.25;

/** `topics` are those of the first level and their parts, in one list. */
export function fitModel(topics: readonly Topic[], weights: LearnedWeights): Model {
  const learned = new Map(weights.topics.map((topic) => [topic.slug, topic]));
  const places = new Map<string, number>(topics.map((topic, place) => [topic.slug, place]));
  const known = topics.map(({ slug, parent }) => {
    const topic = learned.get(slug);
    return topic?.isPart === (parent !== null) ? topic : null;
  });
  const usual = (isPart: boolean, headStart: number) => {
    const alike = weights.topics.filter((topic) => topic.isPart === isPart);
    return {
      bias: headStart + mean(alike.map(({ bias }) => bias)),
      strength: mean(alike.map((t) => t.strength)),
    };
  };
  const ofTopics = usual(false, 0);
  const ofParts = usual(true, partHeadStart);
  const numbers = known.map((topic, place) => topic ?? (topics[place]?.parent === null ? ofTopics : ofParts));
  return {
    weights,
    bias: Float64Array.from(numbers, ({ bias }) => bias),
    termStrength: Float64Array.from(numbers, ({ strength }) => strength),
    placeOf: Int32Array.from(weights.topics, ({ slug, isPart }) => {
      const place = places.get(slug) ?? -1;
      return (topics[place]?.parent != null) === isPart ? place : -1;
    }),
  };
}

export function scoreTopics(model: Model, reading: Reading): TopicScores {
  const { weights, bias, termStrength, placeOf } = model;
  const { sums, votesFor } = countVotes(reading.mentions, bias.length);
  const fromTerms = sums.map((sum, place) => (termStrength[place] ?? 0) * bend(sum));
  const scores = bias.map((start, place) => start + (fromTerms[place] ?? 0));
  const length = wordsLength(weights, reading);
  for (const [key, { count }] of reading.features) {
    const feature = weights.features.get(key);
    if (feature === undefined) continue;
    const value = wordValue(count, feature.rarity) / length;
    for (let i = 0; i < feature.topics.length; i++) {
      const place = placeOf[feature.topics[i] ?? 0] ?? -1;
      if (place >= 0) scores[place] = (scores[place] ?? 0) + (feature.values[i] ?? 0) * weights.unit * value;
    }
  }
  return { scores, fromTerms, votesFor, length };
}

/** The votes of all terms met, summed by topic; `votesFor` counts only those that speak for it. */
export function countVotes(
  mentions: readonly Mention[],
  topics: number,
): { readonly sums: Float64Array; readonly votesFor: Float64Array } {
  const sums = new Float64Array(topics);
  const votesFor = new Float64Array(topics);
  for (const { votes, amount } of mentions) {
    for (const { topic, weight } of votes) {
      sums[topic] = (sums[topic] ?? 0) + weight * amount;
      if (weight > 0) votesFor[topic] = (votesFor[topic] ?? 0) + weight * amount;
    }
  }
  return { sums, votesFor };
}

/** Bends a sum of votes; a sum of three is worth 0.69, of thirty 2.4. */
export function bend(sum: number): number {
  return sum > 0 ? Math.log1p(sum / 3) : -Math.log1p(-sum / 3);
}

/** What a word counts before the paper's length is divided out. */
export function wordValue(count: number, rarity: number): number {
  return Math.log1p(count) * rarity;
}

function wordsLength(weights: LearnedWeights, reading: Reading): number {
  let squares = 0;
  for (const [key, { count }] of reading.features) {
    const feature = weights.features.get(key);
    if (feature !== undefined) squares += wordValue(count, feature.rarity) ** 2;
  }
  return Math.sqrt(squares) || 1;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
