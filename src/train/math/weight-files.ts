// Where learned weights are written and read: the committed files, or the same three in another folder.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createCnn, openCnn } from '../../math/detect/cnn/index.ts';
import { cnnFile } from '../../math/detect/cnn/load.ts';
import { detectorFile } from '../../math/detect/load.ts';
import { openDetector } from '../../math/detect/weights.ts';
import { openModel, type RebuildData } from '../../math/rebuild/model.ts';
import type { Engine } from '../../math/restore.ts';
import { readWeights } from '../../read-weights.ts';
import type { Held } from './corpus.ts';

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
    detector: readWeights(detector, openDetector),
    network: createCnn(readWeights(cnn, openCnn)),
  };
}

/** From what weights were learned: each file of the data by its checksum, and whether with what figures are taken on. */
export interface LearnedFrom {
  readonly held: Held;
  readonly files: Readonly<Record<string, string>>;
}

type Note = Partial<Record<'detection' | 'rebuild', LearnedFrom>>;

/** Keeps beside the weights in a folder from what they were learned. */
export function noteLearned(folder: string, half: keyof Note, from: LearnedFrom): void {
  writeFileSync(noteIn(folder), `${JSON.stringify({ ...readNote(folder), [half]: from }, null, 2)}\n`);
}

/** Whether the weights in a folder have, as their note says, learned without what is judged of these files. */
export function isUnseen(folder: string, files: LearnedFrom['files']): boolean {
  const { detection, rebuild } = readNote(folder);
  const wanted = JSON.stringify({ held: 'out', files });
  return [detection, rebuild].every((from) => JSON.stringify(from) === wanted);
}

function readNote(folder: string): Note {
  const file = noteIn(folder);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Note) : {};
}

function noteIn(folder: string): string {
  return join(folder, 'learned-from.json');
}
