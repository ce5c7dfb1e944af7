// Writes the pages: those that show what they showed are taken over from the last site, the others are
// rendered and written, a window of them in each process of the pool.
//
// A page's key is of all that its bytes depend on: what decides its item, the site's frame, its kind's
// template and the code. So a page that is taken over is not even made an item.

import { setImmediate } from 'node:timers/promises';
import { groupBy } from '../group-by.ts';
import { codeVersion, type Pool } from '../reading/index.ts';
import { sha256 } from '../sha256.ts';
import type { SiteFrame } from '../site/context.ts';
import type { WindowHead, WrittenPages } from '../site/eleventy/job.ts';
import { LineWriter, pageLine } from '../site/eleventy/lines.ts';
import { outputPath } from '../site/href.ts';
import type { ListedPage } from '../site/kinds/index.ts';
import { isIndexed } from '../site/kinds/kind.ts';
import type { SiteOutput } from '../site/output.ts';
import type { Step } from './progress.ts';

/** Of small pages; and bytes of what pages show, so that lists of fifty papers make no window that takes minutes. */
const [pagesPerWindow, bytesPerWindow] = [60, 2_000_000];

/**
 * So many are made here in less time than a process takes to start; and so many by one alone, while exports are
 * written here: more would take their time from the process that draws the map.
 */
const [fewPages, severalPages] = [100, 700];

const pagesBetweenPauses = 100;

/** For each page that is to be made so many are taken over, where little changed. */
const mostlyTaken = 4;

/** A module's address: what a process does with a window of pages. */
export const pageJob = import.meta.resolve('../site/eleventy/job.ts');

/** What every page may be made by; a kind's own template comes to it, with the components it imports. */
const pageSources = ['src', 'eleventy.config.ts'];

export interface WritePagesOptions {
  readonly pages: readonly ListedPage[];
  readonly frame: SiteFrame;
  readonly site: SiteOutput;
  readonly pool: Pool;
  readonly step: Step;
  /** Addresses that somebody waits for; they are told of once they are written, before any other is. */
  readonly first?: readonly string[];
  readonly onFirst?: (urls: readonly string[]) => void;
  /** What is left to do is done by a process that needs nothing of this one. */
  readonly onHandedOver?: () => void;
}

/** Where most pages are taken over: the first of the others, rendered by a process while the last are looked at. */
interface Ahead {
  readonly rendered: Promise<void>;
  isOver: boolean;
}

export async function writePages(options: WritePagesOptions): Promise<void> {
  const { pages, first = [], onFirst } = options;
  const writer = new PageWriter(options);
  const isFirst = (page: ListedPage) => first.includes(page.url);
  const early = pages.filter(isFirst);
  await writer.write(early);
  if (early.length > 0) onFirst?.(early.map(({ url }) => url));
  await writer.write(mixed(pages.filter((page) => !isFirst(page))));
}

class PageWriter {
  readonly #options: WritePagesOptions;
  /** What all windows share. */
  readonly #head: string;
  readonly #versions: ReadonlyMap<string, string>;
  readonly #keys = new Map<string, string>();
  /** Where the item is its own key it is made once. */
  readonly #shown = new Map<string, string>();
  #done = 0;

  constructor(options: WritePagesOptions) {
    const { pages, frame, site } = options;
    this.#options = options;
    this.#head = JSON.stringify({ folder: site.folder, frame } satisfies WindowHead);
    this.#versions = versionsOf(pages, JSON.stringify(frame));
  }

  async write(asked: readonly ListedPage[]): Promise<void> {
    const { pool, onHandedOver } = this.#options;
    const pages = asked.values();
    const { left, ahead } = await this.#lookThrough(pages);
    const isByOne = left.length <= severalPages && (ahead !== null || left.length > fewPages);
    if (isByOne) {
      // Made ready before anybody else may begin, so that the process that renders the first waits for none of these.
      const windows = this.#readyWindows(left);
      if (ahead !== null) {
        onHandedOver?.();
        await ahead.rendered;
      }
      if (windows.length > 0) await this.#renderApart(windows, onHandedOver);
      return;
    }
    // What every core is to make is not handed over: whoever comes then would end the processes that make it.
    await ahead?.rendered;
    const worthProcesses = left.length > fewPages ? 1 : Number.POSITIVE_INFINITY;
    const windows = this.#windows(this.#toMake(left, pages));
    await pool.map(pageJob, windows, (_window, answer) => this.#note(answer), {
      worthProcesses,
      batchSize: 1,
    });
  }

  /**
   * Takes over what is known; of the others those that are left to make, and those that are being rendered already. Where
   * most of many are to be made it looks no further, so that every core has something to do.
   */
  async #lookThrough(
    pages: Iterator<ListedPage>,
  ): Promise<{ readonly left: readonly ListedPage[]; readonly ahead: Ahead | null }> {
    const left: ListedPage[] = [];
    let ahead: Ahead | null = null;
    let at = 0;
    for (let next = pages.next(); next.done !== true; next = pages.next()) {
      if (!this.#takeOver(next.value)) left.push(next.value);
      if (left.length > severalPages && left.length > this.#done) break;
      if (at++ % pagesBetweenPauses > 0) continue;
      const isFree = ahead === null || ahead.isOver;
      if (isFree && left.length >= pagesPerWindow && this.#done > mostlyTaken * left.length)
        ahead = this.#renderAhead(left.splice(0));
      // In which what other processes were sent reaches them.
      await setImmediate();
    }
    return { left, ahead };
  }

  /** What is left, and those of the others that are not taken over. */
  *#toMake(left: readonly ListedPage[], others: Iterable<ListedPage>): Generator<ListedPage> {
    yield* left;
    for (const page of others) if (!this.#takeOver(page)) yield page;
  }

  /** Whether the page is as the last site has it. */
  #takeOver(page: ListedPage): boolean {
    const { url, kind, item, key: keyOf } = page;
    const own = keyOf === undefined ? JSON.stringify(item()) : null;
    const head = [this.#versions.get(kind.name) ?? '', url, String(isIndexed(kind, page))];
    const key = hash(...head, own ?? JSON.stringify(keyOf?.()));
    if (this.#options.site.take(outputPath(url), key)) {
      this.#done += 1;
      return true;
    }
    this.#keys.set(url, key);
    if (own !== null) this.#shown.set(url, own);
    return false;
  }

  #renderAhead(asked: readonly ListedPage[]): Ahead {
    const ahead: Ahead = {
      isOver: false,
      rendered: this.#renderApart(this.#readyWindows(asked)).then(() => {
        ahead.isOver = true;
      }),
    };
    // Told of where it is waited for.
    ahead.rendered.catch(() => undefined);
    return ahead;
  }

  async #renderApart(windows: readonly Uint8Array[], onSent?: () => void): Promise<void> {
    for (const answer of await this.#options.pool.apart(pageJob, windows, onSent)) this.#note(answer);
  }

  #readyWindows(asked: readonly ListedPage[]): readonly Uint8Array[] {
    return [...windowsOf(this.#records(asked), this.#head)];
  }

  /** One after the other, as processes ask for them. */
  *#windows(asked: Iterable<ListedPage>): Generator<{ readonly item: Uint8Array }> {
    for (const item of windowsOf(this.#records(asked), this.#head)) yield { item };
  }

  *#records(asked: Iterable<ListedPage>): Generator<string> {
    for (const page of asked) {
      const { url, kind, item } = page;
      const shown = this.#shown.get(url) ?? JSON.stringify(item());
      yield pageLine({ url, kind: kind.name, isIndexed: isIndexed(kind, page) }, shown);
      this.#shown.delete(url);
    }
  }

  #note(made: Buffer): void {
    const { pages, site, step } = this.#options;
    const written: WrittenPages = JSON.parse(made.toString());
    for (const [url, file] of Object.entries(written)) {
      site.note(outputPath(url), this.#keys.get(url) ?? '', file);
      this.#done += 1;
    }
    step(this.#done, pages.length);
  }
}

/** What shows much of the same comes together, and is made of what is at hand; all else is spread. */
function mixed(pages: readonly ListedPage[]): readonly ListedPage[] {
  const urls = new Set(pages.map(({ url }) => url));
  const led = groupBy(pages, ({ after = '' }) => (urls.has(after) ? after : ''));
  return spread(led.get('') ?? []).flatMap((page) => [page, ...(led.get(page.url) ?? [])]);
}

/**
 * Each kind over all: what a list shows takes long to make here and little to render, with a paper it is the other way
 * round, and done one after the other they would wait for each other.
 */
function spread(pages: readonly ListedPage[]): readonly ListedPage[] {
  return [...groupBy(pages, ({ kind }) => kind.name).values()]
    .flatMap((same) => same.map((page, at) => ({ page, share: (at + 0.5) / same.length })))
    .sort((one, other) => one.share - other.share)
    .map(({ page }) => page);
}

/** `head` is what all windows share. */
function* windowsOf(pages: Iterable<string>, head: string): Generator<Uint8Array> {
  const lines = new LineWriter();
  let count = 0;
  for (const page of pages) {
    if (count === 0) lines.add(head);
    lines.add(page);
    count += 1;
    if (count < pagesPerWindow && lines.length < bytesPerWindow) continue;
    count = 0;
    yield lines.take();
  }
  if (count > 0) yield lines.take();
}

/** By kind. */
function versionsOf(pages: readonly ListedPage[], frameJson: string): ReadonlyMap<string, string> {
  const common = codeVersion(pageSources);
  const versions = new Map<string, string>();
  for (const name of new Set(pages.map(({ kind }) => kind.name))) {
    const template = codeVersion([`templates/pages/${name}.11ty.tsx`]);
    versions.set(name, hash(common, template, frameJson));
  }
  return versions;
}

function hash(...parts: readonly string[]): string {
  return sha256(parts.join('\0'), 16);
}
