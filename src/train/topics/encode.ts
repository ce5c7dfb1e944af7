// What was learned as weights to pack: whole numbers of a unit, those that could hardly change a decision
// left out, and with them the words that no topic needs.
import type { LearnedFeature, LearnedTopic, LearnedWeights } from '../../topics/learned-weights.ts';
import type { Topic } from '../../topics/types.ts';
import type { Vocabulary } from './examples.ts';
import type { TopicModel } from './logistic.ts';

/** Weights below this are left out; a word's value is seldom above 0.3. */
const leastWeight = 0.2;

/** `topics` are those of the first level, then their parts, as the models are. */
export function encodeWeights(
  topics: readonly Topic[],
  models: readonly TopicModel[],
  vocabulary: Vocabulary,
): LearnedWeights {
  const largest = models.reduce((max, { words }) => words.reduce((m, w) => Math.max(m, Math.abs(w)), max), 0);
  const unit = Number((largest / 127).toPrecision(6));
  return {
    papers: vocabulary.papers,
    unit,
    topics: topics.map(
      ({ slug, parent }, i): LearnedTopic => ({
        slug,
        bias: round(models[i]?.bias ?? 0),
        strength: round(models[i]?.strength ?? 0),
        isPart: parent !== null,
      }),
    ),
    features: new Map(
      vocabulary.entries.map(({ key, users }, word): [string, LearnedFeature] => {
        const own = models.flatMap(({ words }, topic) => {
          const value = Math.round((words[word] ?? 0) / unit);
          return Math.abs(words[word] ?? 0) < leastWeight || value === 0 ? [] : [{ topic, value }];
        });
        return [
          key,
          {
            users,
            rarity: Math.log(vocabulary.papers / users),
            topics: Uint8Array.from(own, ({ topic }) => topic),
            values: Int8Array.from(own, ({ value }) => value),
          },
        ];
      }),
    ),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
