// Which topics a paper has, and the words that say so.
import { buildKeywordIndex, detectKeywords } from './keywords.ts';
import type { Classification, Topic, TopicScore } from './types.ts';
import { parseWords } from './words.ts';

export interface PaperText {
  readonly title: string;
  readonly abstract: string;
}

export type Classifier = (paper: PaperText) => Classification;

const titleFactor = 2.5;
const mostTopics = 4;

/** A classifier for these topics; build it once, then call it for every paper. */
export function createClassifier(topics: readonly Topic[]): Classifier {
  const index = buildKeywordIndex(topics);
  return (paper) => {
    const scores = new Float64Array(topics.length);
    const reasons = topics.map(() => new Map<string, number>());
    for (const [text, factor] of [
      [paper.title, titleFactor],
      [paper.abstract, 1],
    ] as const) {
      const words = parseWords(text);
      const seen = new Map<string, number>();
      for (const { first, last, votes } of detectKeywords(index, words)) {
        const surface = text.slice(words[first]?.start, words[last]?.end).replace(/\s+/g, ' ');
        const key = surface.toLowerCase();
        const times = (seen.get(key) ?? 0) + 1;
        seen.set(key, times);
        for (const { topic, weight } of votes) {
          const amount = (weight * factor) / times;
          scores[topic] = (scores[topic] ?? 0) + amount;
          const found = reasons[topic];
          if (found !== undefined) found.set(surface, (found.get(surface) ?? 0) + amount);
        }
      }
    }
    const ranked = topics
      .map((topic, i) => ({ topic, i, score: scores[i] ?? 0 }))
      .filter(({ score }) => score > 2)
      .sort((a, b) => b.score - a.score || a.i - b.i);
    const best = ranked[0];
    const chosen: TopicScore[] = ranked
      .filter(({ score }, rank) => rank === 0 || (best !== undefined && score > 0.6 * best.score))
      .slice(0, mostTopics)
      .map(({ topic, i, score }) => ({
        slug: topic.slug,
        score: score / (score + 4),
        because: [...(reasons[i] ?? [])]
          .filter(([, amount]) => amount > 0)
          .sort((a, b) => b[1] - a[1])
          .slice(0, 5)
          .map(([surface]) => surface),
      }));
    return { primary: best?.topic.slug ?? null, topics: chosen };
  };
}
