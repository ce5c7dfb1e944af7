// Renders many texts on every core. Order does not matter: a rendered text depends on its text alone.
//
// Processes, not threads: tsx, which reads the TypeScript, does not reach into worker threads.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { packRendered } from './packed.ts';
import { renderScraped } from './scraped.ts';

/** Below this the processes' own start would cost more than they save. */
const worthProcesses = 400;
/** Small enough that none waits long for the last batch, large enough that messages cost nothing. */
const batchSize = 32;
const mostProcesses = 8;

export type OnRendered = (text: string, packed: Buffer) => void;

export async function renderTexts(texts: readonly string[], onRendered: OnRendered): Promise<void> {
  const count = Math.min(availableParallelism(), mostProcesses);
  if (texts.length < worthProcesses || count === 1) {
    for (const text of texts) onRendered(text, packRendered(renderScraped(text)));
    return;
  }
  const batches = batchesOf(texts);
  const workers = Array.from({ length: count }, startWorker);
  try {
    await Promise.all(workers.map((worker) => work(worker, batches, onRendered)));
  } finally {
    for (const worker of workers) worker.kill();
  }
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('tsx')],
    serialization: 'advanced',
  });
}

/** Gives the worker batches until none is left; all workers share one iterator. */
function work(
  worker: ChildProcess,
  batches: Iterator<readonly string[]>,
  onRendered: OnRendered,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let batch: readonly string[] = [];
    const next = () => {
      const { value, done } = batches.next();
      if (done === true) return resolve();
      batch = value;
      worker.send(batch);
    };
    worker.on('message', (packed: readonly Uint8Array[]) => {
      packed.forEach((bytes, index) => {
        const text = batch[index];
        if (text !== undefined) onRendered(text, Buffer.from(bytes));
      });
      next();
    });
    worker.once('error', reject);
    worker.once('exit', (code, signal) =>
      reject(new Error(`A process that renders texts ended early (${signal ?? `status ${code}`}).`)),
    );
    next();
  });
}

function* batchesOf(texts: readonly string[]): Generator<readonly string[], undefined> {
  for (let start = 0; start < texts.length; start += batchSize) yield texts.slice(start, start + batchSize);
}
