// Writes the pages: those that show what they showed are taken over from the last site, the others are
// rendered and written, a window of them in each process of the pool.
//
// A page's key is of all that its bytes depend on: what decides its item, the site's frame, its kind's
// template and the code. So a page that is taken over is not even made an item.
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { codeVersion, type Pool } from '../reading/index.ts';
import type { SiteFrame } from '../site/context.ts';
import type { WindowHead, WrittenPages } from '../site/eleventy/job.ts';
import { LineWriter } from '../site/eleventy/lines.ts';
import { outputPath } from '../site/href.ts';
import type { ListedPage } from '../site/kinds/index.ts';
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
  const { pages, frame, site, pool, step, first = [], onFirst, onHandedOver } = options;
  const frameJson = JSON.stringify(frame);
  const head = JSON.stringify({ folder: site.folder, frame } satisfies WindowHead);
  const versions = versionsOf(pages, frameJson);
  const keys = new Map<string, string>();
  /** Where the item is its own key it is made once. */
  const shown = new Map<string, string>();
  let done = 0;

  /** What is known is taken over; the others are to be made. */
  const isNew = ({ url, kind, item, key: keyOf }: ListedPage): boolean => {
    const own = keyOf === undefined ? JSON.stringify(item()) : null;
    const key = hash(versions.get(kind.name) ?? '', url, own ?? JSON.stringify(keyOf?.()));
    if (site.take(outputPath(url), key)) {
      done += 1;
      return false;
    }
    keys.set(url, key);
    if (own !== null) shown.set(url, own);
    return true;
  };
  function* records(asked: readonly ListedPage[]): Generator<string> {
    for (const { url, kind, item } of asked) {
      const page = JSON.stringify({ url, kind: kind.name, isIndexed: kind.indexed });
      yield `${page.slice(0, -1)},"item":${shown.get(url) ?? JSON.stringify(item())}}`;
      shown.delete(url);
    }
  }
  const note = (made: Buffer) => {
    const written: WrittenPages = JSON.parse(made.toString());
    for (const [url, file] of Object.entries(written)) {
      site.note(outputPath(url), keys.get(url) ?? '', file);
      done += 1;
    }
    step(done, pages.length);
  };
  const job = import.meta.resolve('../site/eleventy/job.ts');
  const renderApart = async (asked: readonly ListedPage[], onSent?: () => void): Promise<void> => {
    const windows = [...windowsOf(records(asked), head)];
    for (const answer of await pool.apart(job, windows, onSent)) note(answer);
  };
  const renderAhead = (asked: readonly ListedPage[]): Ahead => {
    const ahead: Ahead = {
      isOver: false,
      rendered: renderApart(asked).then(() => {
        ahead.isOver = true;
      }),
    };
    // Told of where it is waited for.
    ahead.rendered.catch(() => undefined);
    return ahead;
  };
  const write = async (asked: readonly ListedPage[]) => {
    const made: ListedPage[] = [];
    let ahead: Ahead | null = null;
    for (const [at, page] of asked.entries()) {
      if (isNew(page)) made.push(page);
      if (at % pagesBetweenPauses > 0) continue;
      const isFree = ahead === null || ahead.isOver;
      if (isFree && made.length >= pagesPerWindow && done > mostlyTaken * made.length)
        ahead = renderAhead(made.splice(0));
      // In which what other processes were sent reaches them.
      await setImmediate();
    }
    const isByOne = made.length <= severalPages && (ahead !== null || made.length > fewPages);
    if (ahead !== null) {
      // What every core is to make is not handed over: whoever comes then would end the processes that make it.
      if (isByOne) onHandedOver?.();
      await ahead.rendered;
    }
    if (isByOne) {
      if (made.length > 0) await renderApart(made, onHandedOver);
      return;
    }
    const worthProcesses = made.length > fewPages ? 1 : Number.POSITIVE_INFINITY;
    function* windows() {
      for (const item of windowsOf(records(made), head)) yield { item };
    }
    await pool.map(job, windows(), (_window, answer) => note(answer), { worthProcesses, batchSize: 1 });
  };
  const isFirst = (page: ListedPage) => first.includes(page.url);
  const early = pages.filter(isFirst);
  await write(early);
  if (early.length > 0) onFirst?.(early.map(({ url }) => url));
  await write(mixed(pages.filter((page) => !isFirst(page))));
}

/**
 * Each kind spread over all: what a list shows takes long to make here and little to render, with a paper it is the
 * other way round, and done one after the other they would wait for each other.
 */
function mixed(pages: readonly ListedPage[]): readonly ListedPage[] {
  const byKind = new Map<string, ListedPage[]>();
  for (const page of pages) {
    const same = byKind.get(page.kind.name);
    if (same === undefined) byKind.set(page.kind.name, [page]);
    else same.push(page);
  }
  return [...byKind.values()]
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
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part).update('\0');
  return sum.digest('hex').slice(0, 16);
}
