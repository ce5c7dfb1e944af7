// All scraped texts of a site, rendered: from memory, from the cache, or now.

import type { TextCache } from './cache.ts';
import { countsOf, htmlOf, packRendered, teaserOf, wordsOf } from './packed.ts';
import { renderTexts } from './pool.ts';
import { type FormulaCounts, renderScraped, type Teaser, type Words } from './scraped.ts';

export class Texts {
  readonly #cache: TextCache;
  readonly #words = new Memory<Words>(
    ({ plain, prose, unicode }) => plain.length + prose.length + unicode.length,
  );
  readonly #teasers = new Memory<Teaser>(({ html, plain }) => html.length + plain.length);
  readonly #html = new Memory<string>((html) => html.length);

  constructor(cache: TextCache) {
    this.#cache = cache;
  }

  /** Renders what the cache does not have, on every core. Resolves to the number of those. */
  async prepare(texts: Iterable<string>, onProgress: (done: number, of: number) => void): Promise<number> {
    const missing = new Set<string>();
    for (const text of texts) if (this.#cache.get(text) === undefined) missing.add(text);
    let done = 0;
    await renderTexts([...missing], (text, packed) => {
      this.#cache.set(text, packed);
      done += 1;
      onProgress(done, missing.size);
    });
    return missing.size;
  }

  words(text: string): Words {
    return this.#words.get(text) ?? this.#words.keep(text, wordsOf(this.#packed(text)));
  }

  teaser(text: string): Teaser {
    return this.#teasers.get(text) ?? this.#teasers.keep(text, teaserOf(this.#packed(text)));
  }

  html(text: string): string {
    return this.#html.get(text) ?? this.#html.keep(text, htmlOf(this.#packed(text)));
  }

  countFormulas(text: string): FormulaCounts {
    return countsOf(this.#packed(text));
  }

  #packed(text: string): Buffer {
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const packed = packRendered(renderScraped(text));
    this.#cache.set(text, packed);
    return packed;
  }
}

/** Characters kept unpacked, of words, of teasers and of HTML: all of an archive of 10,000 papers. */
const memorySize = 100_000_000;

/** What was unpacked of late, so that neighbours, lists and feeds do not unpack it again. */
class Memory<T> {
  readonly #kept = new Map<string, T>();
  readonly #sizeOf: (value: T) => number;
  #size = 0;

  constructor(sizeOf: (value: T) => number) {
    this.#sizeOf = sizeOf;
  }

  get(text: string): T | undefined {
    return this.#kept.get(text);
  }

  keep(text: string, value: T): T {
    if (this.#size > memorySize) {
      this.#kept.clear();
      this.#size = 0;
    }
    this.#kept.set(text, value);
    this.#size += this.#sizeOf(value);
    return value;
  }
}
