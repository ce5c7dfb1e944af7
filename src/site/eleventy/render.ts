// Renders pages with Eleventy: what each shows in, its HTML out. Nothing is written here, so a process of
// the pool can do it for a window of pages, and a build asks only for those that changed.
//
// Eleventy holds the HTML of every page of a run, so memory is bounded by the window. The globals are
// frozen: Eleventy's data cascade deep-copies plain objects for every template, except frozen ones.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import type { SiteFrame } from '../context.ts';
import { pageKinds } from '../kinds/index.ts';

/** A page as plain data: with the frame all that its bytes depend on. */
export interface PageRecord {
  /** Without the path prefix. */
  readonly url: string;
  /** The kind's name, and the template's. */
  readonly kind: string;
  readonly isIndexed: boolean;
  /**
   * JSON, which is read when the page is made: the things of sixty pages, all there at once, would outlive every
   * collection of garbage till the last of them is made.
   */
  readonly shown: string;
}

export interface PageWindow {
  readonly frame: SiteFrame;
  readonly pages: readonly PageRecord[];
}

/** By address. */
export type RenderedPages = Readonly<Record<string, string>>;

/** Eleventy wants paths below the working directory. */
const templates = relative('', fileURLToPath(new URL('../../../templates/pages', import.meta.url)));
const configPath = relative('', fileURLToPath(import.meta.resolve('../../../eleventy.config.ts')));

/** Throws where a page came to nothing, such as for want of a template. */
export async function renderPages({ frame, pages }: PageWindow): Promise<RenderedPages> {
  const byKind = Object.fromEntries<PageRecord[]>(pageKinds.map(({ name }) => [name, []]));
  for (const page of pages) byKind[page.kind]?.push(page);
  const eleventy = new Eleventy(templates, '_site', {
    configPath,
    quietMode: true,
    config: (config) => {
      // It was made before it could be told to be quiet, and would warn of a slow machine.
      config.benchmarkManager.get('Configuration').setIsVerbose(false);
      config.addGlobalData('frame', Object.freeze(frame));
      config.addGlobalData('pages', Object.freeze(byKind));
    },
  });
  eleventy.disableLogger();
  const rendered = Object.fromEntries((await eleventy.toJSON()).map(({ url, content }) => [url, content]));
  for (const { url, kind } of pages) {
    if (rendered[url] !== undefined) continue;
    throw new Error(`${url} was not rendered. Is there a template templates/pages/${kind}.11ty.tsx?`);
  }
  return rendered;
}
