import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../src/site/render/formula.ts';
import { findWrongArities } from '../setup/arity.ts';

const mathmlOf = (tex: string) =>
  /<math.*<\/math>/.exec(renderFormula({ tex, source: tex, confidence: 1 }).html)?.[0] ?? '';

describe('an operator’s name', () => {
  test.each([
    String.raw`w_{\min}`,
    String.raw`\sigma_{\max}^2`,
    String.raw`d^{\operatorname{TV}}`,
    String.raw`\frac{\ln}{\log}`,
    String.raw`\overset{\lim}{=}`,
    String.raw`\sqrt[\max]{x}`,
  ])('that stands by itself in a script or a fraction is one part of it: %s', (tex) => {
    const mathml = mathmlOf(tex);
    expect(mathml).toContain('<math');
    expect(findWrongArities(mathml)).toEqual([]);
    expect(mathml).not.toContain('\u2061');
  });

  test.each([
    String.raw`\log n`,
    String.raw`x^{\log n}`,
    String.raw`\min_i x_i`,
    String.raw`\operatorname{TV}(p)`,
  ])('that is applied to something says so: %s', (tex) => {
    expect(findWrongArities(mathmlOf(tex))).toEqual([]);
    expect(mathmlOf(tex)).toContain('\u2061');
  });
});

test('a part too many and a part too few are found', () => {
  expect(
    findWrongArities('<math><msub><mi>a</mi><mi>b</mi><mo>c</mo></msub><mfrac><mn>1</mn></mfrac></math>'),
  ).toEqual(['msub of 3', 'mfrac of 1']);
});
