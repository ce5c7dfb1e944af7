// TeX -> MathML by KaTeX: by what it sets, formulas are verified, said in Unicode and compared.
import katex, { type KatexOptions } from 'katex';

/**
 * What decides whether KaTeX takes a formula, the same wherever it is asked, or one that was verified would be shown as
 * its TeX: nothing is trusted, no doubtful style is told of, every error is thrown, and macros, KaTeX's own among them,
 * are expanded so often at most.
 */
export const katexRules = {
  throwOnError: true,
  strict: 'ignore',
  trust: false,
  maxExpand: 1000,
} as const satisfies KatexOptions;

/** KaTeX's MathML of `tex`. */
export function toMathml(tex: string): string {
  return katex.renderToString(tex, { ...katexRules, output: 'mathml' });
}

/** A text of KaTeX's markup without its escapes: `a &lt; b` -> `a < b`. */
export function unescapeMarkup(text: string): string {
  return text.replace(/&(?:amp|gt|lt|quot|#x27);/g, (name) => escapes[name] ?? name);
}

/** All that KaTeX writes. */
const escapes: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&gt;': '>',
  '&lt;': '<',
  '&quot;': '"',
  '&#x27;': "'",
};
