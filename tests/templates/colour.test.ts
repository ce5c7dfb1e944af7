import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { bundleStyles } from '../../src/site/assets.ts';

const read = (file: string) =>
  readFileSync(new URL(`../../templates/styles/${file}`, import.meta.url), 'utf8');
const colours = read('tokens/colour.css');

/** The two colours of a token, light and dark. */
function token(name: string, styles = colours): readonly [string, string] {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(styles);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`No token --${name}.`);
  return [match[1], match[2]];
}

/** WCAG 2 contrast of two colours written `#rrggbb`. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/** A share of one colour over another. */
function mixed(one: string, other: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [over, under] = [one, other].map((hex) => Number.parseInt(hex.slice(at, at + 2), 16));
    return Math.round(share * (over ?? 0) + (1 - share) * (under ?? 0));
  });
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('on %s paper', (_scheme, at) => {
  const paper = token('paper')[at];

  test.each(['ink', 'ink-soft', 'accent'])('running text in --%s has a contrast of 7', (name) => {
    expect(contrast(token(name)[at], paper)).toBeGreaterThanOrEqual(7);
  });

  test.each(['ink-faint', 'doubt'])('furniture in --%s has a contrast of 4.5', (name) => {
    expect(contrast(token(name)[at], paper)).toBeGreaterThanOrEqual(4.5);
  });

  test('the line below a link, which alone tells it from the words around, has a contrast of 3', () => {
    const share = Number(/--accent-line: color-mix\(.*var\(--accent\) (\d+)%/.exec(colours)?.[1]) / 100;
    expect(contrast(mixed(token('accent')[at], paper, share), paper)).toBeGreaterThanOrEqual(3);
  });
});

test('who asks for more contrast gets more of it', () => {
  const [plain, more] = colours.split('@media (prefers-contrast: more)');
  for (const name of ['ink', 'ink-faint', 'hairline', 'doubt']) {
    for (const [at, paper] of token('paper').entries()) {
      const [before = '', after = ''] = [plain, more].map((part) => token(name, part)[at] ?? '');
      expect(contrast(after, paper), `--${name}`).toBeGreaterThan(contrast(before, paper));
    }
  }
});

test("the line below a link has a publisher's colour, too", () => {
  expect(colours).toMatch(/--accent-line: color-mix\(in srgb, var\(--accent\)/);
});

test('every area has its hue, and no two the same', () => {
  const hues = [...read('tokens/areas.css').matchAll(/light-dark\((.*)\);/g)].map((match) => match[1]);
  expect(hues.length).toBeGreaterThan(0);
  expect(new Set(hues).size).toBe(hues.length);
});

test('the browser is told the colours that the tokens have', () => {
  const layout = readFileSync(new URL('../../templates/components/Layout.tsx', import.meta.url), 'utf8');
  const [light, dark] = token('paper');
  expect(layout).toContain(`content="${light}" media="(prefers-color-scheme: light)"`);
  expect(layout).toContain(`content="${dark}" media="(prefers-color-scheme: dark)"`);
});

describe('a browser that does not know light-dark()', () => {
  const bundled = (file: string) =>
    bundleStyles({ entry: fileURLToPath(new URL(`../../templates/styles/${file}`, import.meta.url)) });

  test.each(['main.css', 'math.css', 'feed.css'])('is not asked for it by %s', (file) => {
    expect(bundled(file)).not.toContain('light-dark(');
  });

  test('has both colours of each token, that of its scheme chosen by what the reader prefers', () => {
    const css = bundled('main.css');
    for (const [, name = ''] of colours.matchAll(/(--[a-z-]+): light-dark\(/g)) {
      expect(css).toMatch(
        new RegExp(`${name}:var\\(--lightningcss-light,#\\w+\\) ?var\\(--lightningcss-dark,#\\w+\\)`),
      );
    }
    expect(css).toMatch(
      /@media \(prefers-color-scheme:dark\)\{:root\{--lightningcss-light: ;--lightningcss-dark:initial\}\}/,
    );
  });
});
