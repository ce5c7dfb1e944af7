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
])('%s reads %s', (tex, text) => {
  expect(toUnicode(tex)).toBe(text);
});

test('TeX that KaTeX refuses comes back as it is', () => {
  expect(toUnicode('\\frac{1}{')).toBe('\\frac{1}{');
});
