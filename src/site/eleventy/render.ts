// Renders pages with Eleventy: what each shows in, its HTML out. Nothing is written here, so a process of
// the pool can do it for a window of pages, and a build asks only for those that changed.
//
// Eleventy would hold the HTML of every page of a run till its end; so each page's is handed on when it is made, and
// Eleventy gets an empty text for it. The globals are frozen: Eleventy's data cascade deep-copies plain objects for
// every template, except frozen ones.
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import configure from '../../../eleventy.config.ts';
import type { SiteFrame } from '../context.ts';
import { pageKinds } from '../kinds/index.ts';

export interface PageHead {
  /** Without the path prefix. */
  readonly url: string;
  /** The kind's name, and the template's. */
  readonly kind: string;
  readonly isIndexed: boolean;
}

/** A page as plain data: with the frame all that its bytes depend on. */
export interface PageRecord extends PageHead {
  /**
   * JSON, which is read when the page is made: the things of hundreds of pages, or their texts, all there at once, would
   * outlive every collection of garbage till the last of them is made.
   */
  readonly shown: Buffer;
}

/** What all pages of a run share. */
export interface Run {
  readonly frame: SiteFrame;
  /** Gets each page's HTML once it is made. */
  readonly onPage: (url: string, html: string) => void;
}

export interface PageWindow extends Run {
  readonly pages: readonly PageRecord[];
}

/** Eleventy wants paths below the working directory. */
const templates = relative('', fileURLToPath(new URL('../../../templates/pages', import.meta.url)));

/** Throws where a page came to nothing, such as for want of a template. */
export async function renderPages({ frame, pages, onPage }: PageWindow): Promise<void> {
  const byKind = Object.fromEntries<PageRecord[]>(pageKinds.map(({ name }) => [name, []]));
  for (const page of pages) byKind[page.kind]?.push(page);
  const rendered = new Set<string>();
  const run: Run = {
    frame,
    onPage: (url, html) => {
      rendered.add(url);
      onPage(url, html);
    },
  };
  const eleventy = new Eleventy(templates, '_site', {
    // Left to find it, Eleventy would read what stands behind a "#" in a folder's name as no part of the path.
    configPath: false,
    quietMode: true,
    config: (config) => {
      configure(config);
      // It was made before it could be told to be quiet, and would warn of a slow machine.
      config.benchmarkManager.get('Configuration').setIsVerbose(false);
      config.addGlobalData('run', Object.freeze(run));
      config.addGlobalData('pages', Object.freeze(byKind));
    },
  });
  eleventy.disableLogger();
  await eleventy.toJSON();
  for (const { url, kind } of pages) {
    if (rendered.has(url)) continue;
    throw new Error(`${url} was not rendered. Is there a template templates/pages/${kind}.11ty.tsx?`);
  }
}
