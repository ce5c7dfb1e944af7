// What a reader who comes back has: keys, stars, papers read, pages kept for reading offline.
import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openSite, withWorker } from '../setup/browser.ts';

const { at, withPage } = openSite(inject('site'));

test('keys go through a list, star a paper and open it; the reading list has it and cites it', async () => {
  await withPage(withWorker, async (page) => {
    await page.goto(at(''));
    await page.waitForFunction(() => document.querySelector('script[src*="reader"]') !== null);
    await page.waitForLoadState('load');
    for (const key of ['j', 'j', 's']) await page.keyboard.press(key);
    expect(await page.locator('.is-starred').count()).toBe(1);
    await page.keyboard.press('o');
    await page.waitForURL('**/papers/**');
    await page.waitForSelector('#star[aria-pressed="true"]');
    const title = await page.locator('h1').innerText();
    await page.goto(at('reading-list/'));
    await page.waitForSelector('#reading-list li');
    expect(await page.locator('#reading-list h2').first().innerText()).toBe(title);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=BibTeX')]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^@misc\{/);
  });
});

test('keys go through a list as its reader sorted it, past what is left out', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('digests/'));
    await page.locator('.digests a').first().click();
    await page.getByRole('button', { name: 'by topic' }).click();
    await page.locator('.contents > .group').first().waitFor();
    const links = page.locator('.contents > li:not([hidden]) .entry-text h3 a');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const nth of [0, 1, 2, 3]) {
      await page.keyboard.press('j');
      expect(await focused()).toBe(await links.nth(nth).textContent());
    }
    await page.locator('[data-chips] a').last().click();
    await page.locator('.contents > li[hidden]').first().waitFor({ state: 'attached' });
    await page.keyboard.press('j');
    expect(await focused()).toBe(await links.first().textContent());
  });
});

test('a paper that was read is dimmed in lists', async () => {
  await withPage(withWorker, async (page) => {
    await page.goto(at(''));
    const link = page.locator('.contents h3 a').first();
    const address = (await link.getAttribute('href')) ?? '';
    await page.goto(new URL(address, at('')).href);
    await page.waitForSelector('#star');
    await page.goto(at(''));
    await page.waitForSelector('.contents > li.is-read');
  });
});

test('? lists the keys, and they can be switched off', async () => {
  await withPage(withWorker, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    await page.keyboard.press('?');
    await page.click('text=Switch the keys off');
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.keyboard.press('j');
    expect(await page.locator('.contents a:focus').count()).toBe(0);
  });
});
