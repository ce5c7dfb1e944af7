// What a reader who comes back has: keys, stars, papers read, pages kept for reading offline.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openSite, withWorker } from '../setup/browser.ts';
import { parsePage, readersPages } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);

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

test('a starred title runs as its script does', async () => {
  await withPage({}, async (page) => {
    await page.addInitScript((base) => {
      const stars = [{ url: `${base}papers/x/`, title: 'תורת GNN!', on: '' }];
      localStorage.setItem(`offprint ${base}`, JSON.stringify({ stars, read: [], known: [] }));
    }, site.pathPrefix);
    await page.goto(at('reading-list/'));
    const letters = page.locator('#reading-list h2 a');
    await letters.waitFor();
    const [first, last] = await letters.evaluate((title) =>
      [title.firstChild, title.lastChild].map((run, end) => {
        const range = document.createRange();
        range.setStart(run ?? title, end === 0 ? 0 : (run?.textContent?.length ?? 1) - 1);
        range.setEnd(run ?? title, end === 0 ? 1 : (run?.textContent?.length ?? 1));
        return range.getBoundingClientRect().left;
      }),
    );
    expect(last).toBeLessThan(first ?? 0);
  });
});

test('a star leads to the reading list from the page it is on, and from there to what is followed, without a key', async () => {
  await withPage({ viewport: { width: 360, height: 740 }, hasTouch: true }, async (page) => {
    await page.goto(at(''));
    await page.locator('.star').first().tap();
    await page.locator('.footer').getByRole('link', { name: 'Reading list' }).tap();
    await page.waitForSelector('#reading-list li');
    await page.getByRole('link', { name: 'what you follow' }).tap();
    await page.waitForURL('**/new/');
  });
});

test.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])(
  'a paper is starred on the day that it is where the reader is: %s',
  async (timezoneId) => {
    await withPage({ timezoneId }, async (page) => {
      await page.goto(at(''));
      await page.locator('.star').first().click();
      const day = await page.evaluate(() => new Date().getDate());
      await page.goto(at('reading-list/'));
      await page.getByText(new RegExp(`^starred on ${day} `)).waitFor();
    });
  },
);

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

test('Back to a digest as its reader likes it, by topic and with abstracts, brings back the place in it', async () => {
  await withPage({ viewport: { width: 700, height: 500 } }, async (page) => {
    await page.goto(at('digests/'));
    await page.locator('.digests a').first().click();
    await page.getByRole('button', { name: 'by topic' }).click();
    await page.getByRole('button', { name: 'abstracts' }).click();
    await page.locator('.entry-text .abstract').first().waitFor();
    const link = page.locator('.contents > li:not(.group) h3 a').nth(6);
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => window.scrollY);
    await link.press('Enter');
    await page.waitForSelector('#star');
    await page.goBack({ waitUntil: 'load' });
    await page.locator('.entry-text .abstract').first().waitFor();
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before))
      .toBeLessThan(200);
  });
});

describe('whole abstracts in a digest', () => {
  const openNewest = async (page: Page): Promise<void> => {
    await page.goto(at('digests/'));
    await page.locator('.digests a').first().click();
    await page.waitForSelector('#list-tools button');
  };

  test('have the styles of their formulas, which a list without formulas has not asked for', async () => {
    await withPage({}, async (page) => {
      await openNewest(page);
      await page.evaluate(() => document.querySelector('link[href*="/assets/math."]')?.remove());
      await page.getByRole('button', { name: 'abstracts' }).click();
      const forTheEar = page.locator('.entry-text .abstract .katex-mathml').first();
      await expect.poll(() => forTheEar.evaluate((math) => getComputedStyle(math).position)).toBe('absolute');
    });
  });

  test('leave their beginnings where they are when they cannot be had', async () => {
    await withPage({}, async (page) => {
      await openNewest(page);
      await page.route('**/abstracts/', (route) => route.abort());
      await page.getByRole('button', { name: 'abstracts' }).click();
      await page.getByText('could not be fetched').waitFor();
      expect(await page.locator('.teaser').first().isVisible()).toBe(true);
    });
  });
});

test('a paper turns to the others of its list by titles that say their formulas once', async () => {
  await withPage({}, async (page) => {
    const list = readersPages(site).find(
      (each) => /\/digests\/[^/]+\/$/.test(each.url) && parsePage(each)('.contents h2 .katex').length > 0,
    );
    await page.goto(at(list?.url ?? ''));
    const entry = page.locator('.contents > li:has(:is(h2, h3) .katex)').first();
    const title = (await entry.locator('.star').getAttribute('aria-label'))?.replace(/^Star /, '');
    const beside = entry.locator('xpath=following-sibling::li[1] | preceding-sibling::li[1]').first();
    await beside.locator(':is(h2, h3) a').click();
    await page.locator('.turning .list').waitFor();
    const turned = page.locator('.turning :is(.prev, .next)');
    expect((await turned.allInnerTexts()).map((text) => text.replace(/^\w+\s+/, ''))).toContain(title);
  });
});

test('an address with a topic that no paper of the digest has leaves its list whole', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('digests/'));
    const digest = await page.locator('.digests a').first().getAttribute('href');
    await page.goto(new URL(`${digest}#topic=nothing-here`, at('')).href, { waitUntil: 'load' });
    await page.waitForSelector('#list-tools button');
    expect(await page.locator('.contents > li[hidden]').count()).toBe(0);
  });
});

test('keys begin with what is in view', async () => {
  await withPage({ viewport: { width: 700, height: 500 } }, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    const links = page.locator('.contents > li :is(h2, h3) a');
    await links.nth(6).evaluate((link) => link.closest('li')?.scrollIntoView());
    await page.keyboard.press('j');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      await links.nth(6).textContent(),
    );
  });
});

/** The reading list, with the first papers of the first page in it. */
async function openReadingList(page: Page, papers: number): Promise<void> {
  await page.goto(at(''), { waitUntil: 'load' });
  for (let nth = 0; nth < papers; nth++) for (const key of ['j', 's']) await page.keyboard.press(key);
  await page.goto(at('reading-list/'), { waitUntil: 'load' });
}

const titlesOfList = (page: Page) => page.locator('#reading-list h2').allInnerTexts();

test('a paper whose star was taken away stays in the reading list until the next visit, to be starred again', async () => {
  await withPage(withWorker, async (page) => {
    await openReadingList(page, 3);
    const stars = page.locator('#reading-list .star');
    const titles = await titlesOfList(page);
    await stars.nth(1).press('Enter');
    expect(await stars.count()).toBe(3);
    expect(await stars.nth(1).getAttribute('aria-pressed')).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(`Star ${titles[1]}`);
    await stars.nth(0).press('Enter');
    await stars.nth(0).press('Enter');
    await page.reload({ waitUntil: 'load' });
    expect(await titlesOfList(page)).toEqual([titles[0], titles[2]]);
  });
});

/** The reading list with so many papers in it. */
async function starMany(page: Page, papers: number): Promise<void> {
  await page.goto(at('about/'), { waitUntil: 'load' });
  await page.evaluate((length) => {
    const { base = '/' } = document.documentElement.dataset;
    const stars = Array.from({ length }, (_, nth) => ({
      url: `${base}papers/p-${nth}/`,
      title: `Paper ${nth}`,
      on: '2026-03-11',
    }));
    localStorage.setItem(`offprint ${base}`, JSON.stringify({ stars, read: [], known: [] }));
  }, papers);
  await page.goto(at('reading-list/'), { waitUntil: 'load' });
}

test('a link to more papers than it can hold says how many it has', async () => {
  await withPage({}, async (page) => {
    await starMany(page, 2001);
    await page.click('text=Copy as a link');
    await page.waitForSelector('text=2,000 papers in a link');
  });
});

test('a star taken away from among thousands leaves all others where they are', async () => {
  await withPage({}, async (page) => {
    await starMany(page, 2000);
    const moved = page.evaluate(
      () =>
        new Promise((resolve) => {
          const list = document.querySelector('#reading-list ol') ?? document.body;
          const observer = new MutationObserver((changes) => resolve(changes.length));
          observer.observe(list, { childList: true, subtree: true });
          list.querySelectorAll<HTMLElement>('.star')[500]?.click();
          setTimeout(() => resolve(0));
        }),
    );
    expect(await moved).toBe(0);
    expect(await page.locator('#reading-list .is-starred').count()).toBe(1999);
  });
});

test('the reading list stands as its reader orders it: last starred, unread first or by title', async () => {
  await withPage(withWorker, async (page) => {
    await openReadingList(page, 3);
    const last = await titlesOfList(page);
    await page.locator('#reading-list h2 a').first().click();
    await page.locator('.turning .list', { hasText: 'Reading list' }).click();
    await page.getByRole('button', { name: 'unread first' }).click();
    expect(await titlesOfList(page)).toEqual([...last.slice(1), last[0]]);
    await page.getByRole('button', { name: 'by title' }).click();
    await page.reload({ waitUntil: 'load' });
    expect(await titlesOfList(page)).toEqual(last.toSorted(new Intl.Collator('en').compare));
    expect(await page.locator('[aria-pressed="true"]', { hasText: 'by title' }).count()).toBe(1);
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

test('? lists the keys, and closes the list; while it stands no other key does anything', async () => {
  await withPage(withWorker, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    await page.keyboard.press('j');
    await page.keyboard.press('?');
    for (const key of ['s', 'g']) await page.keyboard.press(key);
    expect(await page.locator('dialog').count()).toBe(1);
    expect(await page.locator('.is-starred').count()).toBe(0);
    await page.keyboard.press('?');
    await page.waitForSelector('dialog', { state: 'detached' });
    expect(page.url()).toBe(at(''));
    await page.keyboard.press('s');
    expect(await page.locator('.is-starred').count()).toBe(1);
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
