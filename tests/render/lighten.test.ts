// What is left of KaTeX's boxes on a page. That a browser shows the same: tests/browser/formulas.test.ts.
import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../src/site/render/formula.ts';

/** The part that is for the eye, and the part for the ear. */
function partsOf(tex: string): { readonly boxes: string; readonly mathml: string } {
  const { html } = renderFormula({ tex, source: tex, confidence: 1 });
  const [mathml = '', boxes = ''] = html.split('<span class="katex-html" aria-hidden="true">');
  return { boxes, mathml };
}

describe('the boxes of a formula', () => {
  test('are a letter, and what holds it to its line', () => {
    expect(partsOf('n').boxes).toMatch(
      /^<span class="katex-base" style="min-width:\.601em"><span class="mathnormal">n<\/span><\/span>/,
    );
  });

  test('say of letters what the stylesheet knows, and not what they are to TeX', () => {
    const { boxes } = partsOf(String.raw`f(\mathbf{x}, \mathcal{A}) \le 2 + \max_i x_i`);
    expect(boxes).toMatch(/class="mathbf">x<.*class="mathcal"[^>]*>A</);
    expect(boxes).not.toMatch(/mord|mopen|mclose|mrel|mbin|mpunct|mtight/);
  });

  test('leave signs of the upright face to stand by themselves', () => {
    expect(partsOf('O(1)').boxes).toMatch(/>O<\/span>\(1\)<\/span>/);
  });

  test.each([
    ['a letter within its line', 'x', false],
    ['a script within it', 'x^2', false],
    ['a fraction below it', String.raw`\frac{a}{b}`, true],
    ['a sign above it', String.raw`\big(`, true],
  ])('hold a line apart only where they leave it: %s', (_, tex, held) => {
    expect(partsOf(tex).boxes.includes('katex-strut')).toBe(held);
  });

  test('say a size by the size', () => {
    expect(partsOf('x^2').boxes).toContain('<span style="font-size:.7em">2</span>');
  });

  test('have TeX’s three spaces by name, and others by their width', () => {
    const { boxes } = partsOf(String.raw`a, b + c = d \quad e`);
    expect(boxes.match(/thin-space|medium-space|thick-space|margin-right:1em/g)).toEqual([
      'thin-space',
      'medium-space',
      'medium-space',
      'thick-space',
      'thick-space',
      'margin-right:1em',
    ]);
  });
});

describe('the MathML', () => {
  test.each(['n', '10'])('of a letter or a number is its TeX: %s', (tex) => {
    expect(partsOf(tex).mathml).toMatch(new RegExp(`<math><m[in]>${tex}</m[in]></math>`));
  });

  test.each(['x^2', String.raw`\epsilon`, String.raw`\mathbb{R}`, 'xy'])(
    'of all else stands beside it: %s',
    (tex) => {
      expect(partsOf(tex).mathml).toContain(`<annotation encoding="application/x-tex">${tex}</annotation>`);
    },
  );
});
