// Which topics a paper has, and the words that say so.
//
// Every topic is judged by itself, as log-odds (score.ts). The strongest is primary; up to three more
// follow where they are likely enough, the third likelier than the second needs to be. A paper whose strongest
// topic is hardly likelier than for any paper at all has none: it is unsorted.
//
// Which part of a topic a paper belongs to is asked only of papers that have the topic: the parts are
// compared with one another, and the strongest is taken unless even that one says nothing.
import { findReasons } from './because.ts';
import { committedWeights } from './committed-weights.ts';
import { buildKeywordIndex } from './keywords.ts';
import type { LearnedWeights } from './learned-weights.ts';
import { type PaperText, readPaper } from './reading.ts';
import { fitModel, scoreTopics } from './score.ts';
import { flattenTopics } from './taxonomy.ts';
import type { Classification, Topic, TopicSlug } from './types.ts';

export type Classifier = (paper: PaperText) => Classification;

const mostTopics = 4;
/** Below this likelihood the strongest topic is none. */
const leastPrimary = 0.03;
/** Below these a second topic is none, and a third or fourth: readers seldom name so many. */
const leastSecond = 0.15;
const leastThird = 0.35;
/** Below this likelihood the strongest part of a topic is none. */
const leastPart = 0.05;

/** A classifier for these topics and their parts; build it once, then call it for every paper. */
export function createClassifier(
  topics: readonly Topic[],
  weights: LearnedWeights = committedWeights(),
): Classifier {
  const all = flattenTopics(topics);
  const index = buildKeywordIndex(all);
  const model = fitModel(all, weights);
  const placeOf = new Map(all.map(({ slug }, place) => [slug, place]));
  const partsOf = topics.map(({ subtopics }) => subtopics.map(({ slug }) => placeOf.get(slug) ?? -1));
  return (paper) => {
    const reading = readPaper(index, paper);
    const scored = scoreTopics(model, reading);
    const chosen = choosePlaces(scored.scores.subarray(0, topics.length).map(likelihood));
    return {
      primary: topics[chosen[0]?.place ?? -1]?.slug ?? null,
      topics: chosen.flatMap(({ place, score }) => {
        const topic = topics[place];
        if (topic === undefined) return [];
        const because = findReasons(model, reading, scored, place);
        const part = choosePart(scored.scores, partsOf[place] ?? []);
        return [{ slug: topic.slug, score, because, subtopic: slugAt(all, part) }];
      }),
    };
  };
}

function slugAt(topics: readonly Topic[], place: number | null): TopicSlug | null {
  return place === null ? null : (topics[place]?.slug ?? null);
}

/** The strongest of the places, if it is likely at all; the first of equals. */
export function choosePart(logOdds: Float64Array, places: readonly number[]): number | null {
  let best: number | null = null;
  for (const place of places) {
    const score = logOdds[place] ?? Number.NEGATIVE_INFINITY;
    if (likelihood(score) < leastPart) continue;
    if (best === null || score > (logOdds[best] ?? 0)) best = place;
  }
  return best;
}

/** The topics that likelihoods amount to, primary first. */
export function choosePlaces(
  likelihoods: Float64Array,
): readonly { readonly place: number; readonly score: number }[] {
  const ranked = [...likelihoods]
    .map((score, place) => ({ place, score }))
    .filter(({ score }) => score >= leastPrimary)
    .sort((a, b) => b.score - a.score || a.place - b.place);
  return ranked
    .slice(0, mostTopics)
    .filter(({ score }, rank) => rank === 0 || score > (rank === 1 ? leastSecond : leastThird));
}

export function likelihood(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
