// Pages that `npm start` shows, open in the tabs of one browser.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type DevServer, serveFolder } from '../../src/cli/start/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-tabs-'));
const pages = Array.from({ length: 9 }, (_, at) => `${at}/`);
let server: DevServer;
let browser: Browser;

beforeAll(async () => {
  for (const path of pages) mkdirSync(join(folder, path));
  writePages('old');
  server = await serveFolder({ folder, pathPrefix: '/', host: '127.0.0.1', port: 0 });
  const args = ['--no-sandbox', '--disable-gpu'];
  browser = await chromium.launch({ executablePath: inject('chromiumPath'), args });
});

afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

function writePages(title: string): void {
  for (const path of pages)
    writeFileSync(join(folder, path, 'index.html'), `<html><head><title>${title}</title></head></html>`);
}

/** As a browser does where another tab comes to the front, or this one; the one that tests drive shows all at once. */
async function turn(page: Page, away: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
    document.dispatchEvent(new Event('visibilitychange'));
  }, away);
}

test('any number of them opens, and one that was not seen while the site was built is new when it is', async () => {
  const context = await browser.newContext();
  const tabs: Page[] = [];
  for (const path of pages) {
    const tab = await context.newPage();
    await tab.goto(server.address + path, { waitUntil: 'load' });
    tabs.push(tab);
    if (tabs.length < pages.length) await turn(tab, true);
  }
  writePages('new');
  server.settle(true);
  const [first, last] = [tabs[0], tabs.at(-1)];
  await expect.poll(() => last?.title()).toBe('new');
  expect(await first?.title()).toBe('old');
  if (first !== undefined) await turn(first, false);
  await expect.poll(() => first?.title()).toBe('new');
  await context.close();
});
