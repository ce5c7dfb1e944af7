// TeX -> MathML by KaTeX: by what it sets, formulas are verified, said in Unicode and compared.
import katex from 'katex';

/**
 * KaTeX's MathML of `tex`: nothing is trusted, no doubtful style is told of, every error is thrown. Macros, KaTeX's own
 * among them, may be expanded `mostExpansions` times.
 */
export function toMathml(tex: string, mostExpansions = 1000): string {
  return katex.renderToString(tex, {
    output: 'mathml',
    throwOnError: true,
    strict: 'ignore',
    trust: false,
    maxExpand: mostExpansions,
  });
}
