// Where learned weights are written and read: the committed files, or the same three in another folder.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { DETECTOR_FILE } from '../detect/load.ts';
import { openDetector } from '../detect/weights.ts';
import { openModel, type RebuildData } from '../rebuild/model.ts';
import type { Engine } from '../restore.ts';
import { createTagger, openTagger } from '../tagger/index.ts';
import { TAGGER_FILE } from '../tagger/load.ts';

export interface WeightFiles {
  readonly rebuild: URL;
  readonly detector: URL;
  readonly tagger: URL;
}

export const committedFiles: WeightFiles = {
  rebuild: new URL('../rebuild/rebuild.weights.json', import.meta.url),
  detector: DETECTOR_FILE,
  tagger: TAGGER_FILE,
};

export function weightFilesIn(folder: string): WeightFiles {
  const base = pathToFileURL(`${folder}/`);
  return {
    rebuild: new URL('rebuild.weights.json', base),
    detector: new URL('detector.weights.br', base),
    tagger: new URL('tagger.weights.br', base),
  };
}

export function openEngine({ rebuild, detector, tagger }: WeightFiles): Engine {
  return {
    rebuild: openModel(JSON.parse(readFileSync(rebuild, 'utf8')) as RebuildData),
    detector: openDetector(brotliDecompressSync(readFileSync(detector))),
    second: createTagger(openTagger(brotliDecompressSync(readFileSync(tagger)))),
  };
}
