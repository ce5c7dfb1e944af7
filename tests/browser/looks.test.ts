// What a typographer would send back, where it can be said as a rule: words cut in a crowded head, reasons that
// are set but not seen, the same thing said twice.
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openSite } from '../setup/browser.ts';
import { paperWithMostFormulas, parsePage, readersPages, samplePages } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);
const pages = readersPages(site).map((page) => ({ url: page.url, $: parsePage(page) }));
const pageWith = (selector: string): string => {
  const found = pages.find(({ $ }) => $(selector).length > 0);
  if (found === undefined) throw new Error(`No page has ${selector}.`);
  return found.url;
};

const longName = 'Maschinelles Lernen im Zentrum für angewandte Wissenschaft';
const ways = ['Über uns', 'Arbeitsgruppe', 'Atlas', 'Verlauf', 'Merkliste', 'Hinweise zum Datenschutz'];

test.each([320, 360, 820, 1440])('no word of a crowded head is cut at %i pixels', async (width) => {
  const { cut, overflow } = await withPage({ viewport: { width, height: 900 } }, async (page) => {
    await page.goto(at('about/'));
    return page.evaluate(crowdHead, { longName, ways });
  });
  expect(cut).toEqual([]);
  expect(overflow).toBe(0);
});

test.each([
  { where: 'name', head: { longName: 'Donaudampfschifffahrtsgesellschaftsmitteilungen', ways } },
  { where: 'way', head: { longName, ways: ['Überparametrisierungsverhaltensforschungsgruppe'] } },
])('a $where that is one word longer than the line makes no page wider than a phone', async ({ head }) => {
  const { cut, overflow } = await withPage({ viewport: { width: 320, height: 800 } }, async (page) => {
    await page.goto(at('about/'));
    return page.evaluate(crowdHead, head);
  });
  expect(cut).toHaveLength(1);
  expect(overflow).toBe(0);
});

test('a head with what is new keeps its line on a phone', async () => {
  const { ways, name, way } = await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at('about/'));
    return page.evaluate(() => {
      const list = document.querySelector('.masthead ul');
      const item = document.createElement('li');
      item.innerHTML = '<a href="#">9 new</a>';
      list?.append(item);
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().toJSON();
      return { ways: boxOf('.masthead ul'), name: boxOf('.masthead .name'), way: boxOf('.masthead li') };
    });
  });
  expect(ways.top).toBeLessThan(name.bottom - 5);
  expect(ways.height).toBeLessThan(1.5 * way.height);
});

test('rows of a table of contents and names of authors have 24 pixels for a finger', async () => {
  const least = await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at(pageWith('.leaders a')));
    return page.evaluate(() => {
      const meta = '<div class="meta"><span class="authors"><a href="#">Ada Lovelace</a></span></div>';
      document.querySelector('.heading')?.insertAdjacentHTML('beforeend', meta);
      const links = [...document.querySelectorAll('.leaders a, .heading .authors a')];
      return Math.min(...links.flatMap((link) => [...link.getClientRects()].map(({ height }) => height)));
    });
  });
  expect(least).toBeGreaterThanOrEqual(24);
});

test('the words that a paper and its neighbours have in common are seen', async () => {
  const isSeen = await withPage({}, async (page) => {
    await page.goto(at(pageWith('.contents.titles .shared')));
    return page.locator('.contents.titles .shared').first().isVisible();
  });
  expect(isSeen).toBe(true);
});

test('titles alone are titles, and with or without abstracts nothing stands over anything else', async () => {
  for (const width of [360, 960, 1440]) {
    await withPage({ viewport: { width, height: 900 } }, async (page) => {
      await page.goto(at(pageWith('ol[data-digest]')));
      await page.locator('.star').first().waitFor();
      expect(await overlaps(page), String(width)).toEqual([]);
      await page.getByRole('button', { name: 'titles' }).click();
      await expect.poll(() => page.locator('ol[data-digest] .teaser:visible').count()).toBe(0);
      expect(await overlaps(page), String(width)).toEqual([]);
    });
  }
});

test('what an answer leads to stands in one line on a phone, and not on paper', async () => {
  await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at('search/?q=kernel'));
    const [map, follow] = [page.getByText('On the map'), page.locator('#search-follow button')];
    await map.waitFor();
    await follow.waitFor();
    const boxes = await Promise.all([map, follow].map((way) => way.boundingBox()));
    const [one, other] = boxes.map((box) => (box?.y ?? Number.NaN) + (box?.height ?? 0) / 2);
    expect(Math.abs((one ?? 0) - (other ?? 0))).toBeLessThan(5);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('main :is(button, summary, select)').locator('visible=true').count()).toBe(0);
    expect(await map.isVisible()).toBe(false);
  });
});

// A box that begins between two pixels sets its words on another row of pixels than those beside it.
test('links and buttons stand on one line with the words beside them', async () => {
  const kinds = samplePages(readersPages(site), site.pathPrefix);
  await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    for (const { url } of kinds) {
      await page.goto(at(url));
      expect(await page.evaluate(boxesBetweenPixels), url).toEqual([]);
    }
  });
});

test('a count stays with the last word of a name of two lines', async () => {
  const { name, count } = await withPage({ viewport: { width: 320, height: 800 } }, async (page) => {
    await page.goto(at(pageWith('[data-chips]')));
    return page.evaluate(() => {
      const chip = document.querySelector('[data-chips] > li');
      const name = chip?.querySelector('a');
      if (name) name.textContent = 'Bayesian inference, probabilistic models and uncertainty';
      const rows = [...(name?.getClientRects() ?? [])].map((row) => row.toJSON());
      return { name: rows, count: chip?.querySelector('.count')?.getBoundingClientRect().toJSON() };
    });
  });
  expect(name.length).toBeGreaterThan(1);
  expect(count.bottom).toBeLessThan(name.at(-1).bottom);
  expect(count.left - name.at(-1).right).toBeLessThan(10);
});

// In parts of the letters' size. A fifth of it is where the eye sees a bar hang.
test.each([360, 1440])(
  'the mark of a topic stands beside its letters, not below them, at %i pixels',
  async (width) => {
    const selectors = ['.entry-margin .topic', '.leaders .topic', '[data-chips] .topic', 'h2 > .topic'];
    const marks = await withPage({ viewport: { width, height: 900 } }, async (page) => {
      const found: { selector: string; aboveCapitals: number; belowFoot: number }[] = [];
      for (const selector of selectors) {
        await page.goto(at(pageWith(selector)));
        await page.evaluate(() => document.fonts.ready);
        found.push({ selector, ...(await page.locator(selector).first().evaluate(measureMark)) });
      }
      return found;
    });
    for (const { selector, aboveCapitals, belowFoot } of marks) {
      expect(Math.abs(aboveCapitals), selector).toBeLessThan(0.18);
      expect(Math.abs(belowFoot), selector).toBeLessThan(0.18);
    }
  },
);

test('a leader and the number at its end stand on the foot of the name, with a mark before it or without', async () => {
  const off = await withPage({ viewport: { width: 360, height: 900 } }, async (page) => {
    const found: { leader: number; count: number }[] = [];
    for (const selector of ['.leaders > li:has(> .topic)', '.leaders > li:not(:has(> .topic))']) {
      await page.goto(at(pageWith(selector)));
      await page.evaluate(() => document.fonts.ready);
      found.push(await page.locator(selector).first().evaluate(measureLeader));
    }
    return found;
  });
  for (const { leader, count } of off) {
    expect(Math.abs(count)).toBeLessThan(1);
    expect(Math.abs(leader)).toBeLessThan(1.3);
  }
});

test('the footer says by a line what leads on, and its lines are as far apart whatever stands in them', async () => {
  const { unmarked, lines } = await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at('about/'));
    await page.locator('.footer button').first().waitFor();
    return page.locator('.footer > p').evaluate((words) => ({
      unmarked: [...words.querySelectorAll('a, button')]
        .filter((way) => getComputedStyle(way).textDecorationLine !== 'underline')
        .map((way) => way.textContent),
      lines: words.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(words).lineHeight),
    }));
  });
  expect(unmarked).toEqual([]);
  expect(lines).toBeGreaterThan(2);
  expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.1);
});

test('what is known of a paper runs on below it on a phone, and what leads on among it has a line', async () => {
  const { lines, underlined } = await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at(pageWith('ol[data-digest]')));
    return page.evaluate(() => {
      const facts = document.createElement('span');
      facts.className = 'entry-facts';
      facts.innerHTML =
        '<span>22 votes</span> <span><a href="#">The Institute of Rather Long Names</a></span> <span><a href="#">code</a></span>';
      document.querySelector('.entry-margin .topic')?.after(' ', facts);
      const { height } = facts.getBoundingClientRect();
      const underlined = [...facts.querySelectorAll('a')].filter(
        (link) => getComputedStyle(link).textDecorationLine === 'underline',
      );
      return {
        lines: height / Number.parseFloat(getComputedStyle(facts).lineHeight),
        underlined: underlined.length,
      };
    });
  });
  expect(Math.round(lines)).toBe(2);
  expect(underlined).toBe(2);
});

// It cannot say that it is as wide as the screen, and is laid out 980 pixels wide.
test('a feed that is opened on a phone can be read', async () => {
  const phone = {
    viewport: { width: 360, height: 740 },
    screen: { width: 360, height: 740 },
    isMobile: true,
  };
  const pixels = await withPage(phone, async (page) => {
    await page.goto(at('digests/feed.xml'));
    return page.evaluate(() => {
      const { fontSize } = getComputedStyle(document.documentElement);
      return (Number.parseFloat(fontSize) / innerWidth) * screen.width;
    });
  });
  expect(pixels).toBeGreaterThan(15);
  expect(pixels).toBeLessThan(22);
});

test('abstracts on paper have lines that an eye can follow', async () => {
  const a4 = { width: 612, height: 900 };
  const letters = await withPage({ viewport: a4 }, async (page) => {
    await page.goto(at(pageWith('.edition')));
    await page.emulateMedia({ media: 'print' });
    return page.evaluate(() =>
      [...document.querySelectorAll('.edition p.abstract')].slice(0, 20).map((abstract) => {
        const lines = Number.parseFloat(getComputedStyle(abstract).lineHeight);
        const rows = [...abstract.getClientRects()].reduce((sum, { height }) => sum + height / lines, 0);
        return (abstract.textContent?.length ?? 0) / rows;
      }),
    );
  });
  expect(Math.max(...letters)).toBeLessThan(80);
});

// What scrolls on screen ends with its page on paper: of a long table the rows of one page came out.
test('nothing scrolls on paper', async () => {
  const pages = [
    ...samplePages(readersPages(site), site.pathPrefix).map(({ url }) => url),
    pageWith('.account'),
  ];
  await withPage({}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    for (const url of new Set([...pages, paperWithMostFormulas(site)])) {
      await page.goto(at(url));
      const scrolling = await page
        .locator('main *')
        .evaluateAll((all) =>
          all
            .filter((each) => /auto|scroll/.test(getComputedStyle(each).overflow))
            .map(({ className }) => className),
        );
      expect(scrolling, url).toEqual([]);
    }
  });
});

test('a list by topic says each topic at its head alone', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(pageWith('ol[data-digest]')));
    await page.getByRole('button', { name: 'by topic' }).click();
    await page.locator('.contents > .group').first().waitFor();
    expect(await page.locator('.contents > li .topic:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'as listed' }).click();
    await expect.poll(() => page.locator('.contents > li .topic:visible').count()).toBeGreaterThan(0);
  });
});

test('heads of topics are headings, with the papers a level below them while they stand', async () => {
  await withPage({}, async (page) => {
    await page.goto(at(pageWith('ol[data-digest]')));
    const levels = async (): Promise<string> => {
      const tree = await page.locator('ol[data-digest]').ariaSnapshot();
      return [...tree.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => level).join('');
    };
    await page.getByRole('button', { name: 'by topic' }).click();
    await expect.poll(levels).toMatch(/^(?:23+){2,}$/);
    await page.getByRole('button', { name: 'as listed' }).click();
    await expect.poll(levels).toMatch(/^2+$/);
  });
});

test.each([
  ['one paper offers nothing to sort or to leave out', 1, []],
  ['three papers, which are seen at once, offers neither', 3, []],
  ['four offers both', 4, ['as listed', 'by topic', 'Unread only']],
])('a digest of %s', async (_, papers, offered) => {
  const url = pageWith('ol[data-digest]');
  const ofFew = parsePage({ url, html: pages.find((page) => page.url === url)?.$.html() ?? '' });
  ofFew('ol[data-digest] > li').slice(papers).remove();
  await withPage({}, async (page) => {
    await page.route(at(url), (route) =>
      route.fulfill({ contentType: 'text/html; charset=utf-8', body: ofFew.html() }),
    );
    await page.goto(at(url));
    const buttons = page.locator('#list-tools button');
    await expect.poll(() => buttons.allInnerTexts()).toEqual(['titles', 'teasers', 'abstracts', ...offered]);
  });
});

test('what a publisher writes that is wider than the column scrolls in it, and names its rows readably', async () => {
  const { overflow, lines } = await withPage({ viewport: { width: 360, height: 800 } }, async (page) => {
    await page.goto(at(paperWithMostFormulas(site)));
    return page.evaluate(() => {
      const row = (tag: string) =>
        `<tr><${tag}>${tag === 'th' ? 'Ship' : 'A name of six short words'}</${tag}>${`<${tag}>Donaudampfschiff</${tag}>`.repeat(8)}</tr>`;
      const prose = document.createElement('div');
      prose.className = 'prose';
      prose.innerHTML = `<table><thead>${row('th')}</thead><tbody>${row('td')}</tbody></table>
        <pre>${'x'.repeat(200)}</pre>
        <p><span class="katex-display"><span class="katex">${'x = '.repeat(60)}</span></span></p>`;
      document.querySelector('.abstract')?.replaceWith(prose);
      const { scrollWidth, clientWidth } = document.documentElement;
      const name = document.createRange();
      name.selectNodeContents(prose.querySelector('td') ?? prose);
      return { overflow: scrollWidth - clientWidth, lines: name.getClientRects().length };
    });
  });
  expect(overflow).toBe(0);
  expect(lines).toBeLessThanOrEqual(3);
});

/** What is set in a line with a part of a pixel above its words. */
function boxesBetweenPixels(): readonly string[] {
  return [...document.querySelectorAll('body :not(.katex *)')]
    .filter((element) => {
      const { display, paddingBlockStart } = getComputedStyle(element);
      return display.startsWith('inline') && Number.parseFloat(paddingBlockStart) % 1 !== 0;
    })
    .map((element) => `${element.tagName} ${element.className}`);
}

/** Parts of one entry that share room. */
function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('ol[data-digest] > li')].slice(0, 40).flatMap((entry) => {
      const parts = [...entry.querySelectorAll('h2 a, .ordinal, .topic, .entry-facts, .star')]
        .map((part) => ({ name: part.className || part.tagName, box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      return parts.flatMap((one, index) =>
        parts
          .slice(index + 1)
          .filter(
            ({ box }) =>
              Math.min(box.right, one.box.right) - Math.max(box.left, one.box.left) > 1 &&
              Math.min(box.bottom, one.box.bottom) - Math.max(box.top, one.box.top) > 4,
          )
          .map((other) => `${one.name} and ${other.name}: ${entry.textContent?.trim().slice(0, 40)}`),
      );
    }),
  );
}

/** Fills the head, and gives the links of which a word stands on more than one line. */
function crowdHead({ longName, ways }: { readonly longName: string; readonly ways: readonly string[] }) {
  const name = document.querySelector('.masthead .name');
  if (name) name.textContent = longName;
  const list = document.querySelector('.masthead ul');
  for (const way of ways) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#';
    link.textContent = way;
    item.append(link);
    list?.append(item);
  }
  const range = document.createRange();
  const isCut = (text: Node, word: string, from: number): boolean => {
    range.setStart(text, from);
    range.setEnd(text, from + word.length);
    return range.getClientRects().length > 1;
  };
  const cut = [...document.querySelectorAll('.masthead a')].flatMap((link) => {
    const text = link.firstChild;
    if (text === null) return [];
    return [...(text.textContent ?? '').matchAll(/\S+/g)].flatMap(({ 0: word, index }) =>
      isCut(text, word, index) ? [word] : [],
    );
  });
  const { scrollWidth, clientWidth } = document.documentElement;
  return { cut, overflow: scrollWidth - clientWidth };
}

/** How far the mark before a name of a topic reaches beyond its letters, in parts of their size. */
function measureMark(topic: Element) {
  const mark = getComputedStyle(topic, '::before');
  const size = Number.parseFloat(getComputedStyle(topic).fontSize);
  const foot = (where: 'prepend' | 'append') => {
    const probe = document.createElement('span');
    probe.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0';
    topic[where](probe);
    const { bottom } = probe.getBoundingClientRect();
    probe.remove();
    return bottom;
  };
  const box = topic.getBoundingClientRect();
  const top = box.top + Number.parseFloat(mark.top);
  const end = box.bottom - Number.parseFloat(mark.bottom);
  // STIX Two Text’s capitals.
  const capitals = 0.657;
  return {
    aboveCapitals: (foot('prepend') - top) / size - capitals,
    belowFoot: (end - foot('append')) / size,
  };
}

/** How far the end of a row's leader and the foot of its number lie below the foot of its name, in pixels. */
function measureLeader(row: Element) {
  const footOf = (part: Element | null) => {
    const probe = document.createElement('span');
    probe.style.cssText = 'display: inline-block; inline-size: 0; block-size: 0';
    part?.append(probe);
    const { bottom } = probe.getBoundingClientRect();
    probe.remove();
    return bottom;
  };
  const name = footOf(row.querySelector('a'));
  const leader = Number.parseFloat(getComputedStyle(row, '::before').bottom);
  return {
    leader: row.getBoundingClientRect().bottom - leader - name,
    count: footOf(row.querySelector('.count')) - name,
  };
}
