// A walk through every kind of page of a site: each is opened once, and looked at in as many ways as a test likes.
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { OpenSite } from './browser.ts';
import { doubtfulPaper, paperWithMostFormulas, readersPages, samplePages } from './pages.ts';
import type { BuiltSite } from './sites.ts';

/** What `look` finds on each page, with the page's address. */
export type Walk = <T>(
  options: BrowserContextOptions,
  look: (page: Page) => Promise<readonly T[]>,
) => Promise<readonly (readonly [url: string, found: T])[]>;

/** A page of each kind, those of the papers with most formulas and with doubt, and answers to a question. */
export function walkThrough(site: BuiltSite, { at, withPage }: OpenSite): Walk {
  const results = `${site.pathPrefix}search/?q=kernel`;
  const pages = [
    ...samplePages(readersPages(site), site.pathPrefix).map(({ url }) => url),
    paperWithMostFormulas(site),
    doubtfulPaper(site),
    results,
  ];
  return (options, look) =>
    withPage(options, async (page) => {
      const all: (readonly [string, Awaited<ReturnType<typeof look>>[number]])[] = [];
      for (const url of pages) {
        await page.goto(at(url), { waitUntil: 'load' });
        if (url === results) await page.waitForSelector('#search-results mark');
        for (const found of await look(page)) all.push([url, found]);
      }
      return all;
    });
}

/** Gives the page another size, and scripts that watch it their turn. */
export async function resize(page: Page, width: number, height = 900): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
