// Teaches Eleventy the extension `11ty.tsx`: a page is a Preact component, rendered to a string.
//
// A template's name is its kind's: `digest.11ty.tsx` writes the pages of the kind `digest`, one for each.
// Eleventy's own JavaScript engine would call the page as a plain function, outside any render, so
// that neither hooks nor context would work in it; here the page is an element like any other.
import { basename } from 'node:path';
import type { ExtensionOptions } from '@11ty/eleventy';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext, type SiteFrame } from '../context.ts';
import { outputPath } from '../href.ts';
import type { PageRecord } from './render.ts';

const extension = '.11ty.tsx';

interface PageData {
  readonly frame: SiteFrame;
  readonly entry: PageRecord;
}

type PageComponent = ComponentType<{ readonly item: unknown }>;

export function tsxPages(): ExtensionOptions {
  return {
    outputFileExtension: 'html',
    read: false,
    useLayouts: false,
    getData: ['data'],
    getInstanceFromInputPath: async (inputPath) => ({
      data: {
        pagination: { data: `pages.${basename(inputPath, extension)}`, size: 1, alias: 'entry' },
        permalink: ({ entry }: PageData) => outputPath(entry.url),
      },
    }),
    compile: (_contents, inputPath) => async (data: PageData) =>
      renderPage(await importPage(basename(inputPath, extension)), data),
  };
}

interface PageModule {
  readonly default: PageComponent;
}

/** Kept, since every `import()` goes to the loader's thread and back, even for a module that is there. */
const modules = new Map<string, Promise<PageModule>>();

/** The template of a kind of page. */
export async function importPage(kind: string): Promise<PageComponent> {
  const imported: Promise<PageModule> =
    modules.get(kind) ?? import(`../../../templates/pages/${kind}.11ty.tsx`);
  modules.set(kind, imported);
  return (await imported).default;
}

function renderPage(Page: PageComponent, { frame, entry }: PageData): string {
  const value = { ...frame, isIndexed: entry.isIndexed };
  const item: unknown = JSON.parse(entry.shown);
  const html = renderToString(h(PageContext.Provider, { value }, h(Page, { item })));
  // One text of its letters, not the thousands of pieces that it was put together of: those of sixty pages would be
  // there until the last is made, and be looked at each time that garbage is collected.
  return Buffer.from(`<!doctype html>\n${html}\n`).toString();
}
