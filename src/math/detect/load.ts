// Reads the committed weights, once. Here and in cnn/load.ts alone the engine touches the file system.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { type Detector, openDetector } from './weights.ts';

export const detectorFile = new URL('./detector.weights.br', import.meta.url);

let loaded: Detector | null = null;

/** The detector with the committed weights. Throws when these were learned with other features. */
export function loadDetector(): Detector {
  loaded ??= openDetector(brotliDecompressSync(readFileSync(detectorFile)));
  return loaded;
}
