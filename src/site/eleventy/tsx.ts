// Teaches Eleventy the extension `11ty.tsx`: a page is a Preact component, rendered to a string.
//
// Eleventy's own JavaScript engine would call the page as a plain function, outside any render, so
// that neither hooks nor context would work in it; here the page is an element like any other.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ExtensionOptions } from '@11ty/eleventy';
import { type ComponentType, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Assets } from '../assets.ts';
import { SiteContext } from '../context.ts';
import type { SiteView } from '../view.ts';

interface PageData {
  readonly site: SiteView;
  readonly assets: Assets;
  readonly item: unknown;
}

type PageComponent = ComponentType<Pick<PageData, 'site' | 'item'>>;

export function tsxPages(): ExtensionOptions {
  return {
    outputFileExtension: 'html',
    read: false,
    useLayouts: false,
    getData: ['data'],
    getInstanceFromInputPath: importPage,
    compile: (_contents, inputPath) => async (data: PageData) => {
      const { default: Page } = await importPage(inputPath);
      return renderPage(Page, data);
    },
  };
}

interface PageModule {
  readonly default: PageComponent;
}

/** Kept, since every `import()` goes to the loader's thread and back, even for a module that is there. */
const modules = new Map<string, Promise<PageModule>>();

function importPage(inputPath: string): Promise<PageModule> {
  const known = modules.get(inputPath);
  if (known !== undefined) return known;
  const imported: Promise<PageModule> = import(pathToFileURL(resolve(inputPath)).href);
  modules.set(inputPath, imported);
  return imported;
}

function renderPage(Page: PageComponent, { site, assets, item }: PageData): string {
  const page = h(Page, { site, item });
  return `<!doctype html>\n${renderToString(h(SiteContext.Provider, { value: { site, assets } }, page))}\n`;
}
