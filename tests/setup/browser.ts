// A browser on a served site, for one test file: started before its tests, closed after them.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type ServedSite, serve } from './serve.ts';
import type { BuiltSite } from './sites.ts';

export interface OpenSite {
  /** Address of a page: `at('papers/x/')`. */
  readonly at: (path: string) => string;
  /** A fresh page of a fresh profile, closed when `use` is done. */
  readonly withPage: <T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>) => Promise<T>;
}

export function openSite(site: BuiltSite, ...others: readonly BuiltSite[]): OpenSite {
  let served: ServedSite | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    served = await serve(site, ...others);
    browser = await chromium.launch({
      executablePath: inject('chromiumPath'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  return {
    at: (path) => new URL(path, served?.root).href,
    async withPage(options, use) {
      if (browser === undefined) throw new Error('The browser has not started.');
      const context = await browser.newContext(options);
      try {
        return await use(await context.newPage());
      } finally {
        await context.close();
      }
    },
  };
}
