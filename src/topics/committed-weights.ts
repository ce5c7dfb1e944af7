// The weights that `npm run train:topics` last wrote, decoded once when first asked for.
import { decodeWeights, type LearnedWeights } from './learned-weights.ts';
import file from './topics.weights.json' with { type: 'json' };

let decoded: LearnedWeights | null = null;

export function committedWeights(): LearnedWeights {
  decoded ??= decodeWeights(file);
  return decoded;
}
