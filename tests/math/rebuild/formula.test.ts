import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, test, vi } from 'vitest';
import { readTextStatistics } from '../../../src/math/rebuild/text-statistics.ts';
import { growsInProportion } from '../../setup/cost.ts';
import { rebuildFormula } from '../../setup/rebuild.ts';

/** Pieces that formulas are made of, as the scrape leaves them, and some that no formula holds. */
const scraps = [
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
  .array(fc.constantFrom(...scraps), { minLength: 1, maxLength: 30 })
  .map((some) => some.join(''));

describe('rebuildFormula', () => {
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

  test.each(['x', 'alpha', '{', '(', '1{n}', 'in', ',', 'sum_{i=1}^n ', 'A '])(
    'costs time linear in a repetition of %s',
    async (scrap) => {
      const read = (length: number) => readTextStatistics(scrap.repeat(length / scrap.length));
      expect(await growsInProportion(read, 50_000, 400_000)).toBe(true);
      const rebuild = (length: number) => {
        const text = scrap.repeat(length / scrap.length);
        return rebuildFormula(text, 0, text.length);
      };
      // A formula may have a thousand characters.
      expect(await growsInProportion(rebuild, 120, 960)).toBe(true);
    },
  );
});
