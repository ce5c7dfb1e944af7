// What a reader's browser keeps between visits and without a network, and what it says when it cannot.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite, waitForVisit, waitForWorker, withWorker } from '../setup/browser.ts';

const site = inject('site');
const { at, withPage } = openSite(site);

/** Opens a page once the worker answers for it. */
async function openKept(page: Page, path: string): Promise<void> {
  await page.goto(at(path), { waitUntil: 'load' });
  await waitForWorker(page);
}

/** Waits until the worker keeps the page of an address. */
async function waitUntilKept(page: Page, path: string): Promise<void> {
  await page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, at(path));
}

async function firstPaper(page: Page): Promise<string> {
  const address = (await page.locator('.contents h3 a').first().getAttribute('href')) ?? '';
  return address.slice(site.pathPrefix.length);
}

test('what was read can be read offline, and what was not says so', async () => {
  await withPage(withWorker, async (page) => {
    await openKept(page, '');
    await page.goto(at('about/'), { waitUntil: 'load' });
    const title = await page.title();
    await waitUntilKept(page, 'about/');
    await page.context().setOffline(true);
    await page.goto(at('about/'));
    expect(await page.title()).toBe(title);
    await page.goto(at('terms/'));
    expect(await page.locator('h1').innerText()).toBe('You are offline');
  });
});

test('the reading list and the newest digest with its papers are there offline', async () => {
  await withPage(withWorker, async (page) => {
    await openKept(page, '');
    const digest = await page.evaluate(
      async (url) => (await (await fetch(url)).json())[0],
      at('digests/latest.json'),
    );
    const paper = await firstPaper(page);
    for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
    await waitUntilKept(page, paper);
    await page.context().setOffline(true);
    await page.goto(at('reading-list/'));
    await expect.poll(() => page.locator('#reading-list li h2').count()).toBe(2);
    await page.goto(new URL(digest, at('')).href);
    expect(await page.locator('.contents li').count()).toBeGreaterThan(0);
  });
});

test('the papers of the newest digest are kept though nobody has opened them', async () => {
  await withPage(withWorker, async (page) => {
    await openKept(page, '');
    await waitUntilKept(page, await firstPaper(page));
  });
});

test('an online reader whose browser cannot keep pages reads on', async () => {
  await withPage(withWorker, async (page) => {
    await openKept(page, '');
    // The worker's own cache is full from now on: every put fails.
    const [worker = await page.context().waitForEvent('serviceworker')] = page.context().serviceWorkers();
    await worker.evaluate(() => {
      Cache.prototype.put = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    });
    await page.goto(at('terms/'), { waitUntil: 'load' });
    expect(await page.locator('h1').innerText()).not.toBe('You are offline');
  });
});

test('downloads, and addresses with a question, are not kept', async () => {
  await withPage(withWorker, async (page) => {
    await openKept(page, '');
    await page.goto(at('about/?from=a-mail'), { waitUntil: 'load' });
    await waitUntilKept(page, 'about/');
    const kept = await page.evaluate(async () => {
      const names = await caches.keys();
      const lists = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return lists.flat().map(({ url }) => url);
    });
    expect(kept.filter((url) => url.includes('?'))).toEqual([]);
  });
});

test('nothing is kept for offline once the reader switches it off', async () => {
  await withPage(withWorker, async (page) => {
    await openKept(page, 'reading-list/');
    await page.click('text=Keep no pages offline');
    await page.waitForSelector('text=Keep pages for reading offline');
    await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  });
});

/** From the next page on. */
async function fillStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
}

test('a star that the browser cannot keep does not light, in a list or on its page, and says why', async () => {
  await withPage(withWorker, async (page) => {
    await fillStorage(page);
    await page.goto(at(''), { waitUntil: 'load' });
    const paper = await firstPaper(page);
    for (const [path, star] of [
      ['', '.contents .star'],
      [paper, '#star'],
    ] as const) {
      await page.goto(at(path), { waitUntil: 'load' });
      const button = page.locator(star).first();
      await button.click();
      expect(await page.getByRole('alert').innerText()).toContain('keeps nothing');
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      expect(await page.locator('.is-starred').count()).toBe(0);
    }
  });
});

test('what was seen stays new where the browser cannot keep that it was, and says why', async () => {
  await withPage(withWorker, async (page) => {
    await comeBack(page);
    await fillStorage(page);
    await page.goto(at('new/'), { waitUntil: 'load' });
    await page.click('text=I have seen these');
    expect(await page.getByRole('alert').innerText()).toContain('keeps nothing');
    expect(await page.locator('.masthead .news').count()).toBe(1);
  });
});

/** A visitor who has been here before, when the newest digest was not. */
async function comeBack(page: Page): Promise<void> {
  await page.goto(at(''), { waitUntil: 'load' });
  await waitForVisit(page);
  await page.evaluate((base) => {
    const record = JSON.parse(localStorage.getItem(`offprint ${base}`) ?? '{}');
    localStorage.setItem(`offprint ${base}`, JSON.stringify({ ...record, known: record.known.slice(1) }));
  }, site.pathPrefix);
}

test('a digest that was not there before is announced on every page until it is opened', async () => {
  await withPage(withWorker, async (page) => {
    await comeBack(page);
    for (const path of ['', 'topics/', 'about/']) {
      await page.goto(at(path), { waitUntil: 'load' });
      await page.waitForSelector('.masthead .news a');
      expect(await page.locator('.masthead .news').innerText()).toBe('1 new');
    }
    await page.click('.masthead .news a');
    await page.waitForSelector('#news h2 a');
    expect(await page.locator('#news h2').count()).toBe(1);
    await page.click('#news h2 a');
    await page.waitForURL('**/digests/*/');
    await page.goto(at('about/'), { waitUntil: 'networkidle' });
    expect(await page.locator('.masthead .news').count()).toBe(0);
  });
});

test('news survives a second tab and a reload, and goes when the reader says they were seen', async () => {
  await withPage(withWorker, async (page) => {
    await comeBack(page);
    const second = await page.context().newPage();
    for (const tab of [page, second, page]) {
      await tab.goto(at('topics/'), { waitUntil: 'load' });
      await tab.waitForSelector('.masthead .news a');
    }
    await page.goto(at('new/'), { waitUntil: 'load' });
    await page.click('text=I have seen these');
    await page.reload({ waitUntil: 'load' });
    await expect
      .poll(() => page.locator('#news').innerText())
      .toContain('Nothing new since you were last here.');
  });
});

test('a list sent as a link is shown first, and added to what there is', async () => {
  const link = await withPage(
    { ...withWorker, permissions: ['clipboard-read', 'clipboard-write'] },
    async (page) => {
      await page.goto(at(''), { waitUntil: 'load' });
      for (const key of ['j', 's', 'j', 's']) await page.keyboard.press(key);
      await page.goto(at('reading-list/'), { waitUntil: 'load' });
      await page.click('text=Copy as a link');
      await page.waitForSelector('text=papers in a link');
      return page.evaluate(() => navigator.clipboard.readText());
    },
  );
  await withPage(withWorker, async (page) => {
    await page.goto(at('topics/'), { waitUntil: 'load' });
    await page.goto(link, { waitUntil: 'load' });
    await page.waitForSelector('text=2 papers by link');
    expect(await page.locator('#reading-list ol li').count()).toBe(0);
    await page.click('text=Add them to my list');
    await page.waitForSelector('#reading-list ol li');
    expect(await page.locator('#reading-list ol li').count()).toBe(2);
  });
});
