// A dump written to harm its readers: every page of it is opened, and nothing happens.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openSite, withWorker } from '../setup/browser.ts';
import { carriedFiles, parsePage, readersPages, readPages } from '../setup/pages.ts';
import { resize } from '../setup/walk.ts';

const site = inject('hostileSite');
const { at, withPage } = openSite(site);
const pages = readersPages(site);
const mails = readPages(site).filter(({ url }) => /\/email\.html$/.test(url));

describe('a hostile dump', () => {
  test('runs no script, sends no request elsewhere and opens no dialog', async () => {
    const seen = { requests: new Set<string>(), dialogs: 0, errors: [] as string[] };
    const ran = await withPage(withWorker, async (page) => {
      watch(page, seen);
      const results: unknown[] = [];
      for (const { url } of pages) {
        await page.goto(at(url), { waitUntil: 'load' });
        results.push(await page.evaluate('window.hostile'));
      }
      return results.filter((result) => result !== undefined && result !== null);
    });
    expect(ran).toEqual([]);
    expect([...seen.requests].filter((request) => !request.startsWith(at('/')))).toEqual([]);
    expect(seen.dialogs).toBe(0);
    expect(seen.errors).toEqual([]);
  });

  test('shows its markup as text', async () => {
    const page = pages.find(
      ({ url, html }) => url.startsWith('/papers/') && html.includes('in a Title</h1>'),
    );
    expect(page).toBeDefined();
    const heading = await withPage({}, async (tab) => {
      await tab.goto(at(page?.url ?? ''));
      return tab.locator('h1').innerText();
    });
    expect(heading).toContain('<script>window.hostile');
  });

  test('has no link but to this site and to http addresses', () => {
    const odd = readPages(site).flatMap(({ html, url }) => {
      const $ = parsePage({ html, url });
      return $('a')
        .not(carriedFiles)
        .map((_, node) => $(node).attr('href') ?? '')
        .get()
        .filter((href) => !/^(?:https?:\/\/|\/|#|\.\.?\/)/.test(href) || /^https?:\/\/[^/]*@/.test(href));
    });
    expect(odd).toEqual([]);
  });

  test('never makes a page or a mail wider than a screen, of a phone or of a desk', async () => {
    const wide = await withPage({}, async (page) => {
      const found: string[] = [];
      for (const { url } of [...pages, ...mails]) {
        await page.goto(at(url), { waitUntil: 'load' });
        for (const width of [360, 1440]) {
          await resize(page, width);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          if (overflow > 0) found.push(`${url} at ${width}: ${overflow}`);
        }
      }
      return found;
    });
    expect(wide).toEqual([]);
  });
});

function watch(page: Page, seen: { requests: Set<string>; dialogs: number; errors: string[] }): void {
  page.on('request', (request) => seen.requests.add(request.url()));
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('dialog', (dialog) => {
    seen.dialogs += 1;
    void dialog.dismiss();
  });
}
