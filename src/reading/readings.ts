// All scraped texts of a library, read: from memory, from the cache, or now.
import type { Inline } from '../text/types.ts';
import type { RecordCache } from './cache.ts';
import { Memory } from './memory.ts';
import { inlinesOf, packedWordsOf, packReading, wordsOf } from './packed.ts';
import type { Pool } from './pool.ts';
import { readText } from './read.ts';
import type { Words } from './words.ts';

export class Readings {
  readonly #cache: RecordCache;
  readonly #words = new Memory<Words>(
    (text) => wordsOf(this.packed(text)),
    ({ plain, prose, unicode }) => plain.length + prose.length + unicode.length,
  );

  constructor(cache: RecordCache) {
    this.#cache = cache;
  }

  /** Reads what the cache lacks; what proves damaged is read when it is asked for. Resolves to their number. */
  async prepare(
    texts: Iterable<string>,
    pool: Pool,
    onProgress: (done: number, of: number) => void,
  ): Promise<number> {
    const missing = new Set<string>();
    for (const text of texts) if (!this.has(text)) missing.add(text);
    let done = 0;
    const asked = [...missing].map((item) => ({ item }));
    await pool.map(import.meta.resolve('./job.ts'), asked, ({ item: text }, packed) => {
      this.#cache.set(text, packed);
      done += 1;
      onProgress(done, missing.size);
    });
    return missing.size;
  }

  /** Whether the text has been read, by this build or one before. */
  has(text: string): boolean {
    return this.#cache.has(text);
  }

  /** Takes what another process has read (`packReading`). */
  add(text: string, packed: Uint8Array): void {
    this.#cache.set(text, packed);
  }

  words(text: string): Words {
    return this.#words.get(text);
  }

  /** For a process that is to read them (`openPlain`, `openProse`). */
  packedWords(text: string): string {
    return packedWordsOf(this.packed(text));
  }

  inlines(text: string): readonly Inline[] {
    return inlinesOf(this.packed(text));
  }

  /** For a process that is to make something of the reading. */
  packed(text: string): Buffer {
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const packed = packReading(readText(text));
    this.#cache.set(text, packed);
    return packed;
  }
}
