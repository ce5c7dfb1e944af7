// A built site's page of the search in a browser, for what is measured there. The service worker is not let in: what it
// keeps for reading offline it keeps whatever is asked.
import { chromium, type Page } from 'playwright-core';
import { defineScript, runScript } from '../../src/cli/script.ts';
import { serve } from '../setup/serve.ts';
import { builtSite } from './built-site.ts';

/** Hands a page that has nothing of the site, and opens that of the search when it is asked to. */
export type WithSearchPage = <T>(use: (page: Page, open: () => Promise<unknown>) => Promise<T>) => Promise<T>;

/** Measures what the command line names: SITE_DIR [PATH_PREFIX]. */
export async function onSearchPage(
  script: string,
  description: string,
  measure: (withPage: WithSearchPage) => Promise<void>,
): Promise<void> {
  await runScript(
    defineScript(script, description)
      .argument('[SITE_DIR]', 'a built site', '_site')
      .argument('[PATH_PREFIX]', 'what it was built for', '/')
      .action((folder, pathPrefix) => measureSite(builtSite(folder), pathPrefix, measure)),
  );
}

async function measureSite(
  folder: string,
  pathPrefix: string,
  measure: (withPage: WithSearchPage) => Promise<void>,
): Promise<void> {
  const served = await serve({ folder, pathPrefix });
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    await measure(async (use) => {
      const context = await browser.newContext({ serviceWorkers: 'block' });
      const page = await context.newPage();
      const { href } = new URL('search/', served.root);
      const result = await use(page, () => page.goto(href, { waitUntil: 'networkidle' }));
      await context.close();
      return result;
    });
  } finally {
    await browser.close();
    await served.close();
  }
}
