// What a reader who comes back has: keys, stars, papers read, pages kept for reading offline.
import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openSite } from '../setup/browser.ts';

const { at, withPage } = openSite(inject('site'));

test('keys go through a list, star a paper and open it; the reading list has it and cites it', async () => {
  await withPage({}, async (page) => {
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
    await page.waitForSelector('#shelf li');
    expect(await page.locator('#shelf h2').first().innerText()).toBe(title);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=BibTeX')]);
    expect(await readFile(await download.path(), 'utf8')).toMatch(/^@misc\{/);
  });
});

test('a paper that was read is dimmed in lists', async () => {
  await withPage({}, async (page) => {
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
  await withPage({}, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    await page.keyboard.press('?');
    await page.click('text=Switch the keys off');
    await page.waitForSelector('dialog', { state: 'detached' });
    await page.keyboard.press('j');
    expect(await page.locator('.contents a:focus').count()).toBe(0);
  });
});

test('what was read can be read offline, and what was not says so', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.goto(at('about/'), { waitUntil: 'load' });
    const title = await page.title();
    await page.context().setOffline(true);
    await page.goto(at('about/'));
    expect(await page.title()).toBe(title);
    await page.goto(at('terms/'));
    expect(await page.locator('h1').innerText()).toBe('You are offline');
  });
});

test('nothing is kept for offline once the reader switches it off', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('reading-list/'), { waitUntil: 'load' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.click('text=Keep no pages offline');
    await page.waitForSelector('text=Keep pages for reading offline');
    expect(await page.evaluate(async () => (await caches.keys()).length)).toBe(0);
  });
});

test('a digest that was not there at the last visit is announced', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    await page.evaluate(() => {
      const shelf = JSON.parse(localStorage.getItem('offprint') ?? '{}');
      localStorage.setItem('offprint', JSON.stringify({ ...shelf, before: shelf.now.slice(1) }));
    });
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('#since a');
    expect(await page.locator('#since').innerText()).toBe('1 new digest since you were last here');
    await page.click('#since a');
    await page.waitForSelector('#news h2');
    expect(await page.locator('#news h2').count()).toBe(1);
  });
});

test('the atlas comes nearer, shows the point that has the focus, and goes back to the whole', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('atlas/'), { waitUntil: 'load' });
    const map = page.locator('.atlas svg');
    await page.click('text=Nearer');
    expect(await map.getAttribute('viewBox')).toBe('187.5 187.5 625 625');
    await page.locator('.atlas a').last().focus();
    const isSeen = await map.evaluate((svg) => {
      const [frame, point] = [svg, document.activeElement ?? svg].map((one) => one.getBoundingClientRect());
      return (
        point !== undefined && frame !== undefined && point.left >= frame.left && point.right <= frame.right
      );
    });
    expect(isSeen).toBe(true);
    await page.click('text=Whole map');
    expect(await map.getAttribute('viewBox')).toBe('0 0 1000 1000');
  });
});
