import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test, vi } from 'vitest';
import { rebuildFormula } from '../../../src/math/rebuild/index.ts';

/** Pieces that formulas are made of, as the scrape leaves them, and some that no formula holds. */
const SCRAPS = [
  ...'abxnRNZO01{}()[]|^_,;:!+-=<>/*\'"~$%#& \\'.split(''),
  ...[
    'alpha',
    'sum_{',
    'frac',
    'left',
    'right',
    'big',
    'in',
    'times',
    'mathbb{R}',
    'mathcal',
    'sqrt',
    'text{',
  ],
  ...[
    '1{n}',
    'log',
    'min{',
    '\\alpha',
    '\\left(',
    '\\frac',
    '\\\\',
    'ε',
    '≤',
    '𝔼',
    'é',
    'notin',
    'begin{',
    '}^',
  ],
] as const;

const scraped = fc
  .array(fc.constantFrom(...SCRAPS), { minLength: 1, maxLength: 30 })
  .map((some) => some.join(''));

describe('rebuildFormula', { timeout: 60_000 }, () => {
  test('gives a control sequence its backslash back', () => {
    expect(rebuildFormula('let ntimes d be', 4, 12)?.tex).toBe('n\\times d');
  });

  test('gives null when nothing renders', () => {
    expect(rebuildFormula('\\nosuch', 0, 7)).toBeNull();
  });

  test('gives the longest part that renders, with its place', () => {
    const text = 'x_1+y^2^';
    expect(rebuildFormula(text, 0, text.length)).toMatchObject({ start: 0, end: 7, tex: 'x_1+y^2' });
  });

  test('never gives what KaTeX refuses', () => {
    // KaTeX warns of letters whose width it does not know; it renders them all the same.
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    fc.assert(
      fc.property(scraped, (text) => {
        const rebuilt = rebuildFormula(text, 0, text.length);
        if (rebuilt === null) return;
        for (const output of ['mathml', 'htmlAndMathml'] as const) {
          katex.renderToString(rebuilt.tex, { output, throwOnError: true, strict: 'ignore', trust: false });
        }
      }),
      { seed: 7, numRuns: 800 },
    );
  });

  test('stays inside the span that was asked for', () => {
    fc.assert(
      fc.property(scraped, scraped, (before, text) => {
        const rebuilt = rebuildFormula(before + text, before.length, before.length + text.length);
        if (rebuilt === null) return;
        expect(rebuilt.start).toBeGreaterThanOrEqual(before.length);
        expect(rebuilt.end).toBeLessThanOrEqual(before.length + text.length);
        expect(rebuilt.score).toBeLessThanOrEqual(1e-9);
      }),
      { seed: 8, numRuns: 400 },
    );
  });

  test.each([
    'x \\in \\mathbb{R}^{n \\times d}',
    '\\sum_{i=1}^n \\frac{x_i}{\\sqrt{n}}',
    '\\left\\{ x : \\|x\\| \\leq 1 \\right\\}',
    '\\hat{\\theta} = \\arg\\min_\\theta L(\\theta)',
    '\\text{if } x > 0',
  ])('leaves TeX that kept its backslashes as it is: %s', (tex) => {
    expect(rebuildFormula(tex, 0, tex.length)?.tex).toBe(tex);
  });

  test('reads a span without end as no formula', () => {
    const text = 'x+'.repeat(2000);
    expect(rebuildFormula(text, 0, text.length)).toBeNull();
  });

  test.each(['x', 'alpha', '{', '(', '1{n}', 'in', ',', 'sum_{i=1}^n '])(
    'reads the evidence and the formula in time linear in a repetition of %s',
    (scrap) => {
      const cost = (length: number): number => {
        const formula = scrap.repeat(Math.floor(400 / scrap.length));
        const text = formula + scrap.repeat(Math.floor(length / scrap.length));
        const begun = performance.now();
        rebuildFormula(text, 0, formula.length);
        return performance.now() - begun;
      };
      cost(20_000);
      const [small, large] = [
        Math.min(cost(50_000), cost(50_000), cost(50_000)),
        Math.min(cost(400_000), cost(400_000), cost(400_000)),
      ];
      expect(large).toBeLessThan(24 * small + 20);
    },
  );
});
