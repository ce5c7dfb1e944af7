// Runs functions over many items on every core. What is run is a module's default export, so that a
// process can load it; order does not matter, since a result depends on its item alone.
//
// Processes, not threads: tsx, which reads the TypeScript, does not reach into worker threads.
import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism, setPriority } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { howEnded } from './how-ended.ts';

/** A module that a process can run: an item in, bytes out. `shared` is the same for all items of one `map`. */
export interface Job<Item> {
  readonly default: (item: Item, shared: string) => Uint8Array | Promise<Uint8Array>;
}

/** What is asked of a job: the item that travels, and whatever else tells the asker what its answer is for. */
export interface Asked {
  readonly item: string | Uint8Array;
}

/** What a process is sent, and what it sends back. */
export interface Batch {
  /** The module's address. */
  readonly job: string;
  readonly items: readonly (string | Uint8Array)[];
  /** With the first batch; null where it is that of the batch before. */
  readonly shared: string | null;
}
export type Answer = readonly Uint8Array[] | { readonly error: string };

export interface PoolOptions {
  /** Fewer items are done here: the processes' own start would cost more than they save. */
  readonly worthProcesses: number;
  /** Nor are they too few where they have so many letters or bytes; no batch has many more. */
  readonly worthLength?: number;
  /** Small enough that none waits long for the last batch, large enough that messages cost nothing. */
  readonly batchSize: number;
  /** Goes to each process once. */
  readonly shared?: string;
  /** Fewer are done by a process apart instead: there is other work here meanwhile. */
  readonly fewApart?: boolean;
}

const forTexts: PoolOptions = { worthProcesses: 400, worthLength: 500_000, batchSize: 32 };
const mostProcesses = 8;

/** Starts its processes when there is work worth them, and keeps them until it is closed. */
export class Pool {
  readonly #size = Math.min(availableParallelism(), mostProcesses);
  #workers: ChildProcess[] = [];
  readonly #apart = new Set<ChildProcess>();
  /** Those that were apart, and wait for more of it: by what they did last, whose code they have read. */
  #waiting: { readonly worker: ChildProcess; readonly job: string }[] = [];
  /** Jobs whose code a process is reading, or has read. */
  readonly #beingRead = new Map<string, Promise<void>>();
  /** What is done on every core is done one after the other. */
  #lastMap: Promise<unknown> = Promise.resolve();

  /** `job` is a module's address; `onDone` gets what was asked with what the job made of it. All is taken as it is needed. */
  async map<Ask extends Asked>(
    job: string,
    asked: Iterable<Ask>,
    onDone: (asked: Ask, made: Buffer) => void,
    { worthProcesses, worthLength, batchSize, shared = '', fewApart = false }: PoolOptions = forTexts,
  ): Promise<void> {
    const iterator = asked[Symbol.iterator]();
    // Processes that run get the first item at once.
    const isRunning = this.#workers.length > 0;
    const { taken: first, isFull } = isRunning ? none : take(iterator, worthProcesses, worthLength);
    if (this.#size === 1 || !isFull) {
      if (first.length === 0) return;
      if (fewApart && this.#size > 1) return this.#alone(job, first, { shared, onDone });
      const { default: make }: Job<Asked['item']> = await import(job);
      // Whoever ends the build is heard between two; where a file was waited for, not before the second turn.
      await turn();
      for (const each of chain(first, iterator)) {
        onDone(each, asBuffer(await make(each.item, shared)));
        await turn();
      }
      return;
    }
    this.#workers = this.#workers.filter(isThere);
    while (this.#workers.length < this.#size) this.#workers.push(this.#takeReady(job) ?? startWorker());
    this.#endWaiting();
    const batches = batchesOf(chain(first, iterator), batchSize, worthLength);
    const map = this.#lastMap.then(() =>
      Promise.all(this.#workers.map((worker) => work(worker, { job, batches, shared, onDone }))),
    );
    this.#lastMap = map.catch(() => undefined);
    await map;
  }

  /**
   * In a process of its own while the build goes on; where there is one core alone, here. `onSent` is called once the
   * process has all items, and needs nothing of this one until it answers.
   */
  async apart(
    job: string,
    items: readonly Asked['item'][],
    onSent: () => void = () => {},
  ): Promise<readonly Buffer[]> {
    const made: Buffer[] = [];
    if (this.#size === 1) {
      const { default: make }: Job<Asked['item']> = await import(job);
      for (const item of items) made.push(asBuffer(await make(item, '')));
      return made;
    }
    const onDone = (_asked: Asked, bytes: Buffer) => made.push(bytes);
    const asked = items.map((item) => ({ item }));
    await this.#alone(job, asked, { shared: '', onDone, onSent });
    return made;
  }

  /** Has a process read the code of what will be asked for apart, while a core has nothing else to do. */
  makeReady(job: string): void {
    if (this.#size === 1) return;
    const reading = this.#alone(job, [], { shared: '', onDone: () => {} });
    // Whoever asks for it hears what it comes to.
    this.#beingRead.set(
      job,
      reading.catch(() => undefined),
    );
  }

  async #alone<Ask extends Asked>(
    job: string,
    asked: readonly Ask[],
    how: Pick<Work<Ask>, 'shared' | 'onDone' | 'onSent'>,
  ): Promise<void> {
    const beingRead = this.#beingRead.get(job);
    if (beingRead !== undefined) {
      await beingRead;
      if (!this.#beingRead.has(job)) throw endedEarly('closed');
    }
    // Else that which waits for longest: the others may be wanted for what they know.
    const worker = this.#takeReady(job) ?? this.#waiting.shift()?.worker ?? startWorker();
    this.#apart.add(worker);
    try {
      await work(worker, { job, batches: [asked].values(), ...how });
      // Where every core has a process, nobody needs another, and what it has read is memory that they want.
      if (this.#workers.length > 0) end(worker);
      else this.#waiting.push({ worker, job });
    } catch (error) {
      end(worker);
      throw error;
    } finally {
      this.#apart.delete(worker);
    }
  }

  /** One that waits and knows the job. */
  #takeReady(job: string): ChildProcess | undefined {
    this.#waiting = this.#waiting.filter(({ worker }) => isThere(worker));
    const at = this.#waiting.findIndex((each) => each.job === job);
    return at < 0 ? undefined : this.#waiting.splice(at, 1)[0]?.worker;
  }

  #endWaiting(): void {
    for (const { worker } of this.#waiting) end(worker);
    this.#waiting = [];
  }

  /** Gives back what work has left in the memory of the processes; the next work starts others. */
  rest(): void {
    this.#workers.forEach(end);
    this.#workers = [];
    this.#endWaiting();
  }

  /** From here on no process writes anything. */
  close(): void {
    this.rest();
    this.#beingRead.clear();
    this.#apart.forEach(end);
    this.#apart.clear();
  }
}

/** Of a processor that is wanted by more than there are, the main process has the greater share: all others wait for it. */
const workerPriority = 4;
/**
 * Room for what is soon let go, which Node's later versions make larger than 20 did: of several processes, hundreds of
 * megabytes. And no threads that compile and collect garbage beside: where each core has its process they only take
 * the processor from another one, and a tenth of it is lost in what they say to each other.
 */
const workerFlags = ['--max-semi-space-size=16', '--single-threaded'];

function startWorker(): ChildProcess {
  const worker = import.meta.resolve('./worker.ts');
  // Built, it needs nobody to read it (src/cli/launch.js).
  const reader = worker.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
  const execArgv = [...workerFlags, ...reader];
  const started = fork(fileURLToPath(worker), { execArgv, serialization: 'advanced' });
  if (started.pid !== undefined) setPriority(started.pid, workerPriority);
  return started;
}

/** A system that is short of memory ends processes that wait for work, too. */
function isThere(worker: ChildProcess): boolean {
  return worker.connected;
}

/** At once: a process that may go on for a moment may write into a folder that is being removed. */
function end(worker: ChildProcess): void {
  worker.kill('SIGKILL');
}

interface Work<Ask extends Asked> {
  readonly job: string;
  /** All workers share one iterator. */
  readonly batches: Iterator<readonly Ask[], undefined>;
  readonly shared: string;
  readonly onDone: (asked: Ask, made: Buffer) => void;
  /** Of each batch. */
  readonly onSent?: () => void;
}

/** Gives the worker batches until none is left. */
function work<Ask extends Asked>(
  worker: ChildProcess,
  { job, batches, shared, onDone, onSent }: Work<Ask>,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let batch: readonly Ask[] = [];
    /** Made while the worker is at the one before. */
    let upcoming: IteratorResult<readonly Ask[], undefined> | null = null;
    let unsent: string | null = shared;
    const finish = (settle: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      settle();
    };
    const fail = (error: unknown) => finish(() => reject(error));
    const makeReady = () => {
      try {
        upcoming ??= batches.next();
      } catch (error) {
        fail(error);
      }
    };
    const next = () => {
      makeReady();
      if (upcoming === null) return;
      const { value, done } = upcoming;
      if (done === true) return finish(resolve);
      batch = value;
      upcoming = null;
      const items = batch.map(({ item }) => item);
      worker.send({ job, items, shared: unsent } satisfies Batch, (error) => {
        if (error !== null) return fail(endedEarly(error.message));
        onSent?.();
        makeReady();
      });
      unsent = null;
    };
    const onMessage = (answer: Answer) => {
      if ('error' in answer) return fail(new Error(answer.error));
      try {
        answer.forEach((bytes, index) => {
          const asked = batch[index];
          if (asked !== undefined) onDone(asked, asBuffer(bytes));
        });
      } catch (error) {
        return fail(error);
      }
      next();
    };
    const onExit = (code: number | null, signal: string | null) => fail(endedEarly(howEnded(code, signal)));
    const onError = (error: Error) => fail(error);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    next();
  });
}

function endedEarly(how: string): Error {
  return new Error(`A process of the build ended early (${how}).`);
}

interface Taken<Ask> {
  readonly taken: readonly Ask[];
  /** There may be more. */
  readonly isFull: boolean;
}
const none: Taken<never> = { taken: [], isFull: true };

function take<Ask extends Asked>(
  iterator: Iterator<Ask>,
  most: number,
  mostLength = Number.POSITIVE_INFINITY,
): Taken<Ask> {
  const taken: Ask[] = [];
  for (let length = 0; taken.length < most && length < mostLength; ) {
    const { value, done } = iterator.next();
    if (done === true) return { taken, isFull: false };
    taken.push(value);
    length += value.item.length;
  }
  return { taken, isFull: true };
}

function* chain<Item>(first: readonly Item[], rest: Iterator<Item>): Generator<Item, undefined> {
  yield* first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

function* batchesOf<Ask extends Asked>(
  items: Iterator<Ask>,
  size: number,
  mostLength?: number,
): Generator<readonly Ask[], undefined> {
  const next = () => take(items, size, mostLength).taken;
  for (let batch = next(); batch.length > 0; batch = next()) yield batch;
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
