// What was learned as weights to pack: whole numbers of a unit, those that could hardly change a decision
// left out, and with them the words that no topic needs.
import type { LearnedFeature, LearnedTopic, LearnedWeights } from '../../topics/learned-weights.ts';
import type { Topic } from '../../topics/types.ts';
import type { Vocabulary } from './examples.ts';
import type { TopicModel } from './logistic.ts';

/** Weights below this are left out; a word's value is seldom above 0.3. */
const leastWeight = 0.23;

/** The models as they come back from the file: by these the papers kept aside are judged. */
export interface RoundedModels {
  readonly unit: number;
  readonly models: readonly TopicModel[];
}

export function roundModels(models: readonly TopicModel[]): RoundedModels {
  const largest = models.reduce((max, { words }) => words.reduce((m, w) => Math.max(m, Math.abs(w)), max), 0);
  const unit = Number((largest / 127).toPrecision(6));
  return {
    unit,
    models: models.map(({ bias, strength, words }) => ({
      bias: round(bias),
      strength: round(strength),
      words: words.map((word) => (Math.abs(word) < leastWeight ? 0 : unit * Math.round(word / unit))),
    })),
  };
}

/** `topics` are those of the first level, then their parts, as the models are. */
export function encodeWeights(
  topics: readonly Topic[],
  { unit, models }: RoundedModels,
  vocabulary: Vocabulary,
): LearnedWeights {
  return {
    papers: vocabulary.papers,
    unit,
    topics: topics.map(
      ({ slug, parent }, i): LearnedTopic => ({
        slug,
        bias: models[i]?.bias ?? 0,
        strength: models[i]?.strength ?? 0,
        isPart: parent !== null,
      }),
    ),
    features: new Map(
      vocabulary.entries.map(({ key, users }, word): [string, LearnedFeature] => {
        const own = models.flatMap(({ words }, topic) => {
          const value = Math.round((words[word] ?? 0) / unit);
          return value === 0 ? [] : [{ topic, value }];
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
