// One value that each build puts in the place of the last one's: what the next build begins with, where it looks
// for what changed since. Kept like all else (cache.ts): under the version of the code, in a file that is checked
// when it is read; and losing it costs time and nothing else.
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { keyOf, packSegment, Segment } from './segment.ts';
import { writeAtomically } from './write-atomically.ts';

export class Latest {
  readonly #file: string;
  readonly #key: string;
  #fresh: Uint8Array | null = null;

  /** Of `file`, which need not exist. */
  constructor(file: string, version: string) {
    this.#file = file;
    this.#key = keyOf(version);
  }

  /** Null where nothing is kept that this code made. */
  get(): Uint8Array | null {
    if (this.#fresh !== null) return this.#fresh;
    const segment = Segment.open(this.#file);
    const value = segment?.read(this.#key) ?? null;
    segment?.close();
    return value;
  }

  set(value: Uint8Array): void {
    this.#fresh = value;
  }

  /** Writes what is new. Throws where that cannot be done; nothing is lost then. */
  save(): void {
    if (this.#fresh === null) return;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeAtomically(this.#file, packSegment(new Map([[this.#key, this.#fresh]])));
  }
}
