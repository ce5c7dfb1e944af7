// Lists taken along as e-books, made in the browser, and read back.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openSite, waitForWorker, withWorker } from '../setup/browser.ts';
import { findFaults } from '../setup/epub.ts';
import { readersPages } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);
const pages = readersPages(site);
/** A page whose list shows a formula. */
const urlOf = (pattern: RegExp) =>
  pages.find(({ url, html }) => pattern.test(url.slice(site.pathPrefix.length)) && html.includes('<math'))
    ?.url ?? '';
const megabyte = 1_000_000;

async function take(page: Page, button: string): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
  expect(download.suggestedFilename()).toMatch(/^[\w-]+\.epub$/);
  return readFileSync(await download.path());
}

describe('an e-book', () => {
  test.each([
    ['a digest', /^digests\/[^/]+\/$/],
    ['a topic', /^topics\/(?!areas)[^/]+\/$/],
  ])('of %s is sound, small and the same twice', async (_, pattern) => {
    await withPage({}, async (page) => {
      await page.goto(at(urlOf(pattern)), { waitUntil: 'load' });
      const listed = await page.locator('.contents > li').count();
      const book = await take(page, '#book button');
      expect(findFaults(book)).toEqual([]);
      expect(book.length).toBeLessThan(megabyte);
      const files = unzipSync(book);
      expect(Object.keys(files).filter((name) => name.includes('paper-')).length).toBeGreaterThanOrEqual(
        listed,
      );
      expect(Object.values(files).some((file) => strFromU8(file).includes('<math'))).toBe(true);
      await page.reload({ waitUntil: 'load' });
      expect(await take(page, '#book button')).toEqual(book);
    });
  });

  test('of a topic says how many papers of how many are in it, and which pages could not be read', async () => {
    await withPage({}, async (page) => {
      const topic = at(urlOf(/^topics\/(?!areas)[^/]+\/$/));
      await page.goto(topic, { waitUntil: 'load' });
      const listed = await page.locator('.contents > li').count();
      const book = page.locator('#book');
      const [all = ''] = (await page.locator('.meta').innerText()).split(' ');
      expect(await book.getAttribute('data-papers')).toBe(all);
      // As of a topic whose list has more pages than go into one book.
      await book.evaluate((place) => {
        place.dataset.papers = '1234';
      });
      await take(page, '#book button');
      await page.getByText(`In it are the first ${listed} of 1,234.`).waitFor();
      await page.route(topic, (route) => route.abort());
      await page.click('#book button');
      await page.getByText('1 of 1 pages could not be read; are you offline?').waitFor();
    });
  });

  test('of the reading list is offered where something is starred', async () => {
    await withPage({}, async (page) => {
      await page.goto(at('reading-list/'));
      await page.getByText('No star yet').waitFor();
      await expect.poll(() => page.locator('#book button').count()).toBe(1);
      expect(await page.locator('#book').isVisible()).toBe(false);
      await page.goto(at(''), { waitUntil: 'load' });
      await page.locator('.star').first().click();
      await page.goto(at('reading-list/'));
      await expect.poll(() => page.locator('#book').isVisible()).toBe(true);
    });
  });

  test('of the reading list is made offline too', async () => {
    await withPage(withWorker, async (page) => {
      await page.goto(at(''), { waitUntil: 'load' });
      await waitForWorker(page);
      const links = await page
        .locator('.contents h3 a')
        .evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
      for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
      for (const link of links.slice(0, 2))
        await page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, link);
      await page.context().setOffline(true);
      await page.goto(at('reading-list/'));
      const book = await take(page, '#book button');
      expect(findFaults(book)).toEqual([]);
      expect(Object.keys(unzipSync(book)).filter((name) => name.includes('paper-'))).toHaveLength(2);
    });
  });
});
