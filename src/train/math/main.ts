// `npm run train:math -- DATA_DIR`: learns the weights of the engine anew from the folder that ../DATA.md
// describes, but for what figures are taken on.
//
// `--everything` learns from that too, as the committed weights have; `--to FOLDER` writes the three files
// there; `--only rebuild` and `--only detection` learn one half; `--processes N` learners at a time (2);
// `--parts FOLDER` keeps what each learner gave, and takes it from there where it stands there already.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { packDetector } from '../../math/detect/weights.ts';
import { checksumOf, corpusKinds, type Held, type Kind, readExamples } from './corpus.ts';
import { trainDetection } from './detection.ts';
import { createProcesses, type Run } from './processes.ts';
import { trainRebuild } from './rebuild.ts';
import { committedFiles, type WeightFiles, weightFilesIn } from './weight-files.ts';

/** Most of the daily lists' formulas stand in arxiv-computing too. */
const rebuilt: ReadonlySet<Kind> = new Set(['dev', 'arxiv-computing', 'arxiv-mathematics', 'plain', 'dumps']);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    everything: { type: 'boolean', default: false },
    to: { type: 'string' },
    only: { type: 'string' },
    processes: { type: 'string', default: '2' },
    parts: { type: 'string' },
  },
});
const [folder] = positionals;
if (folder === undefined) {
  console.error(
    'usage: npm run train:math -- DATA_DIR [--everything] [--to FOLDER] [--only rebuild|detection] [--processes N]',
  );
  process.exit(2);
}
const held: Held = values.everything ? 'in' : 'out';
if (values.to !== undefined) mkdirSync(values.to, { recursive: true });
const files: WeightFiles = values.to === undefined ? committedFiles : weightFilesIn(values.to);
const started = performance.now();
const report = (line: string): void => {
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
};

for (const kind of corpusKinds) report(`${kind}.jsonl  SHA-256 ${checksumOf(folder, kind)}`);
const examples = readExamples(folder, held);
report(`${examples.length} texts read`);
if (isAsked('detection')) {
  const run = createProcesses(folder, held, Number(values.processes), report);
  const { detector, cnn } = await trainDetection(examples, kept(run, values.parts), report);
  write(files.detector, compress(packDetector(detector)));
  write(files.cnn, compress(cnn));
}
if (isAsked('rebuild')) {
  const formulas = examples.filter(({ kind }) => rebuilt.has(kind));
  write(files.rebuild, Buffer.from(`${JSON.stringify(trainRebuild(formulas))}\n`));
}

function kept(run: Run, parts: string | undefined): Run {
  if (parts === undefined) return run;
  mkdirSync(parts, { recursive: true });
  return async (task) => {
    const file = join(parts, `${task.learner}-${task.from}.bin`);
    if (existsSync(file)) return new Uint8Array(readFileSync(file));
    const bytes = await run(task);
    writeFileSync(file, bytes);
    return bytes;
  };
}

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
