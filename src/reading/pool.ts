// Runs pure functions over many items on every core. What is run is a module's default export, so that a
// process can load it; order does not matter, since a result depends on its item alone.
//
// Processes, not threads: tsx, which reads the TypeScript, does not reach into worker threads.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** A module that a process can run: an item in, bytes out. */
export interface Job<Item> {
  readonly default: (item: Item) => Uint8Array;
}

/** What a process is sent. */
export interface Batch {
  /** The module's address. */
  readonly job: string;
  readonly items: readonly (string | Uint8Array)[];
}

/** Below this the processes' own start would cost more than they save. */
const worthProcesses = 400;
/** Small enough that none waits long for the last batch, large enough that messages cost nothing. */
const batchSize = 32;
const mostProcesses = 8;

/** Starts its processes when there is work worth them, and keeps them until it is closed. */
export class Pool {
  readonly #size = Math.min(availableParallelism(), mostProcesses);
  #workers: ChildProcess[] = [];

  /** `job` is a module's address; `onDone` gets each item with what the job made of it. */
  async map<Item extends string | Uint8Array>(
    job: string,
    items: readonly Item[],
    onDone: (item: Item, made: Buffer) => void,
  ): Promise<void> {
    if (items.length < worthProcesses || this.#size === 1) {
      if (items.length === 0) return;
      const { default: make }: Job<Item> = await import(job);
      for (const item of items) onDone(item, asBuffer(make(item)));
      return;
    }
    while (this.#workers.length < this.#size) this.#workers.push(startWorker());
    const batches = batchesOf(items);
    await Promise.all(this.#workers.map((worker) => work(worker, job, batches, onDone)));
  }

  close(): void {
    for (const worker of this.#workers) worker.kill();
    this.#workers = [];
  }
}

function startWorker(): ChildProcess {
  return fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), {
    execArgv: ['--import', import.meta.resolve('tsx')],
    serialization: 'advanced',
  });
}

/** Gives the worker batches until none is left; all workers share one iterator. */
function work<Item extends string | Uint8Array>(
  worker: ChildProcess,
  job: string,
  batches: Iterator<readonly Item[], undefined>,
  onDone: (item: Item, made: Buffer) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let items: readonly Item[] = [];
    const next = () => {
      const { value, done } = batches.next();
      if (done === true) return finish(resolve);
      items = value;
      worker.send({ job, items } satisfies Batch);
    };
    const onMessage = (made: readonly Uint8Array[]) => {
      made.forEach((bytes, index) => {
        const item = items[index];
        if (item !== undefined) onDone(item, asBuffer(bytes));
      });
      next();
    };
    const onExit = (code: number | null, signal: string | null) =>
      finish(() => reject(new Error(`A process of the build ended early (${signal ?? `status ${code}`}).`)));
    const onError = (error: Error) => finish(() => reject(error));
    const finish = (settle: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    next();
  });
}

function* batchesOf<Item>(items: readonly Item[]): Generator<readonly Item[], undefined> {
  for (let start = 0; start < items.length; start += batchSize) yield items.slice(start, start + batchSize);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
