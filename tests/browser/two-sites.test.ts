// Two archives of one host, one of them below a folder of the other: what a reader does on one is no matter of
// the other.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite, waitForWorker, withWorker } from '../setup/browser.ts';

const [root, below] = [inject('hostileSite'), inject('site')];
const { at, withPage } = openSite(root, below);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(at(path), { waitUntil: 'load' });
  await waitForWorker(page);
}

async function keptPages(page: Page, base: string): Promise<readonly string[]> {
  return page.evaluate(async (name) => {
    const requests = await (await caches.open(name)).keys();
    return requests.map(({ url }) => new URL(url).pathname);
  }, `offprint ${base} pages`);
}

test('stars, questions and what is new of one site are not the other’s', async () => {
  await withPage(withWorker, async (page) => {
    await open(page, '/');
    await open(page, below.pathPrefix);
    await page.keyboard.press('j');
    await page.keyboard.press('s');
    await page.goto(at(`${below.pathPrefix}search/?q=pruning`), { waitUntil: 'load' });
    await page.locator('#search-follow button').first().click();
    await page.getByText('New answers will stand').waitFor();
    await page.goto(at('/reading-list/'), { waitUntil: 'load' });
    await page.getByText('No star yet').waitFor();
    const kept = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('follow')));
    expect(kept).toEqual([`offprint-follow ${below.pathPrefix}`]);
    await page.goto(at(`${below.pathPrefix}reading-list/`), { waitUntil: 'load' });
    await expect.poll(() => page.locator('#reading-list li h2').count()).toBe(1);
  });
});

test('a site at the root keeps no page of the site below it', async () => {
  await withPage(withWorker, async (page) => {
    await open(page, '/');
    // The first page of a site that has no worker yet: the root's worker sees it.
    await page.goto(at(`${below.pathPrefix}about/`), { waitUntil: 'load' });
    await page.goto(at('/terms/'), { waitUntil: 'load' });
    await expect.poll(() => keptPages(page, '/')).toContain('/terms/');
    expect((await keptPages(page, '/')).filter((path) => path.startsWith(below.pathPrefix))).toEqual([]);
  });
});

test('a site that is to keep nothing offline leaves what the other keeps', async () => {
  await withPage(withWorker, async (page) => {
    await open(page, '/');
    await open(page, below.pathPrefix);
    await expect.poll(() => keptPages(page, below.pathPrefix)).toContain(`${below.pathPrefix}offline/`);
    await page.goto(at('/reading-list/'), { waitUntil: 'load' });
    await page.getByText('Keep no pages offline').click();
    await page.getByText('Keep pages for reading offline').waitFor();
    await expect
      .poll(async () => new Set(await page.evaluate(() => caches.keys())))
      .toEqual(new Set([`offprint ${below.pathPrefix} assets`, `offprint ${below.pathPrefix} pages`]));
  });
});
