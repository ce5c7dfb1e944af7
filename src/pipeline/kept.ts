// What a build keeps for the next one: a cache a kind of result, each under the name of the code that
// makes it. Losing any of it costs time and nothing else, and so does a disk that takes no more.
import { join } from 'node:path';
import { codeVersion, RecordCache } from '../reading/index.ts';

export class Kept {
  readonly #folder: string;
  readonly #open: RecordCache[] = [];
  #refusal: string | null = null;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** `sources` are the folders of the code that makes these results. */
  async open(name: string, sources: readonly string[]): Promise<RecordCache> {
    const cache = RecordCache.open(join(this.#folder, name), await codeVersion(sources));
    this.#open.push(cache);
    return cache;
  }

  /** Keeps what is new so far, so that a build that is stopped has not worked for nothing. */
  save(): void {
    for (const cache of this.#open) this.#try(() => cache.save());
  }

  /** At a build's end. Resolves to a notice for the publisher where something could not be kept. */
  close(): string | null {
    for (const cache of this.#open) {
      this.#try(() => cache.tidy());
      cache.close();
    }
    return this.#refusal;
  }

  #try(write: () => void): void {
    if (this.#refusal !== null) return;
    try {
      write();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#refusal = `The cache ${this.#folder} cannot be written (${reason}). The site is whole; the next build takes as long as a first one. Make room, or name another folder with --cache.`;
    }
  }
}
