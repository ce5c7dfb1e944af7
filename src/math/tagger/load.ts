// Reads the committed weights, once.
import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { createTagger, type TagSpans } from './tagger.ts';
import { openTagger } from './weights.ts';

export const TAGGER_FILE = new URL('./tagger.weights.br', import.meta.url);

let loaded: TagSpans | null = null;

export function loadTagger(): TagSpans {
  loaded ??= createTagger(openTagger(brotliDecompressSync(readFileSync(TAGGER_FILE))));
  return loaded;
}
