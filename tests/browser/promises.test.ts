// What the README says that a reader gets, done as a reader does it, where no other file here does so.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, inject, test } from 'vitest';
import { openSite } from '../setup/browser.ts';
import { doubtfulPaper } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);
const doubtful = doubtfulPaper(site);

test('a doubtful formula carries a dotted line, and a title with the text as scraped', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(doubtful));
    const formula = page.locator('.doubtful').first();
    expect(await formula.evaluate((element) => getComputedStyle(element).borderBlockEndStyle)).toBe('dotted');
    expect(await formula.getAttribute('title')).toMatch(/^As scraped: ./);
  });
});

test('the scraped text is one click away, with its place in the dump', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(at(doubtful));
    const scraped = page.locator('.scraped blockquote');
    expect(await scraped.isVisible()).toBe(false);
    await page.click('text=As scraped');
    expect(await scraped.isVisible()).toBe(true);
    expect(await page.locator('.scraped .origin').innerText()).toMatch(
      /tests\/fixtures\/site\/dumps\/.+, line \d+/,
    );
  });
});

test('topics, terms, digests and the atlas lead to papers without a script', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    for (const [path, list] of [
      ['topics/', '.leaders'],
      ['terms/', '.name-index'],
      ['digests/', '.digests'],
    ] as const) {
      await page.goto(at(path));
      await page.locator(`${list} a`).first().click();
      await page.locator('main a[href*="/papers/"]').first().waitFor();
    }
    await page.goto(at('atlas/'));
    await page.locator('noscript .leaders a').first().click();
    await page.locator('main a[href*="/papers/"]').first().waitFor();
  });
});

test('results can be narrowed by topic, and the address says so', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('search/?q=kernel'));
    await page.waitForSelector('#search-results mark');
    const count = async () => Number.parseInt((await page.locator('#search-status').innerText()) ?? '', 10);
    const all = await count();
    await page.click('text=Narrow it down');
    await page.waitForFunction(() => document.querySelectorAll('select[name="topic"] option').length > 1);
    await page.selectOption('select[name="topic"]', { index: 1 });
    await page.waitForFunction(() => location.search.includes('topic='));
    await expect.poll(count).toBeLessThan(all);
  });
});

test('a paper leads to its citations in three formats, and a digest to its feeds and its mail', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(doubtful));
    for (const [name, begins] of [
      ['BibTeX', '@misc{'],
      ['RIS', 'TY  - '],
      ['CSL-JSON', '[{"id":'],
    ] as const) {
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name, exact: true }).click();
      expect(readFileSync(await (await saved).path(), 'utf8').startsWith(begins), name).toBe(true);
    }
    await page.goto(at('digests/'));
    await page.locator('.digests a').first().click();
    await page.waitForURL('**/digests/*/');
    for (const name of ['RSS', 'JSON Feed']) {
      const href = await page.locator('.follow').getByRole('link', { name }).first().getAttribute('href');
      expect((await page.request.get(new URL(href ?? '', page.url()).href)).status(), name).toBe(200);
    }
    expect((await page.request.get(new URL('email.html', page.url()).href)).status()).toBe(200);
  });
});

test('one key goes to a paper at random', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(''), { waitUntil: 'load' });
    await page.keyboard.press('r');
    await page.waitForURL('**/papers/**');
  });
});

test('all that the browser keeps can be taken along, and into another browser', async () => {
  const kept = await withPage({}, async (page) => {
    await page.goto(at(doubtful), { waitUntil: 'load' });
    await page.click('#star');
    await page.goto(at('reading-list/'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save as a file')]);
    return readFile(await download.path());
  });
  await withPage({}, async (page) => {
    await page.goto(at('reading-list/'), { waitUntil: 'load' });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.click('text=Add from a file'),
    ]);
    await chooser.setFiles({ name: 'list.json', mimeType: 'application/json', buffer: kept });
    await page.waitForSelector('#reading-list li h2');
    expect(await page.locator('#reading-list li h2').count()).toBe(1);
  });
});

test('on paper a page is its text, without navigation', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(doubtful));
    await page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead', '.footer', '.breadcrumbs']) {
      expect(await page.locator(part).first().isVisible(), part).toBe(false);
    }
    expect(await page.locator('.abstract').first().isVisible()).toBe(true);
  });
});
