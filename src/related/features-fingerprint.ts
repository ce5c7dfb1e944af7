// By what the background's counts and the ranking know their features (see weights-label.ts).
import { fingerprint } from '../hash.ts';
import { foldedTerms } from './fold.ts';

const probe =
  'Neural Tangent Kernels for Pre-Training: analyses, biases and entropies of the k-means classes, in Poincaré ' +
  'space. Boxes, glasses and buses; a 4-bit GPT-4 with low-rank adapters generalises.';

/** Of what a text's terms are. */
export function termsFingerprint(): string {
  return fingerprint([...foldedTerms(probe)].map(({ term }) => term));
}
