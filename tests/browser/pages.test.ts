// Every kind of page, as a browser shows it: accessible, never wider than the screen, and complete
// without JavaScript.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, inject, test } from 'vitest';
import { openSite, withWorker } from '../setup/browser.ts';
import { paperWithMostFormulas, readersPages, samplePages } from '../setup/pages.ts';
import { resize, walkThrough } from '../setup/walk.ts';

const site = inject('site');
const open = openSite(site);
const { at, withPage } = open;
const onEveryPage = walkThrough(site, open);
const samples = samplePages(readersPages(site), site.pathPrefix);
const kinds = samples.map(({ url }) => url);
const formulas = paperWithMostFormulas(site);

test.each([360, 1440])('axe finds nothing at %i pixels, in light and in dark', async (width) => {
  const found = await onEveryPage({ viewport: { width, height: 900 }, bypassCSP: true }, async (page) => {
    await page.evaluate(axeSource);
    const violations: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const inScheme = (await page.evaluate(runAxe)) as readonly string[];
      violations.push(...inScheme.map((violation) => `${colorScheme}: ${violation}`));
    }
    return violations;
  });
  expect(found).toEqual([]);
});

test('no page is wider than a screen, from 320 to 2560 pixels', async () => {
  const wide = await onEveryPage({}, async (page) => {
    const found: string[] = [];
    for (const width of [320, 360, 768, 1440, 2560]) {
      await resize(page, width);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (overflow > 0) found.push(`${width}: by ${overflow}`);
    }
    return found;
  });
  expect(wide).toEqual([]);
});

test('no page is wider than a phone whose reader wants letters of twice the size', async () => {
  const wide = await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    const found: string[] = [];
    for (const url of [...kinds, formulas]) {
      await page.goto(at(url));
      const overflow = await page.evaluate(() => {
        const { style } = document.documentElement;
        style.fontSize = '200%';
        return document.documentElement.scrollWidth - document.documentElement.clientWidth;
      });
      if (overflow > 0) found.push(`${url}: by ${overflow}`);
    }
    return found;
  });
  expect(wide).toEqual([]);
});

test('every page loads without an error and asks no other origin', async () => {
  const seen = await withPage(withWorker, async (page) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('requestfailed', (request) => {
      // What a page still asks for when it is left.
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') problems.push(`${why}: ${request.url()}`);
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(at(''))) problems.push(`elsewhere: ${request.url()}`);
    });
    for (const url of [...kinds, formulas]) await page.goto(at(url), { waitUntil: 'networkidle' });
    return problems;
  });
  expect(seen).toEqual([]);
});

test('no page loses text without JavaScript; one that needs it says so', async () => {
  const read = (javaScriptEnabled: boolean) =>
    withPage({ javaScriptEnabled }, async (page) => {
      const texts: string[] = [];
      for (const { url } of samples) {
        await page.goto(at(url), { waitUntil: 'load' });
        texts.push(await page.locator('main').innerText());
      }
      return texts;
    });
  const [without, withScripts] = [await read(false), await read(true)];
  samples.forEach(({ url, html }, index) => {
    const text = without[index] ?? '';
    expect(text.trim().length, url).toBeGreaterThan(20);
    if (html.includes('<noscript>')) expect(text, url).toContain('JavaScript');
    else
      expect(
        linesOf(text).filter((line) => !linesOf(withScripts[index] ?? '').includes(line)),
        url,
      ).toEqual([]);
  });
});

test('a page whose script does not come says so after a while; one whose script came says nothing of it', async () => {
  const filled = samples.filter(({ html }) => html.includes('class="late')).map(({ url }) => url);
  const saidOn = (url: string, hasScripts: boolean) =>
    withPage({}, async (page) => {
      if (!hasScripts) await page.route('**/assets/*.js', (route) => route.abort());
      await page.goto(at(url), { waitUntil: 'load' });
      const late = page.locator('.late');
      const isEarly = await late.isVisible();
      await page.evaluate(() => {
        for (const wait of document.getAnimations()) wait.finish();
      });
      return { isEarly, text: (await late.isVisible()) ? await late.innerText() : '' };
    });
  expect(filled.length).toBeGreaterThan(3);
  for (const url of filled) {
    const said = expect.stringContaining('has not come. Load the page again');
    expect(await saidOn(url, false), url).toEqual({ isEarly: false, text: said });
    // A paper at random leads away.
    if (!url.endsWith('/random/')) expect(await saidOn(url, true), url).toEqual({ isEarly: false, text: '' });
  }
});

test('an address that does not exist gives the page that says so, with working links and its words to look for', async () => {
  const { status, home, asked } = await withPage({}, async (page) => {
    const response = await page.goto(at('papers/no-such-paper/'));
    const href = await page
      .locator('a[href]')
      .first()
      .evaluate((link) => (link instanceof HTMLAnchorElement ? link.href : ''));
    const asked = await page.locator('main input[type="search"]').inputValue();
    return { status: response?.status(), home: href, asked };
  });
  expect(status).toBe(404);
  expect(asked).toBe('no such paper');
  expect(home.startsWith(at(''))).toBe(true);
});

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// The rules of WCAG 2.2 AA ask for targets of 24 pixels, or room round them.
const runAxe = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => id + ': ' + node.target.join(' ') + ' ' + node.failureSummary)))`;

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim());
}
