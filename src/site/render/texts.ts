// All scraped texts of a site, read and rendered: from memory, from the cache, or now.
import {
  keyOfText,
  Memory,
  type Pool,
  type Readings,
  type RecordCache,
  type Words,
} from '../../reading/index.ts';
import { acronymsOf, countsOf, htmlOf, packRendered, teaserOf } from './packed.ts';
import { type FormulaCounts, renderScraped, type Teaser } from './scraped.ts';

interface Marks {
  readonly formulas: FormulaCounts;
  readonly acronyms: readonly string[];
}

/** Of an abstract it is asked for by its digest's page and hardly again: some hundreds would do. */
const roomForHtml = 2_000_000;

export class Texts {
  readonly #readings: Readings;
  readonly #cache: RecordCache;
  readonly #teasers = new Memory<Teaser>(
    (text) => teaserOf(this.#packed(text)),
    ({ html, plain }) => html.length + plain.length,
  );
  /** As kept: a page asks for a text's HTML, its beginning, its formulas and its names one after the other. */
  readonly #kept = new Memory<Buffer>(
    (text) => this.#find(text),
    (packed) => packed.length,
  );
  readonly #html = new Memory<string>(
    (text) => htmlOf(this.#packed(text)),
    (html) => html.length,
    roomForHtml,
  );

  readonly #marks = new Map<string, Marks>();

  constructor(readings: Readings, cache: RecordCache) {
    this.#readings = readings;
    this.#cache = cache;
  }

  /** Renders what the cache does not have; the texts have been read. Resolves to the number of those. */
  async prepare(
    texts: Iterable<string>,
    pool: Pool,
    onProgress: (done: number, of: number) => void,
  ): Promise<number> {
    const missing = [...new Set(texts)].filter((text) => !this.#cache.has(text));
    const readings = this.#readings;
    function* asked() {
      for (const text of missing) yield { item: readings.packed(text), text };
    }
    let done = 0;
    await pool.map(import.meta.resolve('./job.ts'), asked(), ({ text }, packed) => {
      this.#cache.set(text, packed);
      done += 1;
      onProgress(done, missing.length);
    });
    return missing.length;
  }

  /** Takes what another process has rendered (`packRendered`). */
  add(text: string, packed: Uint8Array): void {
    this.#cache.set(text, packed);
  }

  words(text: string): Words {
    return this.#readings.words(text);
  }

  teaser(text: string): Teaser {
    return this.#teasers.get(text);
  }

  html(text: string): string {
    return this.#html.get(text);
  }

  countFormulas(text: string): FormulaCounts {
    return this.#marksOf(text).formulas;
  }

  /** Keys of the names in the text that may be acronyms. */
  acronymsIn(text: string): readonly string[] {
    return this.#marksOf(text).acronyms;
  }

  /** What every build asks of every text is read for so many at once, which come together in most builds. */
  recall(texts: readonly string[]): void {
    if (this.recallKept(texts)) return;
    const marks = texts.map((text) => this.#marksOf(text));
    this.#cache.set(nameOfMarks(texts), Buffer.from(JSON.stringify(marks)));
    this.#hold(texts, marks);
  }

  /** The same where it is kept, or known already; returns whether it is. */
  recallKept(texts: readonly string[]): boolean {
    if (texts.every((text) => this.#marks.has(text))) return true;
    const kept = this.#cache.get(nameOfMarks(texts));
    if (kept === undefined) return false;
    this.#hold(texts, JSON.parse(kept.toString()));
    return true;
  }

  #hold(texts: readonly string[], marks: readonly Marks[]): void {
    for (const [at, text] of texts.entries()) {
      const own = marks[at];
      if (own !== undefined) this.#marks.set(text, own);
    }
  }

  #marksOf(text: string): Marks {
    const known = this.#marks.get(text);
    if (known !== undefined) return known;
    const packed = this.#packed(text);
    return { formulas: countsOf(packed), acronyms: acronymsOf(packed) };
  }

  #packed(text: string): Buffer {
    return this.#kept.get(text);
  }

  #find(text: string): Buffer {
    const known = this.#cache.get(text);
    if (known !== undefined) return known;
    const packed = packRendered(renderScraped(this.#readings.inlines(text)));
    this.#cache.set(text, packed);
    return packed;
  }
}

function nameOfMarks(texts: readonly string[]): string {
  return ['marks', ...texts.map(keyOfText)].join('\n');
}
