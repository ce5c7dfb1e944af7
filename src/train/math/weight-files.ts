// Where learned weights are written and read: the committed files, or the same three in another folder.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { createCnn, openCnn } from '../../math/detect/cnn/index.ts';
import { cnnFile } from '../../math/detect/cnn/load.ts';
import { detectorFile } from '../../math/detect/load.ts';
import { openDetector } from '../../math/detect/weights.ts';
import { openModel, type RebuildData } from '../../math/rebuild/model.ts';
import type { Engine } from '../../math/restore.ts';

export interface WeightFiles {
  readonly rebuild: URL;
  readonly detector: URL;
  readonly cnn: URL;
}

export const committedFiles: WeightFiles = {
  rebuild: new URL('../../math/rebuild/rebuild.weights.json', import.meta.url),
  detector: detectorFile,
  cnn: cnnFile,
};

/** The three files as `npm run train:math -- --to FOLDER` writes them. */
export function weightFilesIn(folder: string): WeightFiles {
  const base = pathToFileURL(`${folder}/`);
  return {
    rebuild: new URL('rebuild.weights.json', base),
    detector: new URL('detector.weights.br', base),
    cnn: new URL('cnn.weights.br', base),
  };
}

/** Throws where a file is missing or was learned with other features. */
export function openEngine({ rebuild, detector, cnn }: WeightFiles): Engine {
  return {
    rebuild: openModel(JSON.parse(readFileSync(rebuild, 'utf8')) as RebuildData),
    detector: openDetector(brotliDecompressSync(readFileSync(detector))),
    network: createCnn(openCnn(brotliDecompressSync(readFileSync(cnn)))),
  };
}
