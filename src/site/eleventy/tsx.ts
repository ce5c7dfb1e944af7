// Teaches Eleventy the extension `11ty.tsx`: a page is a Preact component, rendered to a string.
//
// A template's name is its kind's: `digest.11ty.tsx` writes the pages of the kind `digest`, one for each.
// Eleventy's own JavaScript engine would call the page as a plain function, outside any render, so
// that neither hooks nor context would work in it; here the page is an element like any other.
import { basename } from 'node:path';
import type { ExtensionOptions } from '@11ty/eleventy';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { oncePer } from '../../with-memory.ts';
import { PageContext, type PageFrame, type SiteFrame } from '../context.ts';
import { outputPath } from '../href.ts';
import type { PageRecord, Run } from './render.ts';

const extension = '.11ty.tsx';

interface PageData {
  readonly run: Run;
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
    compile:
      (_contents, inputPath) =>
      async ({ run, entry }: PageData) => {
        const Page = await importPage(basename(inputPath, extension));
        run.onPage(entry.url, renderPage(Page, run.frame, entry));
        return '';
      },
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

function renderPage(Page: PageComponent, frame: SiteFrame, { isIndexed, shown }: PageRecord): string {
  const value = framesOf(frame)[isIndexed ? 'indexed' : 'unindexed'];
  const item: unknown = JSON.parse(shown.toString());
  const html = renderToString(h(PageContext.Provider, { value }, h(Page, { item })));
  return `<!doctype html>\n${html}\n`;
}

/** A frame for all pages of a run, so that what follows from it is made once. */
const framesOf = oncePer(
  (frame: SiteFrame): Readonly<Record<'indexed' | 'unindexed', PageFrame>> => ({
    indexed: { ...frame, isIndexed: true },
    unindexed: { ...frame, isIndexed: false },
  }),
);
