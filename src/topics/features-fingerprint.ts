// Weights fit the features they were learned with, and no others. What the features say of one text, hashed
// and written into the file of weights, tells whether the code that opens it still has them.
import { fingerprint, hashText, hexOf } from '../hash.ts';
import { buildKeywordIndex } from './keywords.ts';
import { foldPhrase } from './phrases.ts';
import { readPaper } from './reading.ts';
import { bend, wordValue } from './score.ts';

/** A paper with a little of everything that features tell apart. */
const probe = {
  title: "LLM-Based Agents: Post-Training Vision-Language Models for Pruning KANs in Poincar\\'e Space",
  abstract:
    'We propose self-supervised pre-training of quantized networks, e.g. a 4-bit GPT-4 with O(n^2) costs. ' +
    'Low-rank adapters (LoRA) generalise; the learner’s errors are studied by embedding speeds, biases and ' +
    'optimizers. Naïve estimators, multi-agent systems and 3D Gaussian splatting are compared on ImageNet.',
};

/** Eight hexadecimal digits. */
export function featuresFingerprint(): string {
  const { passages, features } = readPaper(buildKeywordIndex([]), probe);
  const said = [
    ...passages.flatMap(({ words }) => words.flatMap(({ stem, capitals }) => [stem, capitals ?? ''])),
    ...[...features].map(([key, { count }]) => `${key} ${count}`),
    ...[bend(-4), bend(0.5), bend(30), wordValue(3.5, 2)].map((value) => value.toFixed(6)),
  ].join('\n');
  return hexOf(hashText(said));
}

/** Of the terms that a theme may name: they are kept as phrases are folded. */
export function phrasesFingerprint(): string {
  return fingerprint(probe.abstract.split(/[.,;]/).map(foldPhrase));
}

export const learnedBy = 'npm run train:topics -- DATA_DIR';
