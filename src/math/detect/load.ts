// Reads the committed weights, once. Here and in cnn/load.ts alone the engine has to do with files.
import { readWeights } from '../../read-weights.ts';
import { type Detector, openDetector } from './weights.ts';

export const detectorFile = new URL('./detector.weights.br', import.meta.url);

let loaded: Detector | null = null;

/** The detector with the committed weights. Throws when these were learned with other features. */
export function loadDetector(): Detector {
  loaded ??= readWeights(detectorFile, openDetector);
  return loaded;
}
