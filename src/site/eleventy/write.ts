// Writes the pages with Eleventy, in runs of a few thousand.
//
// Eleventy holds the HTML of every page until the last one is written: 100,000 papers would need
// some 10 GB. Each run gets a window of the page sets and frees it when it ends, so memory is
// bounded by the window and time stays linear. The globals are frozen: Eleventy's data cascade
// deep-copies plain objects for every template, except frozen ones.
import Eleventy from '@11ty/eleventy';
import type { Assets } from '../assets.ts';
import { listPageSets, type PageSets } from '../pages.ts';
import type { SiteView } from '../view.ts';
import { countPages, windowsOf } from './windows.ts';

const pagesPerRun = 2000;

export interface WritePagesOptions {
  readonly site: SiteView;
  readonly assets: Assets;
  /** Folder of the page templates. */
  readonly templates: string;
  readonly configPath: string;
  readonly out: string;
  readonly onProgress?: (written: number, of: number) => void;
}

/** Resolves to the number of pages written. */
export async function writePages(options: WritePagesOptions): Promise<number> {
  const sets = listPageSets(options.site);
  const total = countPages(sets);
  let written = 0;
  for (const window of windowsOf(sets, pagesPerRun)) {
    await run(options, window);
    written += countPages(window);
    options.onProgress?.(written, total);
  }
  return written;
}

async function run({ site, assets, templates, configPath, out }: WritePagesOptions, sets: PageSets) {
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
  await eleventy.write();
}
