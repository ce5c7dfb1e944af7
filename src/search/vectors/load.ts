// Reads the committed vectors and stand-ins, once: the one place of the search that touches the file system.
import { readWeights } from '../../read-weights.ts';
import { readStandIns, type StandIns } from './stand-ins.ts';
import { createMeaning, type Meaning } from './vectors.ts';
import { readVectors, type WordVectors } from './weights.ts';

export const vectorsFile = new URL('./words.weights.br', import.meta.url);
export const standInsFile = new URL('./stand-ins.weights.br', import.meta.url);

let vectors: WordVectors | null = null;
let standIns: StandIns | null = null;
let meaning: Meaning | null = null;

export function loadVectors(): WordVectors {
  vectors ??= readWeights(vectorsFile, readVectors);
  return vectors;
}

export function loadStandIns(): StandIns {
  standIns ??= readWeights(standInsFile, (bytes) => readStandIns(bytes, loadVectors().words));
  return standIns;
}

/** What a paper means by the committed vectors. */
export function paperMeaning(title: string, abstract: string): Float32Array | null {
  meaning ??= createMeaning(loadVectors());
  return meaning(title, abstract);
}
