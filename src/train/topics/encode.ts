// Writes what was learned as the file that learned-weights.ts reads: weights in a signed byte, those
// that could hardly change a decision left out.
import type { WeightsFile } from '../../topics/learned-weights.ts';
import type { Vocabulary } from './examples.ts';
import type { TopicModel } from './logistic.ts';

/** Weights below this are left out; a word's value is seldom above 0.3. */
const leastWeight = 0.2;

export function encodeWeights(
  slugs: readonly string[],
  models: readonly TopicModel[],
  vocabulary: Vocabulary,
): WeightsFile {
  const largest = models.reduce((max, { words }) => words.reduce((m, w) => Math.max(m, Math.abs(w)), max), 0);
  const unit = Number((largest / 127).toPrecision(6));
  return {
    papers: vocabulary.papers,
    unit,
    topics: Object.fromEntries(
      slugs.map((slug, i) => [slug, [round(models[i]?.bias ?? 0), round(models[i]?.strength ?? 0)]]),
    ),
    features: vocabulary.entries.map(({ key, users }, word) => {
      const bytes = models.flatMap(({ words }, topic) => {
        const weight = words[word] ?? 0;
        return Math.abs(weight) < leastWeight ? [] : [topic, Math.round(weight / unit) & 255];
      });
      return `${key} ${users} ${Buffer.from(bytes).toString('base64')}`;
    }),
  };
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
