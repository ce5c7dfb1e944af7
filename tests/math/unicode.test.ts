import { expect, test } from 'vitest';
import { toUnicode } from '../../src/math/unicode.ts';

test.each([
  ['M^* \\in \\mathbb{R}^{n \\times n}', 'M* ∈ ℝ^(n × n)'],
  ['x_i^2', 'xᵢ²'],
  ['\\sum_{i=1}^n x_i', '∑ᵢ₌₁ⁿ xᵢ'],
  ['\\frac{1}{n+1}', '1/(n + 1)'],
  ['\\sqrt{n}', '√n'],
  ['\\tilde{\\mathcal{O}}(n \\log n)', '𝒪̃(n log n)'],
  ['\\|x\\|_2 \\le \\epsilon', '∥x∥₂ ≤ ϵ'],
  ['x\\prime', 'x′'],
  ['10^{-3}', '10⁻³'],
  ['f: A \\to B', 'f: A → B'],
  ['\\log(n) + \\max_i x_i', 'log(n) + maxᵢ xᵢ'],
  ['a \\in (-1, 1)', 'a ∈ (−1, 1)'],
  ['(-L)^s u = -u', '(−L)ˢu = −u'],
  ['x - y', 'x − y'],
  ['q^{-\\beta/3}', 'q^(−β/3)'],
  ['x \\to 0+', 'x → 0+'],
  ['H := p - 1', 'H := p − 1'],
  ['|x| \\le P(a \\mid b)', '|x| ≤ P(a | b)'],
  ['\\left|u\\right|', '|u|'],
  ['v = 0 \\text{ in } (0, T)', 'v = 0 in (0, T)'],
  ['3\\frac{1}{2}', '3(1/2)'],
  ['\\frac{1}{2}n', '(1/2)n'],
  ['\\frac{a}{b}\\frac{c}{d}', '(a/b)(c/d)'],
  ['\\frac{1}{2} + \\frac{n}{3}', '1/2 + n/3'],
  ['\\frac{1}{nk}', '1/(nk)'],
  ['\\frac{1}{1 + \\frac{a}{b}}', '1/(1 + a/b)'],
  ['\\sqrt{nk}', '√(nk)'],
  ['O(\\sqrt(n))', 'O(√(n))'],
  ['\\binom{n}{k}', '(n choose k)'],
  ['\\begin{pmatrix} 1 & 0 \\\\ 0 & 2 \\end{pmatrix}', '(1, 0; 0, 2)'],
  ['\\frac{\\partial u}{\\partial t}', '∂u/(∂t)'],
])('%s reads %s', (tex, text) => {
  expect(toUnicode(tex)).toBe(text);
});

test('TeX that KaTeX refuses comes back as it is', () => {
  expect(toUnicode('\\frac{1}{')).toBe('\\frac{1}{');
});

test('a definition is not carried out: it makes two kilobytes a megabyte', () => {
  const bomb = `\\def\\a{${'x'.repeat(1000)}}${'\\a'.repeat(90)}`;
  expect(toUnicode(bomb)).toBe(bomb);
});
