import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { renderFormula } from '../../src/site/render/formula.ts';

function said(tex: string): string | undefined {
  return load(renderFormula({ tex, source: tex, confidence: 1 }).html)('math').attr('alttext');
}

describe('a formula is said', () => {
  test.each([
    ['f_\\theta', 'f sub theta'],
    ['x^2 + y^3', 'x squared plus y cubed'],
    ['M^* \\in \\mathbb{R}^{n \\times n}', 'M star in R to the power n times n'],
    ['\\sum_{i=1}^n x_i', 'the sum from i equals 1 to n of x sub i'],
    ['\\max_{x \\in X} f(x)', 'the max over x in X of f of open paren x close paren'],
    ['\\frac{1}{n}', '1 over n'],
    ['\\frac{a+b}{n}', 'the fraction a plus b, over n'],
    ['\\sqrt{n} \\leq \\epsilon', 'the square root of n is at most epsilon'],
    ['\\|x\\|_2 = 1', 'the norm of x sub 2, equals 1'],
    ['p(y\\mid x)', 'p of open paren y given x close paren'],
    ['\\tilde{\\mathcal{O}}(n)', 'O tilde of open paren n close paren'],
    ['W_Q W_K^\\top', 'W sub Q W sub K transpose'],
    ['\\sim 5\\%', 'about 5 percent'],
    ['x \\sim p', 'x is distributed as p'],
    ['\\binom{n}{k}', 'open paren n choose k close paren'],
    ['x_{\\mathrm{real}}', 'x sub real'],
    ['L_{\\mathrm{CE}}', 'L sub C E'],
    ['s_{ab}', 's sub a b'],
    ['10^{-4}', '10 to the power minus 4'],
    ['\\begin{matrix}a&b\\\\c&d\\end{matrix}', 'row 1: a, b; row 2: c, d'],
  ])('%s', (tex, words) => expect(said(tex)).toBe(words));

  test.each(['n', '\\theta', '2.5', '\\log'])('by its own letters, where they say it: %s', (tex) => {
    expect(said(tex)).toBeUndefined();
  });

  test('by nothing where nobody could follow', () => {
    expect(said(`${'x_1 + '.repeat(80)}y`)).toBeUndefined();
  });
});
