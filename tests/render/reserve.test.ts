// The room that a formula's boxes keep for their letters, in em. What a browser makes of it:
// tests/browser/formulas.test.ts.
import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../src/site/render/formula.ts';

/** `['1.35em', null]`: the least width of each box of the formula that may stand alone on a line. */
function reserved(tex: string): readonly (number | null)[] {
  const { html } = renderFormula({ tex, source: tex, confidence: 1 });
  return [...html.matchAll(/<span class="katex-base"(?: style="min-width:([\d.]+)em;?")?>/g)].map(
    ([, width]) => (width === undefined ? null : Number(width)),
  );
}

describe('a box keeps the width', () => {
  test.each([
    ['of a letter', 'n', [0.601]],
    ['of a letter that leans over, with its correction', 'f', [0.598]],
    ['of all letters of a number', '512', [1.5]],
    ['of a name of an operator', String.raw`\operatorname{poly}`, [1.876]],
    ['of letters in scripts at their size', 'x^{22}', [1.322]],
    ['of the wider of two scripts', 'x_1^{22}', [1.322]],
    ['of the wider half of a fraction', String.raw`\frac{1}{22}`, [0.94]],
    ['of a root over what it covers', String.raw`\sqrt{n}`, [1.434]],
    ['of a letter, whatever its hat', String.raw`\hat{n}`, [0.601]],
    ['of both sides of a new line in braces, which begins none', String.raw`{n\\n}`, [1.201]],
    ['of each part, where a line may break between', 'n=n', [1.934, 0.601]],
  ])('%s', (_, tex, widths) => {
    const found = reserved(tex);
    expect(found).toHaveLength(widths.length);
    widths.forEach((width, index) => {
      expect(found[index]).toBeCloseTo(width, 2);
    });
  });
});

describe('no width is kept', () => {
  test.each([
    ['where letters come from the reader’s own faces', String.raw`\text{数学}`],
    ['for a matrix', String.raw`\begin{matrix}a&b\end{matrix}`],
    ['for an arrow that stretches', String.raw`\xrightarrow{n}`],
  ])('%s', (_, tex) => {
    expect(reserved(tex)).not.toContainEqual(expect.any(Number));
  });
});

test('a line may break between boxes, where a mark says so, and nowhere else', () => {
  const { html } = renderFormula({ tex: 'a+b=c', source: 'a+b=c', confidence: 1 });
  const marks = html.replace(/^.*katex-html/, '').match(/<wbr\/>|<span class="katex-base"/g);
  const box = '<span class="katex-base"';
  expect(marks).toEqual([box, '<wbr/>', box, '<wbr/>', box]);
  expect(renderFormula({ tex: 'x^2', source: 'x^2', confidence: 1 }).html).not.toContain('<wbr');
});
