// Reads the committed vectors, once: the one place of the search that touches the file system.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { createMeaning, type Meaning } from './vectors.ts';
import { readVectors, type WordVectors } from './weights.ts';

export const VECTORS_FILE = new URL('./words.weights.br', import.meta.url);

let vectors: WordVectors | null = null;
let meaning: Meaning | null = null;

export function loadVectors(): WordVectors {
  vectors ??= readVectors(brotliDecompressSync(readFileSync(VECTORS_FILE)));
  return vectors;
}

export function loadMeaning(): Meaning {
  meaning ??= createMeaning(loadVectors());
  return meaning;
}
