// TeX -> one line of Unicode, for places that hold text alone: mail, feeds' titles, citations, meta tags.
//
// KaTeX knows TeX; its MathML is read back as text.
import { renderedText } from './verify.ts';

/** `toUnicode('M^* \\in \\mathbb{R}^{n \\times n}')` is `M* ∈ ℝ^(n × n)`; TeX that no page sets comes back as it is. */
export function toUnicode(tex: string): string {
  return renderedText(tex) ?? tex;
}
