// Reads the weights that `npm run train:topics` last wrote, once. Here alone topics touch the file system.
import { readWeights } from '../read-weights.ts';
import { type LearnedWeights, openWeights } from './learned-weights.ts';

export const weightsFile = new URL('./topics.weights.br', import.meta.url);

let opened: LearnedWeights | null = null;

export function committedWeights(): LearnedWeights {
  opened ??= readWeights(weightsFile, (bytes) => openWeights(new TextDecoder().decode(bytes)));
  return opened;
}
