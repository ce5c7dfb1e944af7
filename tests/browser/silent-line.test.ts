// A line that is up and says nothing, as in a train: nobody waits for what does not come.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite, waitForWorker, withWorker } from '../setup/browser.ts';

let silent = /^$/;
const { at, withPage } = openSite({ ...inject('site'), isSilent: (path) => silent.test(path) });

/** The worker's first, where no paper that it would keep comes; then another page. */
async function visitOnSilentLine(page: Page): Promise<void> {
  silent = /^papers\//;
  await page.goto(at(''), { waitUntil: 'load' });
  await waitForWorker(page);
  await page.goto(at('about/'), { waitUntil: 'load' });
}

test('pages open while those that the worker keeps at a first visit do not come', async () => {
  await withPage(withWorker, async (page) => {
    await visitOnSilentLine(page);
    expect(page.url()).toBe(at('about/'));
  });
});

test('a page that was kept opens, and a page that was not is waited for', async () => {
  await withPage(withWorker, async (page) => {
    await visitOnSilentLine(page);
    const title = await page.title();
    await page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, at('about/'));
    await page.goto(at('topics/'), { waitUntil: 'load' });
    silent = /^(?:about|terms)\/$/;
    await page.goto(at('about/'), { waitUntil: 'load' });
    expect(await page.title()).toBe(title);
    const waiting = page.goto(at('terms/'), { waitUntil: 'commit' }).then(
      () => 'opened',
      () => 'stopped',
    );
    // Longer than a kept page waits.
    expect(await Promise.race([waiting, page.waitForTimeout(6000).then(() => 'waits')])).toBe('waits');
  });
});
