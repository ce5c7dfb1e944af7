// What a build keeps for the next one: everything is a function of its inputs, and its result is kept under
// them and under the code that makes it. There are two ways to ask: `keep` makes a thing here, `keepEach`
// makes many on every core. Losing any of it costs time and nothing else, and so does a disk that takes no
// more.
import { join } from 'node:path';
import {
  codeVersion,
  keyOfText,
  Latest,
  type Pool,
  type PoolOptions,
  RecordCache,
  removeUnwanted,
} from '../reading/index.ts';
import { sha256 } from '../sha256.ts';
import type { Step } from './progress.ts';

export class Kept {
  readonly #folder: string;
  readonly #open: RecordCache[] = [];
  readonly #latest: Latest[] = [];
  readonly #names = new Set<string>();
  #refusal: string | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `sources` are the folders of the code that makes these results. */
  open(name: string, sources: readonly string[]): RecordCache {
    return this.#add(RecordCache.open(this.#place(name), codeVersion(sources)));
  }

  /** What is kept there is asked for by papers' texts. */
  openByText(name: string, sources: readonly string[]): RecordCache {
    return this.#add(RecordCache.open(this.#place(name), codeVersion(sources), keyOfText));
  }

  #add(cache: RecordCache): RecordCache {
    this.#open.push(cache);
    return cache;
  }

  /** The one value of this name that the last build left, which `sources` made. */
  latest(name: string, sources: readonly string[]): Latest {
    const latest = new Latest(this.#place(`${name}.kept`), codeVersion(sources));
    this.#latest.push(latest);
    return latest;
  }

  #place(name: string): string {
    this.#names.add(name);
    return join(this.#folder, name);
  }

  /** Keeps what is new so far, so that a build that is stopped has not worked for nothing. */
  save(): void {
    for (const cache of this.#open) this.#try(() => cache.save());
  }

  /**
   * At a build's end. Returns a notice for the publisher where something could not be kept. After a build that asks for
   * all it needs what lies there under other names is removed: a former version kept it.
   */
  close({ askedAll = false }: { readonly askedAll?: boolean } = {}): string | null {
    for (const cache of this.#open) {
      this.#try(() => cache.tidy());
      cache.close();
    }
    for (const latest of this.#latest) this.#try(() => latest.save());
    if (askedAll) this.#try(() => removeUnwanted(this.#folder, this.#names));
    return this.#refusal;
  }

  #try(write: () => void): void {
    try {
      write();
    } catch (error) {
      if (this.#refusal !== null) return;
      const reason = error instanceof Error ? error.message : String(error);
      this.#refusal = `The cache ${this.#folder} cannot be written (${reason}). The site is whole; the next build makes what could not be kept anew. Make room, move away what stands there, or name another folder with --cache.`;
    }
  }
}

/** What was made of `inputs`, or is made now; they begin with what it is. `T` must survive JSON. */
export async function keep<T>(
  cache: RecordCache,
  inputs: readonly string[],
  make: () => T | Promise<T>,
): Promise<T> {
  const name = nameOf(inputs);
  const kept = cache.get(name);
  if (kept !== undefined) return JSON.parse(kept.toString());
  const made = await make();
  cache.set(name, Buffer.from(JSON.stringify(made)));
  return made;
}

export interface Work {
  /** All that decides the result, beside the code and what is shared. */
  readonly inputs: readonly string[];
  /** What the job is handed, where it has to be done. */
  readonly item: () => string;
}

export interface SharedWork extends Pick<PoolOptions, 'fewApart'> {
  /** One more input, of all of them. */
  readonly shared?: string;
}

/**
 * Tells what the job, a module's address, makes of each, by its place: from the last build, or now, on every core, in
 * any order; what was told is in memory no longer.
 */
export async function keepEach(
  cache: RecordCache,
  pool: Pool,
  job: string,
  works: readonly Work[],
  onMade: (place: number, made: Buffer) => void,
  step: Step,
  { shared = '', fewApart = false }: SharedWork = {},
): Promise<void> {
  const sharedName = nameOf([shared]);
  const names = works.map(({ inputs }) => nameOfWork(inputs, sharedName));
  let done = 0;
  const tell = (place: number, made: Buffer) => {
    onMade(place, made);
    done += 1;
    step(done, works.length);
  };
  // By item, of which a hash is kept and not the text: works of the same item are done once.
  const places = new Map<string, [number, ...number[]]>();
  function* missing() {
    for (const [place, work] of works.entries()) {
      const kept = cache.get(names[place] ?? '');
      if (kept !== undefined) {
        tell(place, kept);
        continue;
      }
      const item = work.item();
      const key = nameOf([item]);
      const same = places.get(key);
      if (same !== undefined) same.push(place);
      else {
        places.set(key, [place]);
        yield { item, place };
      }
    }
  }
  const onDone = ({ place }: { readonly place: number }, made: Buffer) => {
    cache.set(names[place] ?? '', made);
    tell(place, made);
  };
  await pool.map(job, missing(), onDone, { worthProcesses: 4, batchSize: 1, shared, fewApart });
  for (const [first, ...others] of places.values()) {
    if (others.length === 0) continue;
    const made = cache.get(names[first] ?? '');
    if (made === undefined) throw new Error('What was made is not kept any more.');
    for (const place of others) {
      cache.set(names[place] ?? '', made);
      tell(place, made);
    }
  }
}

/** What a work's result is kept under; `sharedName` is the name of what all works share. */
export function nameOfWork(inputs: readonly string[], sharedName: string = nameOf([''])): string {
  return nameOf([sharedName, ...inputs]);
}

/** Of texts, however they are parted. */
export function nameOf(inputs: readonly string[]): string {
  return sha256(inputs.map((input) => `${input.length}:${input}`).join(''));
}
