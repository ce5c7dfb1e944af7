// Writes the pages with Eleventy, in runs of a few thousand.
//
// Eleventy holds the HTML of every page until the last one is written: 100,000 papers would need
// some 10 GB. Each run gets a window of the pages and frees it when it ends, so memory is bounded by the
// window and time stays linear. The globals are frozen: Eleventy's data cascade deep-copies plain
// objects for every template, except frozen ones.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy, { type WrittenPage } from '@11ty/eleventy';
import type { SiteFrame } from '../context.ts';
import { type ListedPage, pageKinds } from '../kinds/index.ts';
import { type Window, windowsOf } from './windows.ts';

const pagesPerRun = 2000;

export interface WritePagesOptions {
  readonly pages: readonly ListedPage[];
  readonly frame: SiteFrame;
  readonly out: string;
  readonly onProgress?: (written: number, of: number) => void;
}

/** Eleventy wants paths below the working directory. */
const templates = relative('', fileURLToPath(new URL('../../../templates/pages', import.meta.url)));
const configPath = relative('', fileURLToPath(new URL('../../../eleventy.config.ts', import.meta.url)));

/** Throws where a page was not written, such as for want of a template. */
export async function writePages({ pages, frame, out, onProgress }: WritePagesOptions): Promise<void> {
  const names = pageKinds.map(({ name }) => name);
  const missing = new Map(pages.map(({ url, kind }) => [url, kind]));
  for (const window of windowsOf(pages, names, pagesPerRun)) {
    for (const { url } of await run(frame, window, out)) missing.delete(url);
    onProgress?.(pages.length - missing.size, pages.length);
  }
  for (const [url, { name }] of missing) {
    throw new Error(`${url} was not written. Is there a template templates/pages/${name}.11ty.tsx?`);
  }
}

async function run(frame: SiteFrame, pages: Window, out: string): Promise<readonly WrittenPage[]> {
  const eleventy = new Eleventy(templates, out, {
    configPath,
    quietMode: true,
    config: (config) => {
      config.addGlobalData('frame', Object.freeze(frame));
      config.addGlobalData('pages', Object.freeze(pages));
    },
  });
  eleventy.disableLogger();
  const [, written] = await eleventy.write();
  return written;
}
