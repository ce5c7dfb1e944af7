// WCAG 2.2 AA where axe does not look: forced colours, the focus and where it is, the contrast of
// mathematics, motion, text spaced by the reader, and pages four times as large.
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openSite } from '../setup/browser.ts';
import { findFaint } from '../setup/contrast.ts';
import { doubtfulPaper, paperWithMostFormulas } from '../setup/pages.ts';
import { resize, walkThrough } from '../setup/walk.ts';

const site = inject('site');
const open = openSite(site);
const { at, withPage } = open;
const formulas = paperWithMostFormulas(site);
const doubtful = doubtfulPaper(site);
const onEveryPage = walkThrough(site, open);

test('in forced colours every text stands out, links have the colour of links, those in a sentence their line', async () => {
  const odd = await onEveryPage({ forcedColors: 'active' }, async (page) => {
    const found: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      const faint = await page.evaluate(findFaint, { selector: 'body', least: 4.5 });
      const links = await page.evaluate(findOddLinks);
      found.push(...faint.map(({ text, ratio }) => `${colorScheme}: ${text} (${ratio})`));
      found.push(...links.map((link) => `${colorScheme}: ${link}`));
    }
    return found;
  });
  expect(odd).toEqual([]);
});

/** Runs in the page. */
function findOddLinks(): readonly string[] {
  const probe = document.createElement('a');
  probe.href = '?unseen';
  document.body.append(probe);
  const expected = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll('main p > a')]
    .filter((link) => link.checkVisibility() && link.closest('.quiet') === null)
    .filter((link) => {
      const { color, textDecorationLine } = getComputedStyle(link);
      return color !== expected || textDecorationLine !== 'underline';
    })
    .map((link) => link.textContent ?? '');
}

describe.each(['light', 'dark'] as const)('in forced colours, %s', (colorScheme) => {
  const options = { forcedColors: 'active', colorScheme } as const;

  test('rules of fractions and roots and the line under a doubtful formula show', async () => {
    await withPage(options, async (page) => {
      await page.goto(at(doubtful));
      const line = page.locator('.doubtful').first();
      expect(await line.evaluate((element) => getComputedStyle(element).borderBlockEndStyle)).toBe('dotted');
      expect(await colourOf(page, '.doubtful', 'border-block-end-color')).toBe(
        await colourOf(page, 'body', 'color'),
      );
      await page.goto(at('topics/optimization-theory/'));
      expect(await colourOf(page, '.katex svg', 'fill')).toBe(await colourOf(page, 'body', 'color'));
    });
  });

  test('the marks of topics keep the colours of their areas', async () => {
    await withPage(options, async (page) => {
      await page.goto(at('topics/'));
      const colours = await page
        .locator('.topic')
        .evaluateAll((marks) => marks.map((mark) => getComputedStyle(mark, '::before').backgroundColor));
      expect(new Set(colours).size).toBeGreaterThan(5);
    });
  });
});

async function colourOf(page: Page, selector: string, property: string): Promise<string> {
  return page
    .locator(selector)
    .first()
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
}

describe('the focus', () => {
  test.each([360, 1440])('shows wherever it goes, and nothing lies over it, at %i pixels', async (width) => {
    const lost = await onEveryPage({ viewport: { width, height: 700 } }, async (page) => {
      const found: string[] = [];
      for (let stop = 0; stop < 25; stop += 1) {
        await page.keyboard.press('Tab');
        const fault = await page.evaluate(judgeFocus);
        if (fault === 'end') break;
        if (fault !== null) found.push(fault);
      }
      return found;
    });
    expect(lost).toEqual([]);
  });
});

/** Null for a focus that can be seen; runs in the page. */
function judgeFocus(): string | null {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return 'end';
  const name = `${focused.tagName} ${(focused.textContent ?? '').trim().slice(0, 40)}`;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const isShown =
    (outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && boxShadow === 'none') ||
    boxShadow !== 'none';
  if (!isShown) return `no ring: ${name}`;
  const seen = [...focused.getClientRects()].some(({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && (focused.contains(hit) || hit.contains(focused));
  });
  return seen ? null : `hidden: ${name}`;
}

test.each(['light', 'dark'] as const)(
  'mathematics has the contrast of running text in %s, doubtful or not',
  async (colorScheme) => {
    const faint = await withPage({ colorScheme }, async (page) => {
      const found = [];
      for (const url of [formulas, doubtful]) {
        await page.goto(at(url));
        found.push(...(await page.evaluate(findFaint, { selector: '.abstract .katex-html', least: 7 })));
      }
      return found;
    });
    expect(faint).toEqual([]);
  },
);

test('nothing moves for a reader who wants no motion', async () => {
  const moving = await onEveryPage({ reducedMotion: 'reduce' }, (page) =>
    page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
          return (
            animationName !== 'none' || !/^0s(?:, 0s)*$/.test(transitionDuration) || scrollBehavior !== 'auto'
          );
        })
        .map((element) => element.tagName),
    ),
  );
  expect(moving).toEqual([]);
});

test('no text is cut off or lost when readers space it out, on a phone and on a desk', async () => {
  const lost = await onEveryPage({ bypassCSP: true }, async (page) => {
    await page.addStyleTag({
      content: `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
                p { margin-block-end: 2em !important }`,
    });
    const found: string[] = [];
    for (const width of [360, 1440]) {
      await resize(page, width);
      found.push(...(await page.evaluate(findCutOff)).map((part) => `${width}: ${part}`));
    }
    return found;
  });
  expect(lost).toEqual([]);
});

test('a page four times as large loses nothing and scrolls one way only', async () => {
  const small = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 };
  const cut = await onEveryPage(small, (page) => page.evaluate(findCutOff));
  expect(cut).toEqual([]);
});

/** What is wider than the page, or hides a part of its own text; runs in the page. */
function findCutOff(): readonly string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const cut = [...document.querySelectorAll('body *')].filter((element) => {
    if (element.closest('.visually-hidden, .katex, svg') !== null || !element.checkVisibility()) return false;
    const { overflowX, overflowY } = getComputedStyle(element);
    const hides = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  });
  return [
    ...(scrollWidth > clientWidth ? [`the page, by ${scrollWidth - clientWidth} pixels`] : []),
    ...cut.map((element) => `${element.tagName}.${element.className}`),
  ];
}
