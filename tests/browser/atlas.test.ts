// The map of the papers as hands, keys and a search move it about.
import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { toFrame, whole } from '../../templates/scripts/lib/atlas/camera.ts';
import { openSite } from '../setup/browser.ts';

const { at, withPage } = openSite(inject('site'));

async function open(page: Page, query = ''): Promise<void> {
  await page.goto(at(`atlas/${query}`), { waitUntil: 'load' });
  await page.locator('.atlas-map[data-zoom]').waitFor();
}

const zoomOf = async (page: Page) => Number(await page.locator('.atlas-map').getAttribute('data-zoom'));

/** Where a paper stands on the screen while the whole map is seen. */
async function screenSpot(page: Page, paper: number) {
  const map = await (await page.request.get(at('atlas/map.json'))).json();
  await page.locator('.atlas-map').scrollIntoViewIfNeeded();
  const box = await page.locator('.atlas-map').boundingBox();
  if (box === null) throw new Error('The map is not on the page.');
  const frame = { width: box.width, height: box.height };
  const { x, y } = toFrame(whole, frame, { x: map.x[paper] / 10_000, y: map.y[paper] / 10_000 });
  return { x: box.x + x, y: box.y + y };
}

/** A paper at the map's edge, which no other lies upon. */
async function lonelyPaper(page: Page): Promise<number> {
  const map: { x: number[]; y: number[] } = await (await page.request.get(at('atlas/map.json'))).json();
  const distance = (one: number, other: number) =>
    Math.hypot((map.x[one] ?? 0) - (map.x[other] ?? 0), (map.y[one] ?? 0) - (map.y[other] ?? 0));
  const room = map.x.map((_, one) =>
    Math.min(...map.x.map((_, other) => (one === other ? Infinity : distance(one, other)))),
  );
  return room.indexOf(Math.max(...room));
}

test('it comes nearer by buttons and keys, and shows the whole again', async () => {
  await withPage({}, async (page) => {
    await open(page);
    await page.click('text=Nearer');
    await expect.poll(() => zoomOf(page)).toBe(1.6);
    await page.click('text=Whole map');
    await expect.poll(() => zoomOf(page)).toBe(1);
    await page.locator('.atlas-map').focus();
    await page.keyboard.press('+');
    await expect.poll(() => zoomOf(page)).toBe(1.6);
  });
});

test('the wheel is the page’s, and with Ctrl the map’s', async () => {
  await withPage({ viewport: { width: 1000, height: 500 } }, async (page) => {
    await open(page);
    const spot = await screenSpot(page, 0);
    await page.mouse.move(spot.x, spot.y);
    const before = await page.evaluate(() => window.scrollY);
    await page.mouse.wheel(0, -60);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(before);
    expect(await zoomOf(page)).toBe(1);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -60);
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(1.2);
  });
});

test('all papers are one stop of the Tab key; arrows go from one to the next, and Enter opens it', async () => {
  await withPage({}, async (page) => {
    await open(page);
    await page.locator('.atlas-map').focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForSelector('.atlas-card a');
    const first = await page.locator('.atlas-card a').innerText();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.locator('.atlas-card a').innerText()).not.toBe(first);
    const title = await page.locator('.atlas-card a').innerText();
    expect(await page.locator('.atlas-map [tabindex], .atlas-map button').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/papers/**');
    expect((await page.title()).startsWith(title.slice(0, 20))).toBe(true);
  });
});

test('a first tap names a paper, and a second one opens it', async () => {
  await withPage({ hasTouch: true, viewport: { width: 360, height: 740 } }, async (page) => {
    await open(page);
    const spot = await screenSpot(page, await lonelyPaper(page));
    await page.touchscreen.tap(spot.x, spot.y);
    await page.waitForSelector('.atlas-card a');
    expect(new URL(page.url()).pathname).toMatch(/atlas\/$/);
    await page.touchscreen.tap(spot.x, spot.y);
    await page.waitForURL('**/papers/**');
  });
});

test('two fingers bring it nearer, one then moves it, and what it cannot move moves the page', async () => {
  await withPage({ hasTouch: true, viewport: { width: 360, height: 500 } }, async (page) => {
    await open(page);
    await page.locator('.atlas-map').evaluate((map) => map.scrollIntoView({ block: 'center' }));
    const box = await page.locator('.atlas-map').boundingBox();
    if (box === null) throw new Error('The map is not on the page.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const session = await page.context().newCDPSession(page);
    await touch(
      session,
      [0, 20, 40, 60].map((by) => [
        [x - 30 - by, y],
        [x + 30 + by, y],
      ]),
    );
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(2);
    const before = await page.evaluate(() => window.scrollY);
    // Far more than the map has left above.
    for (let turn = 0; turn < 4; turn++)
      await touch(
        session,
        Array.from({ length: 8 }, (_, i) => [[x, y - 120 + i * 30]]),
      );
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeLessThan(before);
    await page.click('text=Whole map');
    await expect.poll(() => zoomOf(page)).toBe(1);
  });
});

async function touch(session: CDPSession, steps: readonly (readonly (readonly number[])[])[]): Promise<void> {
  for (const [i, points] of steps.entries())
    await session.send('Input.dispatchTouchEvent', {
      type: i === 0 ? 'touchStart' : 'touchMove',
      touchPoints: points.map(([x = 0, y = 0], id) => ({ x, y, id })),
    });
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a search is shown on the map, and leads to its list', async () => {
  await withPage({}, async (page) => {
    await open(page, '?q=kernel');
    await expect.poll(() => page.locator('#atlas-status').innerText()).toMatch(/^\d+ papers with “kernel”/);
    expect(await page.locator('#atlas-status a').getAttribute('href')).toMatch(/search\/\?q=kernel$/);
    await page.fill('[name="q"]', '');
    await expect.poll(() => page.locator('#atlas-status').innerText()).toBe('');
  });
});

test('two sliders leave the papers of some months, and neither passes the other', async () => {
  await withPage({}, async (page) => {
    await page.route('**/atlas/map.json', async (route) => {
      const map = await (await route.fetch()).json();
      const months = ['January 2026', 'February 2026', 'March 2026'];
      const month = map.x.map((_: number, paper: number) => Math.min(2, paper));
      await route.fulfill({ json: { ...map, months, month } });
    });
    await open(page);
    const said = page.locator('.atlas-months output');
    const papers = await page.locator('.atlas-map').getAttribute('aria-label');
    expect(`Map of ${(await said.innerText()).split(': ')[1]}`).toBe(papers);
    await page.locator('[name="to"]').press('ArrowLeft');
    await expect.poll(() => said.innerText()).toBe('Listed first in January 2026 to February 2026: 2 papers');
    await page.locator('[name="to"]').press('Home');
    await expect.poll(() => said.innerText()).toBe('Listed first in January 2026: 1 paper');
    await page.locator('[name="from"]').press('End');
    await expect.poll(() => said.innerText()).toBe('Listed first in January 2026: 1 paper');
    expect(await page.locator('[name="from"]').getAttribute('aria-valuetext')).toBe('January 2026');
    expect(await page.locator('.atlas-months .is-out').count()).toBe(2);
  });
});

test('points show in forced colours too', async () => {
  await withPage({ forcedColors: 'active' }, async (page) => {
    await open(page);
    const colours = await page.locator('.atlas-map canvas').evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      const seen = new Set<string>();
      for (let i = 0; i + 3 < pixels.length; i += 4)
        if (pixels[i + 3] === 255) seen.add(`${pixels[i]} ${pixels[i + 1]} ${pixels[i + 2]}`);
      return seen.size;
    });
    expect(colours).toBeGreaterThan(10);
  });
});
