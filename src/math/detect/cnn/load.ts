// Reads the committed weights, once.
import { readWeights } from '../../../read-weights.ts';
import { type Cnn, createCnn } from './cnn.ts';
import { openCnn } from './weights.ts';

export const cnnFile = new URL('./cnn.weights.br', import.meta.url);

let loaded: Cnn | null = null;

/** The network with the committed weights. Throws when these were learned with other features. */
export function loadCnn(): Cnn {
  loaded ??= createCnn(readWeights(cnnFile, openCnn));
  return loaded;
}
