// Formulas as a reader meets them: still while their letters come, read aloud once and in their place,
// copied as TeX.
import katex from 'katex';
import type { CDPSession, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { renderFormula } from '../../src/site/render/formula.ts';
import { openSite } from '../setup/browser.ts';
import { paperWithMostFormulas, readersPages } from '../setup/pages.ts';

const site = inject('site');
const { at, withPage } = openSite(site);
const paper = paperWithMostFormulas(site);

describe('while the letters of formulas come', () => {
  test.each([
    [360, 0],
    [360, 400],
    [1440, 0],
    [1440, 400],
  ])('no line moves: %i pixels, fonts late by %i ms', async (width, delay) => {
    const shift = await withPage({ viewport: { width, height: 800 } }, (page) => measureShift(page, delay));
    expect(shift).toBeLessThan(0.01);
  });

  test('their boxes have the room already that the letters then fill', async () => {
    const rooms = await withPage({}, async (page) => {
      await page.goto(at(paper), { waitUntil: 'load' });
      return page.evaluate(async () => {
        await document.fonts.ready;
        const boxes = [...document.querySelectorAll<HTMLElement>('main .katex-base')];
        const room = boxes.map((box) => box.style.minWidth);
        for (const box of boxes) box.style.minWidth = '';
        return boxes.map((box, index) => ({
          formula: box.textContent,
          kept: Number.parseFloat(room[index] ?? ''),
          filled: box.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(box).fontSize),
        }));
      });
    });
    expect(rooms.length).toBeGreaterThan(20);
    expect(rooms.filter(({ kept, filled }) => !(Math.abs(kept - filled) < 0.03))).toEqual([]);
  });
});

describe('with fewer boxes than KaTeX makes', () => {
  test('every letter stands where KaTeX puts it', async () => {
    const formulas = [
      ['O(1)', 'n', 'x^2', 'x_1^{22}', 'f(x) = a, b + c', String.raw`\frac{a}{b}`, String.raw`\sqrt[3]{x}`],
      [String.raw`\hat{x} \le \bar{y}`, String.raw`\sum_{i=1}^n x_i`, String.raw`\mathcal{O}(n \log^2 n)`],
      [String.raw`\left( \frac{1}{2} \right)^k`, String.raw`\max_{i \in S} a_i`, String.raw`\binom{n}{k}`],
      [
        String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
        String.raw`a \xrightarrow{f} b`,
        'x^{2^{2^n}}',
      ],
      [
        String.raw`\overline{xy} \quad z`,
        String.raw`\mathbb{R}^{n \times n}`,
        String.raw`a \not\in b \mid c`,
      ],
      [String.raw`\text{if } x > 0`, String.raw`\underbrace{x+y}_{n}`, String.raw`\lim_{n \to \infty} a_n`],
    ].flat();
    const ours = formulas.map((tex) => renderFormula({ tex, source: tex, confidence: 1 }).html);
    const theirs = formulas.map(
      (tex) => `<span class="math">${katex.renderToString(tex, { trust: false })}</span>`,
    );
    const [places, wanted] = await withPage({}, async (page) => {
      await page.goto(at(paper), { waitUntil: 'load' });
      return [await page.evaluate(placesOfLetters, ours), await page.evaluate(placesOfLetters, theirs)];
    });
    expect(places.map((each) => each.map(({ letter }) => letter))).toEqual(
      wanted.map((each) => each.map(({ letter }) => letter)),
    );
    const distances = places.map((each, formula) =>
      each.map(({ x, y }, at) =>
        Math.hypot(x - (wanted[formula]?.[at]?.x ?? 0), y - (wanted[formula]?.[at]?.y ?? 0)),
      ),
    );
    expect(Math.max(...distances.flat())).toBeLessThan(0.2);
  });
});

describe('at the end of a line', () => {
  test('a formula keeps the stop or comma after it, and breaks between its own parts, at every width', async () => {
    const { apart, broken } = await withPage({}, async (page) => {
      await page.goto(at(paper), { waitUntil: 'load' });
      return page.evaluate(async () => {
        await document.fonts.ready;
        const abstract = document.querySelector<HTMLElement>('.abstract');
        const found = { apart: new Set<string>(), broken: 0 };
        if (abstract === null) return { ...found, apart: [] };
        const glued = [...abstract.querySelectorAll('.glue')].flatMap((glue) => {
          const stop = glue.lastChild;
          const boxes = [
            ...((stop?.previousSibling as Element | null)?.querySelectorAll('.katex-base') ?? []),
          ];
          return stop instanceof Text && boxes.length > 0 ? [{ stop, boxes }] : [];
        });
        for (let width = 300; width < 660; width += 3) {
          abstract.style.inlineSize = `${width}px`;
          for (const { stop, boxes } of glued) {
            const [first, last] = [boxes[0], boxes.at(-1)].map((box) => box?.getBoundingClientRect());
            const range = document.createRange();
            range.selectNode(stop);
            const after = range.getBoundingClientRect();
            if (first === undefined || last === undefined) continue;
            if (after.left < last.left)
              found.apart.add(`${boxes.map((box) => box.textContent).join('')} ${width}`);
            if (first.left > last.left || first.bottom < last.top) found.broken++;
          }
        }
        return { apart: [...found.apart], broken: found.broken };
      });
    });
    expect(apart).toEqual([]);
    expect(broken).toBeGreaterThan(0);
  });
});

describe('to a screen reader', () => {
  test('each formula is told once, as mathematics, between the words it stands between', async () => {
    const { told, written } = await withPage({}, async (page) => {
      await page.goto(at(paper), { waitUntil: 'load' });
      const session = await page.context().newCDPSession(page);
      await session.send('Accessibility.enable');
      return { told: await readAloud(session), written: await page.evaluate(readMarkup) };
    });
    expect(written.filter((part) => part === 'formula').length).toBeGreaterThan(20);
    expect(told).toEqual(written);
  });

  test('the boxes that draw a formula are not there', async () => {
    const hidden = await withPage({}, async (page) => {
      await page.goto(at(paper));
      return page.locator('.katex-html').evaluateAll((boxes) => boxes.map((box) => box.ariaHidden));
    });
    expect(new Set(hidden)).toEqual(new Set(['true']));
  });
});

describe('a copied paragraph', () => {
  test('has the TeX of its formulas in their places, between dollar signs', async () => {
    const { copied, tex } = await withPage(
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.goto(at(paper), { waitUntil: 'load' });
        await page
          .locator('.abstract')
          .first()
          .evaluate((abstract) => getSelection()?.selectAllChildren(abstract));
        await page.keyboard.press('Control+C');
        return {
          copied: await page.evaluate(() => navigator.clipboard.readText()),
          tex: await page.locator('.abstract').first().locator('.katex').evaluateAll(texOf),
        };
      },
    );
    expect(copied.match(/\$[^$]*\$/g)).toEqual(tex.map((formula) => `$${formula}$`));
    expect(copied.split(/\$[^$]*\$/)[0]).toMatch(/^[A-Z][\w ,.()-]{40,}$/);
  });

  test('has the whole of a formula that the selection only touches', async () => {
    const { copied, tex } = await withPage(
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.goto(at(paper), { waitUntil: 'load' });
        const formula = page.locator('.abstract .katex').first();
        await formula.evaluate((boxes) => {
          const letters = boxes.querySelector('.katex-base');
          if (letters !== null) getSelection()?.selectAllChildren(letters);
        });
        await page.keyboard.press('Control+C');
        return {
          copied: await page.evaluate(() => navigator.clipboard.readText()),
          tex: await formula.evaluateAll(texOf),
        };
      },
    );
    expect(copied).toBe(`$${tex[0]}$`);
  });

  test('stands apart from its title, what is not seen is left out, and the page stays as it was', async () => {
    const digest = readersPages(site).find(
      ({ url, html }) => /\/digests\/[^/]+\/$/.test(url) && html.includes('class="katex"'),
    );
    const { copied, title, teaser, isSame } = await withPage(
      { permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        await page.goto(at(digest?.url ?? ''), { waitUntil: 'load' });
        const list = page.locator('.contents');
        const entry = list.locator('li:not(:has(.katex))').first();
        const teaser = await entry.locator('.teaser').innerText();
        await page.getByRole('button', { name: 'titles' }).click();
        await list.locator('.star').first().waitFor();
        const before = await list.innerHTML();
        await list.evaluate((all) => getSelection()?.selectAllChildren(all));
        await page.keyboard.press('Control+C');
        return {
          copied: await page.evaluate(() => navigator.clipboard.readText()),
          title: await entry.locator('h2').innerText(),
          teaser,
          isSame: (await list.innerHTML()) === before,
        };
      },
    );
    expect(copied.split('\n')).toContain(title);
    expect(copied).not.toContain(teaser.slice(0, 40));
    expect(isSame).toBe(true);
  });
});

/** Of each formula's letters, in a paragraph of its own, from its corner; in pixels. Runs in the page. */
async function placesOfLetters(formulas: readonly string[]) {
  const main = document.querySelector('main');
  if (main === null) return [];
  main.innerHTML = formulas.map((html) => `<p>Let ${html}, then.</p>`).join('');
  await Promise.all([...document.fonts].map((font) => font.load()));
  return [...main.querySelectorAll('p')].map((line) => {
    const corner = line.getBoundingClientRect();
    const places: { letter: string; x: number; y: number }[] = [];
    const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
      if (!(text instanceof Text) || text.parentElement?.closest('.katex-mathml') != null) continue;
      for (let at = 0; at < text.length; at++) {
        const letter = text.data.charAt(at);
        const range = document.createRange();
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { x, y } = range.getBoundingClientRect();
        if (letter !== '\u200b') places.push({ letter, x: x - corner.x, y: y - corner.y });
      }
    }
    return places;
  });
}

/** Of a letter the MathML itself is the TeX; runs in the page. */
function texOf(formulas: readonly Element[]): readonly string[] {
  return formulas.map(
    (formula) => (formula.querySelector('annotation') ?? formula.querySelector('math'))?.textContent ?? '',
  );
}

/** The abstract's words and `formula` for each formula, as the accessibility tree has them. */
async function readAloud(session: CDPSession): Promise<readonly string[]> {
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: '.abstract' });
  const { node } = await session.send('DOM.describeNode', { nodeId });
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((one) => [one.nodeId, one]));
  const parts: string[] = [];
  const walk = (id: string): void => {
    const one = byId.get(id);
    if (one?.role?.value === 'MathMLMath') parts.push('formula');
    else if (one?.role?.value === 'StaticText') parts.push(String(one.name?.value).trim());
    else one?.childIds?.forEach(walk);
  };
  walk(nodes.find((one) => one.backendDOMNodeId === node.backendNodeId)?.nodeId ?? '');
  return parts.filter((part) => part !== '');
}

/** The same by the page's own markup; runs in the page. */
function readMarkup(): readonly string[] {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    if (node instanceof Element && node.classList.contains('katex')) parts.push('formula');
    else if (node instanceof Text) parts.push(node.data.trim());
    else node.childNodes.forEach(walk);
  };
  const abstract = document.querySelector('.abstract');
  if (abstract !== null) walk(abstract);
  return parts.filter((part) => part !== '');
}

async function measureShift(page: Page, delay: number): Promise<number> {
  await page.route('**/*.woff2', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay));
    await route.continue();
  });
  await page.addInitScript(`
    window.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
      .observe({ type: 'layout-shift', buffered: true });`);
  await page.goto(at(paper), { waitUntil: 'load' });
  await page.waitForFunction(() =>
    [...document.fonts].some(({ family, status }) => family === 'KaTeX_Math' && status === 'loaded'),
  );
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(200);
  return Number(await page.evaluate('window.shift'));
}
