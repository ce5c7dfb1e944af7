// Writes the pages with Eleventy, in runs of a few thousand.
//
// Eleventy holds the HTML of every page until the last one is written: 100,000 papers would need
// some 10 GB. Each run gets a window of the page sets and frees it when it ends, so memory is
// bounded by the window and time stays linear. The globals are frozen: Eleventy's data cascade
// deep-copies plain objects for every template, except frozen ones.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy, { type WrittenPage } from '@11ty/eleventy';
import type { Assets } from '../assets.ts';
import { listPageSets, type PageSets } from '../pages.ts';
import type { SiteView } from '../view.ts';
import { countPages, windowsOf } from './windows.ts';

const pagesPerRun = 2000;

export interface WritePagesOptions {
  readonly site: SiteView;
  readonly assets: Assets;
  readonly out: string;
  readonly onProgress?: (written: number, of: number) => void;
}

/** Eleventy wants paths below the working directory. */
const templates = relative('', fileURLToPath(new URL('../../../templates/pages', import.meta.url)));
const configPath = relative('', fileURLToPath(new URL('../../../eleventy.config.ts', import.meta.url)));

/** Resolves to the addresses of all pages, without the prefix. Throws where two pages claim one. */
export async function writePages(options: WritePagesOptions): Promise<readonly string[]> {
  const sets = listPageSets(options.site);
  const total = countPages(sets);
  const urls = new Set<string>();
  let done = 0;
  for (const window of windowsOf(sets, pagesPerRun)) {
    for (const { url } of await run(options, window)) {
      if (urls.has(url)) throw new Error(`Two pages have the address ${url}.`);
      urls.add(url);
    }
    done += countPages(window);
    options.onProgress?.(done, total);
  }
  return [...urls];
}

async function run(
  { site, assets, out }: WritePagesOptions,
  sets: PageSets,
): Promise<readonly WrittenPage[]> {
  const eleventy = new Eleventy(templates, out, {
    configPath,
    quietMode: true,
    config: (config) => {
      config.addGlobalData('site', Object.freeze(site));
      config.addGlobalData('assets', Object.freeze(assets));
      config.addGlobalData('sets', Object.freeze(sets));
    },
  });
  eleventy.disableLogger();
  const [, pages] = await eleventy.write();
  return pages;
}
