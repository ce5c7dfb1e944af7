// All scraped texts of a site, rendered: from memory, from the cache, or now.

import type { TextCache } from './cache.ts';
import { countsOf, packRendered, unpackRendered } from './packed.ts';
import { renderTexts } from './pool.ts';
import { type FormulaCounts, type RenderedText, renderScraped } from './scraped.ts';

/** Unpacked records kept at hand: enough for the pages of a few digests. */
const memorySize = 4000;

export class Texts {
  readonly #cache: TextCache;
  readonly #memory = new Map<string, RenderedText>();

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

  get(text: string): RenderedText {
    const known = this.#memory.get(text);
    if (known !== undefined) return known;
    const packed = this.#cache.get(text);
    const rendered = packed === undefined ? this.#renderNow(text) : unpackRendered(packed);
    if (this.#memory.size >= memorySize) this.#memory.clear();
    this.#memory.set(text, rendered);
    return rendered;
  }

  /** Cheaper than `get(text).formulas`. */
  countFormulas(text: string): FormulaCounts {
    const packed = this.#cache.get(text);
    return packed === undefined ? this.get(text).formulas : countsOf(packed);
  }

  #renderNow(text: string): RenderedText {
    const rendered = renderScraped(text);
    this.#cache.set(text, packRendered(rendered));
    return rendered;
  }
}
