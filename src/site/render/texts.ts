// All scraped texts of a site, rendered: from memory, from the cache, or now.

import type { TextCache } from './cache.ts';
import { countsOf, packRendered, unpackRendered } from './packed.ts';
import { renderTexts } from './pool.ts';
import { type FormulaCounts, type RenderedText, renderScraped } from './scraped.ts';

/** Characters of HTML kept unpacked: all of an archive of 10,000 papers, some 200 MB at most. */
const memorySize = 100_000_000;

export class Texts {
  readonly #cache: TextCache;
  readonly #memory = new Map<string, RenderedText>();
  #remembered = 0;

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
    if (this.#remembered > memorySize) this.#forget();
    this.#memory.set(text, rendered);
    this.#remembered += rendered.html.length + rendered.plain.length;
    return rendered;
  }

  /** Cheaper than `get(text).formulas`. */
  countFormulas(text: string): FormulaCounts {
    const packed = this.#cache.get(text);
    return packed === undefined ? this.get(text).formulas : countsOf(packed);
  }

  #forget(): void {
    this.#memory.clear();
    this.#remembered = 0;
  }

  #renderNow(text: string): RenderedText {
    const rendered = renderScraped(text);
    this.#cache.set(text, packRendered(rendered));
    return rendered;
  }
}
