// Search as a reader uses it: a known paper, found by words of its title, of its abstract, by an
// acronym and by what it stands for, and with a slip of the finger.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openSite } from '../setup/browser.ts';

const { at, withPage } = openSite(inject('site'));

async function search(page: Page, words: string): Promise<readonly string[]> {
  await page.goto(at(`search/?q=${encodeURIComponent(words)}`));
  await page.waitForFunction(() =>
    /paper|offline/i.test(document.querySelector('#search-status')?.textContent ?? ''),
  );
  await page.waitForSelector('#search-results > li', { timeout: 20_000 }).catch(() => null);
  return page.locator('#search-results h2').allTextContents();
}

describe('a known paper is found', () => {
  test.each([
    [
      'by words of its title',
      'sub-gradient method robust matrix recovery',
      'Global Convergence of Sub-gradient Method',
    ],
    [
      'by words of its abstract',
      'artificial neural networks equivalent Gaussian processes infinite-width kernel gradient',
      'Neural Tangent Kernel',
    ],
    ['by an acronym', 'SubGM', 'Global Convergence of Sub-gradient Method'],
    ['by what an acronym stands for', 'neural tangent kernel', 'Neural Tangent Kernel'],
    ['in capitals and without accents', 'POINCARE', ''],
    ['with curly quotes', '“neural tangent kernel”', 'Neural Tangent Kernel'],
  ])('%s', async (_, words, title) => {
    const titles = await withPage({}, (page) => search(page, words));
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.slice(0, 3).some((found) => found.includes(title))).toBe(true);
  });

  test('with a slip of the finger', async () => {
    const { titles, status } = await withPage({}, async (page) => ({
      titles: await search(page, 'quantisaton'),
      status: await page.locator('#search-status').textContent(),
    }));
    expect(status).toContain('“quantisaton” was taken for “quantization”');
    expect(titles.join(' ')).toMatch(/quanti[sz]ation/i);
  });
});

test.each([390, 1440])(
  'results that come move nothing that is being looked at, at %i pixels',
  async (width) => {
    const shift = await withPage({ viewport: { width, height: 800 } }, async (page) => {
      await page.addInitScript(`
      window.shift = 0;
      new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
        .observe({ type: 'layout-shift', buffered: true });`);
      await search(page, 'kernel');
      return page.evaluate('window.shift');
    });
    // From a tenth on readers call a page unsteady.
    expect(shift).toBeLessThan(0.1);
  },
);

test('the page answers while one types, and keeps the question in its address', async () => {
  await withPage({}, async (page) => {
    await page.goto(at('search/'));
    await page.keyboard.press('/');
    await page.keyboard.type('kernel');
    // A slow machine may answer "kern" first: the last question stands.
    await page.waitForFunction(() => new URLSearchParams(location.search).get('q') === 'kernel');
    await page.waitForSelector('#search-results mark');
    await page.selectOption('select[name="sort"]', 'date');
    await page.waitForFunction(() => location.search.includes('sort=date'));
  });
});

test('Enter asks again what failed, and on a phone puts its keyboard away', async () => {
  await withPage({ hasTouch: true, isMobile: true }, async (page) => {
    await page.goto(at('search/'), { waitUntil: 'load' });
    await page.route('**/search/index/**', (route) => route.abort());
    await page.fill('input[type="search"]', 'kernel');
    await page.waitForFunction(() =>
      /offline/.test(document.querySelector('#search-status')?.textContent ?? ''),
    );
    await page.unroute('**/search/index/**');
    await page.press('input[type="search"]', 'Enter');
    await page.waitForSelector('#search-results li');
    expect(await page.locator('input[type="search"]:focus').count()).toBe(0);
  });
});

test('a paper that was opened leads back to the answer, not to an empty search', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.locator('#search-results h2 a').first().click();
    await page.waitForURL('**/papers/**');
    await page.locator('.turning .list').click();
    await page.waitForURL('**/search/?q=kernel');
    await page.waitForSelector('#search-results li');
  });
});

test('a way back that an earlier version of the site kept, without what was asked, is none', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.locator('#search-results h2 a').first().click();
    await page.locator('.turning .list', { hasText: 'Search' }).waitFor();
    await page.evaluate(() => {
      const way = JSON.parse(sessionStorage.getItem('offprint-way') ?? '');
      delete way.from.asked;
      sessionStorage.setItem('offprint-way', JSON.stringify(way));
    });
    await page.reload();
    await page.locator('#star').waitFor();
    expect(await page.locator('.turning').innerText()).not.toContain('Search');
  });
});

test('j and k go through the results, too', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    const links = page.locator('#search-results h2 a');
    await page.evaluate(() => window.scrollTo(0, 0));
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (const [key, nth] of [
      ['j', 0],
      ['j', 1],
      ['k', 0],
    ] as const) {
      await page.keyboard.press(key);
      expect(await focused()).toBe(await links.nth(nth).textContent());
    }
  });
});

test('arrows go through the results and Escape goes back to the words, then clears them', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.focus('#q');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const second = page.locator('#search-results a').nth(1);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('q');
    await page.keyboard.press('Escape');
    expect(await page.inputValue('#q')).toBe('');
  });
});

test('filters count what they would leave, and narrow the results to that', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.click('summary');
    await page.waitForFunction(() => document.querySelectorAll('select[name="topic"] option').length > 1);
    const [, first = ''] = await page.locator('select[name="topic"] option').allTextContents();
    const [, count = ''] = / \((\d+)\)$/.exec(first) ?? [];
    await page.selectOption('select[name="topic"]', { index: 1 });
    await page.waitForFunction(() => location.search.includes('topic='));
    await expect.poll(() => page.textContent('#search-status')).toMatch(new RegExp(`^${count} papers?$`));
  });
});

test('a question without a word of its paper finds it by meaning, and says so', async () => {
  await withPage({}, async (page) => {
    await search(page, 'do hypernetworks merely copy checkpoints they saw');
    await expect
      .poll(() => page.locator('#search-results h2').allTextContents())
      .toContain('Generative Modeling of Weights: Generalization or Memorization?');
    expect(await page.textContent('#search-results li:first-child .search-why')).toBe('near in meaning');
  });
});

test('the first results are shown before those below them have come', async () => {
  await withPage({}, async (page) => {
    let asked = 0;
    let release = (): void => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/\/search\/index\/.*cards/, async (route) => {
      asked += 1;
      if (asked > 4) await released;
      await route.continue();
    });
    await search(page, 'kernel');
    const results = page.locator('#search-results > li');
    expect(await results.count()).toBe(4);
    expect(await page.isVisible('#search-more')).toBe(false);
    const [first] = await results.locator('h2').allTextContents();
    release();
    await expect.poll(() => results.count()).toBe(10);
    expect(await results.first().locator('h2').textContent()).toBe(first);
  });
});

test('a paper without one of the words says which', async () => {
  await withPage({}, async (page) => {
    await search(page, 'neural tangent kernel zeppelin');
    expect(await page.textContent('#search-results li:first-child .search-why')).toBe('without: zeppelin');
    expect(await page.textContent('#search-status')).toMatch(/^No paper has all of these words; \d+ papers/);
  });
});

test('a pasted piece of scrape finds its formula', async () => {
  const titles = await withPage({}, (page) => search(page, 'R^{n times n} matrix sensing'));
  expect(titles[0]).toContain('Over-Parameterization Slows Down Gradient Descent');
});

test('Back brings the same results at the same place, the paper marked as read', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.click('#search-more');
    await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length > 10);
    const link = page.locator('#search-results > li:nth-child(12) h2 a');
    await link.scrollIntoViewIfNeeded();
    await page.waitForFunction(hasAbstractsInView);
    const title = await link.textContent();
    const before = await page.evaluate(() => window.scrollY);
    await link.click();
    await page.waitForSelector('#star');
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('#search-results > li').length >= 12);
    expect(await link.textContent()).toBe(title);
    await page.waitForSelector('#search-results > li:nth-child(12).is-read');
    await expect
      .poll(async () => Math.abs((await page.evaluate(() => window.scrollY)) - before))
      .toBeLessThan(200);
  });
});

test('an answer has a star, which lights where it was starred before', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    const star = page.locator('#search-results > li:nth-child(2) .star');
    const title = await page.locator('#search-results > li:nth-child(2) h2').innerText();
    expect(await star.getAttribute('aria-label')).toBe(`Star ${title}`);
    await star.click();
    await search(page, 'kernel');
    await page.locator('#search-results > li:nth-child(2).is-starred').waitFor();
    expect(await page.locator('.is-starred').count()).toBe(1);
    await page.goto(at('reading-list/'), { waitUntil: 'load' });
    expect(await page.locator('#reading-list h2').allInnerTexts()).toEqual([title]);
  });
});

test('Back gives the keys the result again that one left by', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.press('input[type="search"]', 'ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#star');
    await page.goBack();
    const second = page.locator('#search-results > li:nth-child(2) h2 a');
    await expect.poll(() => second.evaluate((link) => link.matches(':focus'))).toBe(true);
  });
});

/** Lines move while abstracts come; runs in the page. */
function hasAbstractsInView(): boolean {
  return [...document.querySelectorAll('#search-results .teaser')].every((teaser) => {
    const { top } = teaser.getBoundingClientRect();
    return teaser.textContent !== '' || top < 0 || top > innerHeight;
  });
}

test.each([320, 360, 400, 560, 1440])(
  'at %i pixels an abstract has its room, and no more, before it comes',
  async (width) => {
    const lines = await withPage({ viewport: { width, height: 2000 } }, async (page) => {
      await search(page, 'kernel');
      await page.waitForFunction(hasAbstractsInView);
      return page.evaluate(linesOfAbstracts);
    });
    expect(lines.length).toBeGreaterThan(2);
    for (const { taken, kept } of lines) expect([taken, taken + 1]).toContain(kept);
  },
);

/** Lines that long excerpts take, and those kept for them; runs in the page. */
function linesOfAbstracts(): readonly { readonly taken: number; readonly kept: number }[] {
  const full = [...document.querySelectorAll('#search-results .teaser')].filter(
    ({ textContent }) => textContent.length > 200,
  );
  return full.map((teaser) => {
    const { lineHeight, minBlockSize } = getComputedStyle(teaser);
    const text = document.createRange();
    text.selectNodeContents(teaser);
    const line = Number.parseFloat(lineHeight);
    return {
      taken: Math.round(text.getBoundingClientRect().height / line),
      kept: Math.round(Number.parseFloat(minBlockSize) / line),
    };
  });
}

test('only filters in which papers differ are offered, and "newest" says when nothing is dated', async () => {
  await withPage({}, async (page) => {
    await search(page, 'kernel');
    await page.click('summary');
    await page.waitForFunction(() => document.querySelectorAll('select[name="topic"] option').length > 1);
    expect(await page.isVisible('select[name="topic"]')).toBe(true);
    for (const name of ['year', 'organisation', 'author'])
      expect(await page.isVisible(`[name="${name}"]`)).toBe(false);
    await page.selectOption('select[name="sort"]', 'date');
    await expect.poll(() => page.textContent('#search-status')).toContain('no paper here has a whole date');
  });
});

test('marked are words that were asked for, not parts of others', async () => {
  const marked = await withPage({}, async (page) => {
    await search(page, 'on kernels');
    await page.waitForSelector('#search-results .teaser mark');
    return page.locator('#search-results mark').allTextContents();
  });
  expect(marked.every((word) => /^kernels?$|^[Kk]ernel/i.test(word) || /^on$/i.test(word))).toBe(true);
});

test('an author whose name has what the paper does not say is named, in the lines kept for its abstract', async () => {
  const { named, moved } = await withPage({}, async (page) => {
    await page.route(/\/papers\//, async (route) => {
      const response = await route.fetch();
      const author =
        '<meta name="citation_author" content="Hypatia of Alexandria"><meta name="citation_author" content="Bo Fern">';
      await route.fulfill({ response, body: (await response.text()).replace('<title>', `${author}<title>`) });
    });
    await page.goto(at('search/?q=kernels+hypatia'));
    const entry = page.locator('#search-results li').first();
    await entry.waitFor();
    const before = await entry.evaluate((item) => item.getBoundingClientRect().height);
    const named = await entry.locator('.teaser .search-why').textContent();
    const after = await entry.evaluate((item) => item.getBoundingClientRect().height);
    return { named, moved: after - before };
  });
  expect(named).toBe('by Hypatia of Alexandria');
  expect(moved).toBe(0);
});

test('a first search costs at most 150 kB', async () => {
  const bytes = await withPage({}, async (page) => {
    const bodies: Promise<number>[] = [];
    page.on('response', (response) => {
      if (!response.url().includes('/search/')) return;
      bodies.push(
        response.body().then(
          ({ length }) => length,
          () => 0,
        ),
      );
    });
    await search(page, 'neural tangent kernel');
    return (await Promise.all(bodies)).reduce((sum, length) => sum + length, 0);
  });
  expect(bytes).toBeLessThan(150_000);
});

test('a text can put no markup into the results', async () => {
  const found = await withPage({}, async (page) => {
    await search(page, '<img src=x onerror=alert(1)>');
    return page.locator('#search-results img, #search-status img').count();
  });
  expect(found).toBe(0);
});

test('a link with filters of any length makes no page wider than a phone', async () => {
  await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    const filters = new URLSearchParams({ q: 'pruning', author: 'a'.repeat(3000), topic: 'W'.repeat(3000) });
    await page.goto(at(`search/?${filters}`), { waitUntil: 'load' });
    await page.locator('select[name="topic"]').waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
});
