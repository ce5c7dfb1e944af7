// A browser on a served site, for one test file: started before its tests, closed after them.
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Servable, type ServedSite, serve } from './serve.ts';

/** A slow machine is not a wrong page: the test's own time limit says when it is too long. */
const patience = 100_000;

/** A page whose worker keeps what is read, as every reader has it. */
export const withWorker = { serviceWorkers: 'allow' } as const;

export interface OpenSite {
  /** Address of a page: `at('papers/x/')`. */
  readonly at: (path: string) => string;
  /**
   * A fresh page of a fresh profile, closed when `use` is done. It has no worker unless it asks for one: at a
   * first visit a worker fetches the newest digest's papers beside whatever is tested, and what it answers no
   * test can change.
   */
  readonly withPage: <T>(options: BrowserContextOptions, use: (page: Page) => Promise<T>) => Promise<T>;
}

export function openSite(site: Servable, ...others: readonly Servable[]): OpenSite {
  let served: ServedSite | undefined;
  let browser: Browser | undefined;

  beforeAll(async () => {
    served = await serve(site, ...others);
    browser = await chromium.launch({
      executablePath: inject('chromiumPath'),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      timeout: patience,
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
      const context = await browser.newContext({ serviceWorkers: 'block', ...options });
      context.setDefaultTimeout(patience);
      try {
        return await use(await context.newPage());
      } finally {
        // A test may end while a request of the page is still under way, which nobody waits for any more.
        for (const page of context.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' });
        await context.unrouteAll({ behavior: 'ignoreErrors' });
        await context.close();
      }
    },
  };
}

/** Waits until a first visit is kept: the digests of then are known, and only others are news. */
export async function waitForVisit(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { base = '/' } = document.documentElement.dataset;
    return localStorage.getItem(`offprint ${base}`)?.includes('"known":[');
  });
}

/** Waits until a page's own worker answers for it: not that of another site of the host, whose scope is wider. */
export async function waitForWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const { base = '/' } = document.documentElement.dataset;
    const script = navigator.serviceWorker.controller?.scriptURL;
    return script === new URL(`${base}sw.js`, location.origin).href;
  });
}
