// `npm run train:math -- DATA_DIR [--without-fold 0] [--to FOLDER]`: learns all weights of the engine
// anew, byte for byte the committed ones, from a folder laid out like mathbench.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { DETECTOR_FILE } from '../detect/load.ts';
import { packDetector } from '../detect/weights.ts';
import { packTagger } from '../tagger/index.ts';
import { TAGGER_FILE } from '../tagger/load.ts';
import { readCorpus } from './corpus.ts';
import { trainDetection } from './detection.ts';
import { learnTagger } from './learn-tagger.ts';
import { trainRebuild } from './rebuild.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run train:math -- DATA_DIR');
  process.exit(2);
}
const started = performance.now();
const report = (line: string): void => {
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
};
const examples = readCorpus(folder);
report(`${examples.length} texts read`);
const rebuild = trainRebuild(examples);
writeFileSync(new URL('../rebuild/rebuild.weights.json', import.meta.url), `${JSON.stringify(rebuild)}\n`);
report('rebuilding learned');
const detector = compress(packDetector(trainDetection(examples, report)));
writeFileSync(DETECTOR_FILE, detector);
report(`${detector.length} bytes written to ${fileURLToPath(DETECTOR_FILE)}`);
const tagger = compress(packTagger(learnTagger(examples, report)));
writeFileSync(TAGGER_FILE, tagger);
report(`${tagger.length} bytes written to ${fileURLToPath(TAGGER_FILE)}`);

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}
