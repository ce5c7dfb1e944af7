// Following without a server: what is new since the last visit, questions kept in the browser, papers ranked
// for one reader, and the beginning of where a link leads.
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openSite, waitForVisit } from '../setup/browser.ts';
import { listFiles, paperWithMostFormulas } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);
const news = '.masthead .news a';

/** The site without its newest digest, until `come` is called. */
async function keepBack(context: BrowserContext): Promise<() => void> {
  let kept = 1;
  for (const file of ['latest', 'recent']) {
    await context.route(`**/digests/${file}.json`, async (route) => {
      const list: readonly unknown[] = await (await route.fetch()).json();
      await route.fulfill({ json: list.slice(kept) });
    });
  }
  return () => {
    kept = 0;
  };
}

async function newestDigest(page: Page): Promise<string> {
  const list: readonly string[] = await (await page.request.get(at('digests/latest.json'))).json();
  return new URL(list[0] ?? '', at('')).href;
}

/** The scripts have run by then; what they ask for may still come. */
const open = (page: Page, url: string) => page.goto(url, { waitUntil: 'load' });
/** What is not there any more is looked for when all has come; where lines have their places. */
const openQuietly = (page: Page, url: string) => page.goto(url, { waitUntil: 'networkidle' });

async function visit(page: Page): Promise<void> {
  await open(page, at(''));
  await waitForVisit(page);
}

describe('what is new since the last visit', () => {
  test('is everything for who comes to its page first', async () => {
    await withPage({}, async (page) => {
      await openQuietly(page, at('new/'));
      expect(await page.locator('#news').innerText()).toMatch(/^This is your first visit: everything is new/);
      await openQuietly(page, at('new/'));
      expect(await page.locator('#news').innerText()).toMatch(/^Nothing new since you were last here/);
    });
  });

  test('is everything at the first visit, too, where the script of that page comes last', async () => {
    await withPage({}, async (page) => {
      await page.route('**/assets/news.*.js', async (route) => {
        await waitForVisit(page);
        await route.continue();
      });
      await openQuietly(page, at('new/'));
      expect(await page.locator('#news').innerText()).toMatch(/^This is your first visit: everything is new/);
    });
  });

  test('is nothing at the first visit; a digest that came is linked from every page until it is opened', async () => {
    await withPage({}, async (page) => {
      const come = await keepBack(page.context());
      await openQuietly(page, at(''));
      await waitForVisit(page);
      expect(await page.locator(news).count()).toBe(0);
      come();
      for (const path of ['', 'topics/', 'search/', 'reading-list/', '404.html', 'new/', '']) {
        await open(page, at(path));
        expect(await page.locator(news).innerText(), path).toBe('1 new');
      }
      expect(await page.locator('#since').innerText()).toBe('1 new digest since you were last here');
      await page.click(news);
      await page.waitForURL('**/new/');
      const digest = await newestDigest(page);
      expect(
        new URL((await page.locator('#news h2 a').first().getAttribute('href')) ?? '', at('')).href,
      ).toBe(digest);
      await page.click('#news h2 a');
      await page.waitForURL(digest);
      await openQuietly(page, at(''));
      expect(await page.locator(news).count()).toBe(0);
    });
  });

  test('is the same in a second tab and after a reload, and gone from both when either opens it', async () => {
    await withPage({}, async (page) => {
      const come = await keepBack(page.context());
      await visit(page);
      come();
      const second = await page.context().newPage();
      await open(second, at('topics/'));
      expect(await second.locator(news).innerText()).toBe('1 new');
      await page.reload({ waitUntil: 'load' });
      await page.reload({ waitUntil: 'load' });
      expect(await page.locator(news).innerText()).toBe('1 new');
      await open(second, `${await newestDigest(second)}abstracts/`);
      await page.waitForSelector(news, { state: 'detached' });
    });
  });

  test('leads to the digest of the first page where there is nothing new', async () => {
    await withPage({}, async (page) => {
      await visit(page);
      await open(page, at('new/'));
      await page.waitForSelector('text=Nothing new');
      expect(
        await page.locator('#news a').evaluate((link) => link instanceof HTMLAnchorElement && link.href),
      ).toBe(await newestDigest(page));
    });
  });

  test('is found by a tab that was left open overnight, when it is looked at again', async () => {
    await withPage({}, async (page) => {
      const come = await keepBack(page.context());
      await visit(page);
      await open(page, at('new/'));
      await expect.poll(() => page.locator('#news').innerText()).toContain('Nothing new');
      come();
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await page.waitForSelector(news);
      await page.waitForSelector('#news h2 a');
      await page.click('text=I have seen these');
      await page.waitForSelector(news, { state: 'detached' });
    });
  });

  test('is opened when it is opened without a network for the list of digests', async () => {
    await withPage({}, async (page) => {
      const come = await keepBack(page.context());
      await visit(page);
      come();
      const digest = await newestDigest(page);
      await page.context().route('**/digests/latest.json', (route) => route.abort());
      await open(page, digest);
      await page.context().unroute('**/digests/latest.json');
      await openQuietly(page, at(''));
      expect(await page.locator(news).count()).toBe(0);
    });
  });
});

describe('a question', () => {
  test('is followed in this browser: papers that come are new until they are opened', async () => {
    await withPage({}, async (page) => {
      await open(page, at('search/?q=kernel'));
      await page.click('#search-follow button');
      await page.waitForSelector('#search-follow [role="status"]:not(:empty)');
      await page.waitForFunction(() =>
        Object.entries(localStorage).some(
          ([name, kept]) =>
            name.startsWith('offprint-follow') && JSON.parse(kept).questions[0]?.known?.length > 0,
        ),
      );
      // A paper of the answer is forgotten, as if it came after the visit.
      await page.evaluate(() => {
        const key = Object.keys(localStorage).find((name) => name.startsWith('offprint-follow')) ?? '';
        const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
        kept.questions[0].known.shift();
        localStorage.setItem(key, JSON.stringify({ ...kept, checked: 'yesterday' }));
      });
      await open(page, at('topics/'));
      expect(await page.locator(news).innerText()).toBe('1 new');
      await open(page, at('new/'));
      expect(await page.locator('#news h2').first().innerText()).toBe('You follow: kernel');
      await page.click('#news li h3 a');
      await page.waitForURL('**/papers/**');
      await openQuietly(page, at(''));
      expect(await page.locator(news).count()).toBe(0);
      await open(page, at('new/'));
      await page.click('.followed-here button');
      expect(await page.locator('.followed-here').count()).toBe(0);
    });
  });

  test('of a topic is reached from the topic’s page: as many papers answer, and it can be followed', async () => {
    await withPage({}, async (page) => {
      await open(page, at('topics/'));
      await page.locator('main ul.leaders a').first().click();
      await page.waitForURL('**/topics/*/');
      const papers = /^\d+ papers?/.exec(await page.locator('.heading .meta').innerText())?.[0];
      expect(papers).toBeDefined();
      await page.getByRole('link', { name: 'search or follow' }).click();
      await page.waitForURL('**/search/?topic=**');
      await page.click('#search-follow button');
      await expect.poll(() => page.locator('#search-status').innerText()).toBe(papers);
      await page.locator('#search-follow').getByRole('link', { name: '“new”' }).click();
      await expect.poll(() => page.locator('.followed-here li').count()).toBe(1);
    });
  });

  test('is followed though its reader leaves at once, and is looked up by the next page', async () => {
    await withPage({}, async (page) => {
      await open(page, at('search/?q=kernel'));
      await page.waitForSelector('#search-follow button');
      // Left while the answers are fetched: they come to no page.
      await page.context().route('**/search/index/**', () => undefined);
      await page.click('#search-follow button');
      await page.goto(at('topics/'));
      await page.context().unroute('**/search/index/**');
      await open(page, at('new/'));
      expect(await page.locator('.followed-here a').innerText()).toBe('kernel');
      await page.waitForFunction(() =>
        Object.entries(localStorage).some(
          ([name, kept]) =>
            name.startsWith('offprint-follow') && JSON.parse(kept).questions[0]?.known?.length > 0,
        ),
      );
      expect(await page.locator(news).count()).toBe(0);
    });
  });

  test('beyond those there is room for is not followed: it says so, and leads to what could be given up', async () => {
    await withPage({}, async (page) => {
      await open(page, at('about/'));
      await page.evaluate(() => {
        const questions = Array.from({ length: 40 }, (_, nth) => ({
          query: `q=topic+${nth}`,
          known: [],
          fresh: [],
        }));
        const { base = '/' } = document.documentElement.dataset;
        localStorage.setItem(`offprint-follow ${base}`, JSON.stringify({ questions, checked: '' }));
      });
      await open(page, at('search/?q=kernel'));
      const button = page.locator('#search-follow button');
      await button.click();
      expect(await page.locator('#search-follow [role="status"]').innerText()).toContain('no room for more');
      expect(await button.getAttribute('aria-pressed')).toBe('false');
      await page.click('text=Give one up');
      await expect.poll(() => page.locator('.followed-here li').count()).toBe(40);
      expect(await page.locator('.followed-here').innerText()).not.toContain('kernel');
    });
  });

  test('about a digest is not offered: no papers come to it', async () => {
    await withPage({}, async (page) => {
      await openQuietly(page, at('search/?q=kernel&digest=x'));
      expect(await page.locator('#search-follow').innerText()).toBe('');
    });
  });
});

test('papers are ranked for one reader when asked to, say why, and are forgotten when switched off', async () => {
  await withPage({}, async (page) => {
    await open(page, at('for-you/'));
    expect(await page.evaluate(() => localStorage.length)).toBeLessThan(3);
    await page.click('text=Rank the last months for me');
    await page.waitForSelector('#for-you li');
    for (const star of await page
      .locator('#for-you .star')
      .all()
      .then((all) => all.slice(0, 3)))
      await star.click();
    await page.locator('#for-you button:has-text("Rank again")').press('Enter');
    // The button is gone; who pressed it hears, and stays where it says, what happens.
    expect(await page.locator('#for-you [role="status"]:focus').count()).toBe(1);
    await page.waitForFunction(() =>
      document.querySelector('#for-you .search-why')?.textContent?.startsWith('for '),
    );
    expect(await page.locator('#for-you [role="status"]').innerText()).toMatch(/ranked from 3 stars\.$/);
    await page.click('#for-you li:nth-child(4) [aria-label$="not for me"]');
    expect(await page.locator('#for-you .is-aside').count()).toBe(1);
    await page.reload({ waitUntil: 'load' });
    await page.waitForSelector('#for-you li');
    expect(await page.locator('#for-you [role="status"]').innerText()).toContain('1 paper put aside');
    await page.locator('text=Switch off and forget').press('Enter');
    await page.waitForSelector('button:focus:has-text("Rank the last months for me")');
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('for-you'))),
    ).toEqual([]);
  });
});

test('earlier months stay within reach behind the last paper, and what cannot be ranked is told', async () => {
  await withPage({}, async (page) => {
    // So that one month is enough to begin with.
    await page.context().route('**/for-you/months.json', async (route) => {
      const months: readonly object[] = await (await route.fetch()).json();
      await route.fulfill({ json: months.map((month) => ({ ...month, papers: 400 })) });
    });
    await open(page, at('for-you/'));
    await page.click('text=Rank the last months for me');
    await page.waitForSelector('#for-you li');
    const more = page.locator('text=More papers');
    while ((await more.count()) > 0) await more.click();
    await page.click('text=Earlier months, too');
    const status = page.locator('#for-you [role="status"]');
    await expect.poll(() => status.innerText()).toMatch(/^800 papers/);
    await page.context().route('**/taste-worker*', (route) => route.abort());
    await page.click('text=Earlier months, too');
    await expect.poll(() => status.innerText()).toContain('could not be ranked');
  });
});

test('months that cannot be fetched are told, at first and later, and can be asked for again', async () => {
  await withPage({}, async (page) => {
    await page.context().route('**/for-you/months.json', async (route) => {
      const months: readonly object[] = await (await route.fetch()).json();
      await route.fulfill({ json: months.map((month) => ({ ...month, papers: 400 })) });
    });
    const lists = '**/for-you/list-*.json';
    await page.context().route(lists, (route) => route.abort());
    await open(page, at('for-you/'));
    await page.click('text=Rank the last months for me');
    const status = page.locator('#for-you [role="status"]');
    await expect.poll(() => status.innerText()).toBe('The months could not be fetched; are you offline?');
    await page.context().unroute(lists);
    await page.reload();
    await page.waitForSelector('#for-you li');
    await page.context().route(lists, (route) => route.abort());
    await page.click('text=Earlier months, too');
    await expect.poll(() => status.innerText()).toBe('The months could not be fetched; are you offline?');
    await page.context().unroute(lists);
    await page.click('text=Earlier months, too');
    await expect.poll(() => status.innerText()).toMatch(/^800 papers/);
  });
});

test('every topic can be followed on a phone, too', async () => {
  await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await open(page, at('for-you/'));
    await page.click('text=Rank the last months for me');
    await page.click('text=Topics that you follow');
    const topics = page.locator('.topics-followed button');
    expect(await topics.count()).toBeGreaterThan(4);
    expect(await topics.locator('visible=true').count()).toBe(await topics.count());
  });
});

describe('a preview', () => {
  const home = at;
  const preview = '#preview';

  test('shows where a link leads: on hover, with formulas in their own styles; Escape closes it', async () => {
    await withPage({}, async (page) => {
      const term = listFiles(site.folder).find((file) => /^terms\/[^/]+\/index\.html$/.test(file)) ?? '';
      await openQuietly(page, home('terms/'));
      const link = page.locator(`main a[href$="/${term.replace('index.html', '')}"]`).first();
      await link.hover();
      await page.waitForSelector(`${preview} .preview-entry`);
      expect(await link.getAttribute('aria-describedby')).toBe('preview');
      await page.keyboard.press('Escape');
      await page.waitForSelector(preview, { state: 'detached' });
      expect(await link.getAttribute('aria-describedby')).toBe(null);
    });
  });

  test('sets authors apart from what else is known', async () => {
    const known =
      '<div class="meta"><span class="authors">Ada Lovelace</span><span class="visually-hidden"> · </span>published 1843</div>';
    await withPage({}, async (page) => {
      const url = paperWithMostFormulas(site);
      await page.route(home(url), async (route) => {
        const html = await (await route.fetch()).text();
        await route.fulfill({
          contentType: 'text/html; charset=utf-8',
          body: html.replace(/(<\/h1>)(?:<div class="meta">.*?<\/div>)?/s, `$1${known}`),
        });
      });
      await openQuietly(page, home(''));
      await page.evaluate((href) => {
        const link = document.createElement('a');
        link.href = href;
        link.textContent = 'a paper';
        document.querySelector('main')?.prepend(link);
      }, home(url));
      await page.locator('main a').first().hover();
      await page.waitForSelector(`${preview} .authors`);
      const isBelow = await page.evaluate(() => {
        const authors = document.querySelector('#preview .authors');
        const rest = document.createRange();
        rest.selectNode(authors?.parentElement?.lastChild ?? document.body);
        return (
          rest.getBoundingClientRect().top >= (authors?.getBoundingClientRect().bottom ?? Number.NaN) - 1
        );
      });
      expect(isBelow).toBe(true);
    });
  });

  test('has formulas as the page itself shows them, and nothing that acts', async () => {
    await withPage({}, async (page) => {
      await openQuietly(page, home(''));
      const url = paperWithMostFormulas(site);
      await page.evaluate((href) => {
        const link = document.createElement('a');
        link.href = href;
        link.textContent = 'a paper';
        document.querySelector('main')?.prepend(link);
      }, url);
      await page.locator(`main a[href="${url}"]`).first().hover();
      await page.waitForSelector(`${preview} .katex`);
      const [shown, acts] = await page.evaluate(() => {
        const panel = document.querySelector('#preview');
        const html = [...(panel?.querySelectorAll('.katex') ?? [])].map((each) => each.outerHTML);
        return [html, panel?.querySelectorAll('a, button, script, [id], [onclick]').length];
      });
      await open(page, home(url));
      const own = await page
        .locator('.abstract .katex')
        .evaluateAll((all) => all.map((each) => each.outerHTML));
      expect(shown.filter((html) => own.includes(html)).length).toBeGreaterThan(own.length - 1);
      expect(acts).toBe(0);
    });
  });

  test('comes with the focus, stays off when switched off, and is not printed', async () => {
    await withPage({}, async (page) => {
      await openQuietly(page, home('topics/'));
      const link = page
        .locator('main li a[href*="/topics/"]:not([href*="/areas/"], [href*="unsorted"])')
        .first();
      await page.keyboard.press('Tab');
      await link.focus();
      await page.waitForSelector(preview);
      await page.keyboard.press('Tab');
      expect(await page.locator(preview).count(), 'a link that has the focus lies below no preview').toBe(0);
      await page.keyboard.press('Shift+Tab');
      await page.waitForSelector(preview);
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator(preview).isVisible()).toBe(false);
      await page.emulateMedia({ media: 'screen' });
      await page.click('#previews button');
      await page.reload({ waitUntil: 'networkidle' });
      await link.hover();
      await page.waitForTimeout(900);
      expect(await page.locator(preview).count()).toBe(0);
    });
  });

  test('comes when a finger stays on a link, which then leads nowhere', async () => {
    await withPage({ hasTouch: true, viewport: { width: 360, height: 800 } }, async (page) => {
      await openQuietly(page, home('topics/'));
      const client = await page.context().newCDPSession(page);
      const box = await page
        .locator('main li a[href*="/topics/"]:not([href*="/areas/"], [href*="unsorted"])')
        .first()
        .boundingBox();
      const point = { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 8 };
      await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
      await page.waitForSelector(preview);
      await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      const edge = await page.locator(preview).boundingBox();
      expect(edge && edge.x >= 0 && edge.x + edge.width <= 360).toBe(true);
      expect(page.url()).toBe(home('topics/'));
    });
  });

  test('does not come where the beginning stands below the link already', async () => {
    await withPage({}, async (page) => {
      await openQuietly(page, await newestDigest(page));
      await page.locator('.contents .entry-text a').first().hover();
      await page.waitForTimeout(900);
      expect(await page.locator(preview).count()).toBe(0);
    });
  });
});

test('the script of previews is at most three kilobytes', async () => {
  const script = listFiles(site.folder).find((file) => /^assets\/preview\.[^/]*js$/.test(file)) ?? '';
  await withPage({}, async (page) => {
    const body = await (await page.request.get(at(script))).body();
    expect(body.length).toBeGreaterThan(1000);
    expect(body.length).toBeLessThanOrEqual(3000);
  });
});
