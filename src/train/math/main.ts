// Learns the weights of the engine anew from the folder that ../DATA.md describes: but for what figures are taken on, into
// a folder to be judged; or from everything, as the committed weights have.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { Option } from '@commander-js/extra-typings';
import { wholeNumber } from '../../cli/command.ts';
import { defineScript, runScript } from '../../cli/script.ts';
import { cnnFingerprint } from '../../math/detect/cnn/fingerprint.ts';
import { detectorFingerprint } from '../../math/detect/fingerprint.ts';
import { packDetector } from '../../math/detect/weights.ts';
import { sha256 } from '../../sha256.ts';
import { checksumsOf, type Held, type Kind, readExamples } from './corpus.ts';
import { trainDetection } from './detection.ts';
import type { Task } from './learners.ts';
import { createProcesses, type Run } from './processes.ts';
import { trainRebuild } from './rebuild.ts';
import {
  committedFiles,
  type LearnedFrom,
  noteLearned,
  type WeightFiles,
  weightFilesIn,
} from './weight-files.ts';

/** Most of the daily lists' formulas stand in arxiv-computing too. */
const rebuilt: ReadonlySet<Kind> = new Set(['dev', 'arxiv-computing', 'arxiv-mathematics', 'plain', 'dumps']);
const halves = ['detection', 'rebuild'] as const;

interface Options {
  readonly everything?: true;
  readonly to?: string;
  readonly only?: (typeof halves)[number];
  readonly processes: number;
  readonly parts?: string;
}

await runScript(
  defineScript('train:math', 'Learns the weights of the engine for mathematics (src/train/DATA.md).')
    .argument('<DATA_DIR>', 'the folder with the eight files')
    .option('--everything', 'learn from what figures are taken on, too, as the committed weights have')
    .option('--to <FOLDER>', 'write the weights there, and not in place of the committed ones')
    .addOption(new Option('--only <HALF>', 'learn one half').choices(halves))
    .option('--processes <N>', 'learners at a time', wholeNumber(1, 64), 2)
    .option(
      '--parts <FOLDER>',
      'keep there what each learner gave, and take it from there where it stands already',
    )
    .action(train),
);

async function train(folder: string, options: Options): Promise<void> {
  const { everything, to, only, processes, parts } = options;
  if (everything === undefined && to === undefined)
    throw new Error(
      'The committed weights have learned from everything (--everything). Those that have not are to be judged: name a folder for them with --to.',
    );
  const held: Held = everything === undefined ? 'out' : 'in';
  const started = performance.now();
  const report = (line: string): void => {
    console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
  };
  const write = (file: URL, bytes: Uint8Array): void => {
    writeFileSync(file, bytes);
    report(`${bytes.length} bytes written to ${file.pathname.split('/').at(-1)}`);
  };

  const from: LearnedFrom = { held, files: checksumsOf(folder) };
  for (const [kind, sum] of Object.entries(from.files)) report(`${kind}.jsonl  SHA-256 ${sum}`);
  const examples = readExamples(folder, held);
  report(`${examples.length} texts read`);
  if (to !== undefined) mkdirSync(to, { recursive: true });
  const files: WeightFiles = to === undefined ? committedFiles : weightFilesIn(to);
  for (const half of halves) {
    if (only !== undefined && only !== half) continue;
    if (half === 'detection') {
      const run = createProcesses(folder, held, processes, report);
      const { detector, cnn } = await trainDetection(examples, kept(run, parts, from), report);
      write(files.detector, compress(packDetector(detector)));
      write(files.cnn, compress(cnn));
    } else {
      const formulas = examples.filter(({ kind }) => rebuilt.has(kind));
      write(files.rebuild, Buffer.from(`${JSON.stringify(trainRebuild(formulas))}\n`));
    }
    if (to !== undefined) noteLearned(to, half, from);
  }
}

/** What was learned from other data, or for other features, is learned again. */
function kept(run: Run, parts: string | undefined, from: LearnedFrom): Run {
  if (parts === undefined) return run;
  mkdirSync(parts, { recursive: true });
  return async (task) => {
    const file = join(parts, `${task.learner}-${task.from}-${keyOf(task, from)}.bin`);
    if (existsSync(file)) return new Uint8Array(readFileSync(file));
    const bytes = await run(task);
    writeFileSync(file, bytes);
    return bytes;
  };
}

/** What the trees are to judge has never learned from what figures are taken on. */
function keyOf(task: Task, { held, files }: LearnedFrom): string {
  const own = { held: task.from === 'half' ? 'out' : held, files };
  return sha256(JSON.stringify([own, detectorFingerprint(), cnnFingerprint()]), 12);
}

function compress(bytes: Uint8Array): Uint8Array {
  return brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22 },
  });
}
