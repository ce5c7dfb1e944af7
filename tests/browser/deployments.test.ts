// A site that is built and published again while a reader has a page of it open.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, waitForWorker, withWorker } from '../setup/browser.ts';
import { runOffprint } from '../setup/offprint.ts';
import { testCache } from '../setup/sites.ts';

const place = mkdtempSync(join(tmpdir(), 'offprint-deployed-'));
const content = join(place, 'content');
/** What is served: the test publishes another folder in its place. */
const site = { folder: join(place, 'first'), pathPrefix: '/offprint/', summary: '' };
const { at, withPage } = openSite(site);

const face = 'assets/fonts/text-400.latin.woff2';

const later = [
  'Daily Papers',
  'by AK and the research community',
  'Weathervanes Turn with the Wind',
  'We show that weathervanes turn with the wind, and that cockerels made of iron do so too. Experiments on roofs confirm what sailors have long known of the weather.',
  'Cockerels of Iron Rust',
  'In this work we prove that cockerels of iron rust in the rain, at a rate that depends on the paint. We give a bound, and a proof that it is tight for weathervanes.',
  '',
].join('\n\n');

beforeAll(async () => {
  cpSync('tests/fixtures/content', content, { recursive: true });
  await build('first');
  writeFileSync(join(content, 'dumps', 'later.txt'), later);
  writeFileSync(join(content, 'style.css'), 'main { outline: 0 solid red; }');
  await build('second');
  publishOtherFaces();
});

/** `third`: the second, of a version that has other faces under the same names. */
function publishOtherFaces(): void {
  const third = join(place, 'third');
  cpSync(join(place, 'second'), third, { recursive: true });
  cpSync(join(third, 'assets', 'LICENSES.txt'), join(third, face));
  const worker = readFileSync(join(third, 'sw.js'), 'utf8');
  writeFileSync(join(third, 'sw.js'), worker.replace(/(?<= faces )[0-9a-f]{10}/, '0123456789'));
}

afterAll(() => rmSync(place, { recursive: true, force: true }));

async function build(name: string): Promise<void> {
  const { status, stderr } = await runOffprint([
    ...['build', '--content', content, '--out', join(place, name), '--cache', join(testCache, 'deployed')],
    ...['--path-prefix', site.pathPrefix],
  ]);
  if (status !== 0) throw new Error(stderr);
}

function publish(name: 'first' | 'second' | 'third'): void {
  site.folder = join(place, name);
}

async function withFirst(options: BrowserContextOptions, use: (page: Page) => Promise<void>): Promise<void> {
  publish('first');
  await withPage(options, use);
}

async function askFor(page: Page, words: string): Promise<void> {
  await page.fill('input[type="search"]', words);
  await page.waitForFunction(
    (asked) =>
      new URL(location.href).searchParams.get('q') === asked &&
      document.querySelector('#search-status')?.textContent !== '',
    words,
  );
}

test('a search from an old page finds what the new site has', async () => {
  await withFirst(withWorker, async (page) => {
    await page.goto(at('search/'), { waitUntil: 'load' });
    await askFor(page, 'bees');
    await page.waitForSelector('#search-results h2');
    publish('second');
    await page.waitForTimeout(5500);
    await askFor(page, 'weathervanes');
    // The last question's results stand until the next ones are there.
    const results = page.locator('#search-results');
    await expect.poll(() => results.innerText()).toContain('Weathervanes');
  });
});

test('a search whose index cannot be read says so and what to do, and recovers', async () => {
  await withFirst({}, async (page) => {
    await page.route('**/search/index/**', (route) => route.abort());
    await page.goto(at('search/'), { waitUntil: 'load' });
    await page.fill('input[type="search"]', 'bees');
    await page.waitForSelector('text=could not be read');
    expect(await page.locator('#search-status').innerText()).toContain('reload');
    await page.unroute('**/search/index/**');
    await askFor(page, 'bees map');
    await page.waitForSelector('#search-results h2');
  });
});

/** The update begins; the new build's worker is made ready, takes over and clears up. */
async function takeOver(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const { installing, waiting, active } = registration ?? {};
    return installing === null && waiting === null && active?.state === 'activated';
  });
}

test('a map of before says how to go on when it is asked of an index of now', async () => {
  await withFirst({}, async (page) => {
    await page.goto(at('atlas/'), { waitUntil: 'load' });
    await page.locator('.atlas-map[data-zoom]').waitFor();
    publish('second');
    await page.fill('.atlas input[type="search"]', 'bees');
    await page.getByText('If the site was renewed meanwhile, reload this page.').waitFor();
  });
});

test('faces are kept for offline, and not once the site has others of the same names', async () => {
  await withFirst(withWorker, async (page) => {
    await page.goto(at('about/'), { waitUntil: 'load' });
    await waitForWorker(page);
    const lengthOf = (path: string) =>
      page.evaluate(async (url) => (await (await fetch(url)).arrayBuffer()).byteLength, at(path));
    const first = await lengthOf(face);
    await page.context().setOffline(true);
    expect(await lengthOf(face)).toBe(first);
    await page.context().setOffline(false);
    publish('third');
    await takeOver(page);
    const others = await lengthOf('assets/LICENSES.txt');
    expect(others).not.toBe(first);
    await expect
      .poll(() => page.evaluate(async (url) => (await caches.match(url)) === undefined, at(face)))
      .toBe(true);
    expect(await lengthOf(face)).toBe(others);
  });
});

test('a page of either site has its own styles and scripts offline, and never the other’s', async () => {
  await withFirst(withWorker, async (page) => {
    const missing: string[] = [];
    page.on('requestfailed', (request) => missing.push(request.url()));
    page.on('response', (response) => {
      if (response.status() === 404) missing.push(response.url());
    });
    await page.goto(at('about/'), { waitUntil: 'load' });
    await waitForWorker(page);
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, at('about/'));
    publish('second');
    await page.goto(at(''), { waitUntil: 'load' });
    await takeOver(page);
    // The second build's page is kept, by its own style, which the first did not have.
    await page.waitForFunction(
      async (url) => (await (await caches.match(url))?.text())?.includes('/assets/own.'),
      at(''),
    );
    missing.length = 0;
    await page.context().setOffline(true);
    for (const [path, sheets] of [
      ['about/', 1],
      ['', 2],
    ] as const) {
      await page.goto(at(path), { waitUntil: 'load' });
      expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThanOrEqual(sheets);
      expect(await page.locator('h1').innerText()).not.toBe('You are offline');
    }
    expect(missing.filter((url) => url.includes('/assets/') && !url.includes('/fonts/'))).toEqual([]);
  });
});
