// `npm run train:math -- DATA_DIR`: learns all weights of the engine anew, byte for byte the committed
// ones, from a folder laid out like mathbench.
//
// `--held-out FOLDER` leaves the held-out fifth and the dumps out and writes the three files to FOLDER, for
// `npm run eval:math`; `--only rebuild`, `--only detector`, `--only cnn` learns one of them.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { packCnn } from '../../math/detect/cnn/index.ts';
import { packDetector } from '../../math/detect/weights.ts';
import { readCorpus } from './corpus.ts';
import { trainDetection } from './detection.ts';
import { learnCnn } from './learn-cnn.ts';
import { trainRebuild } from './rebuild.ts';
import { committedFiles, type WeightFiles, weightFilesIn } from './weight-files.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { 'held-out': { type: 'string' }, only: { type: 'string' } },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error('usage: npm run train:math -- DATA_DIR [--held-out FOLDER] [--only rebuild|detector|cnn]');
  process.exit(2);
}
const heldOut = values['held-out'];
const files: WeightFiles = heldOut === undefined ? committedFiles : weightFilesIn(heldOut);
const started = performance.now();
const report = (line: string): void => {
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
};

const all = readCorpus(folder);
const examples = heldOut === undefined ? all : all.filter(({ kind, fold }) => fold !== 0 && kind !== 'dumps');
report(`${examples.length} texts read`);
if (isAsked('rebuild')) write(files.rebuild, Buffer.from(`${JSON.stringify(trainRebuild(examples))}\n`));
if (isAsked('detector')) write(files.detector, compress(packDetector(trainDetection(examples, report))));
if (isAsked('cnn')) write(files.cnn, compress(packCnn(learnCnn(examples, report))));

function isAsked(part: string): boolean {
  return values.only === undefined || values.only === part;
}

function write(file: URL, bytes: Uint8Array): void {
  writeFileSync(file, bytes);
  report(`${bytes.length} bytes written to ${file.pathname.split('/').at(-1)}`);
}

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}
