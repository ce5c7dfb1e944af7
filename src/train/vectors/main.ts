// `npm run train:vectors -- DATA_DIR` writes the committed vectors again, byte for byte.
import { writeFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { VECTORS_FILE } from '../../search/vectors/load.ts';
import { packVectors, writeVectors } from '../../search/vectors/weights.ts';
import { createRandom } from '../math/random.ts';
import { readCorpus, readTexts } from './corpus.ts';
import { learnVectors } from './learn.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Say where the data is: npm run train:vectors -- DATA_DIR');
  process.exit(1);
}

/** A word that fewer papers say has no vector. */
const LEAST_PAPERS = 4;
const SETTINGS = { dimensions: 128, epochs: 8, batch: 256, sharpness: 20, rate: 0.05 };

const corpus = readCorpus(readTexts(folder), LEAST_PAPERS);
console.log(`${corpus.examples.length} papers, ${corpus.words.length} words`);
const vectors = learnVectors(corpus, SETTINGS, createRandom(7), (epoch, loss) => {
  console.log(`round ${epoch + 1} of ${SETTINGS.epochs}: loss ${loss.toFixed(3)}`);
});
const packed = writeVectors(packVectors(corpus.words, vectors));
const params = {
  [constants.BROTLI_PARAM_QUALITY]: 11,
  [constants.BROTLI_PARAM_LGWIN]: 24,
};
writeFileSync(VECTORS_FILE, brotliCompressSync(packed, { params }));
