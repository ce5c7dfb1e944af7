// Reads the weights that `npm run train:topics` last wrote, once. Here alone topics touch the file system.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type LearnedWeights, openWeights } from './learned-weights.ts';

export const weightsFile = new URL('./topics.weights.br', import.meta.url);

let opened: LearnedWeights | null = null;

export function committedWeights(): LearnedWeights {
  opened ??= openWeights(brotliDecompressSync(readFileSync(weightsFile)).toString('utf8'));
  return opened;
}
