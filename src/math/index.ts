// Decides which parts of a damaged text are mathematics, what TeX they were, and how sure that is.
// tokenise -> detect (spans) -> rebuild (TeX) -> verify (KaTeX renders it). Pure; the weights are
// read once, next to the code. `restoreMath` is all that others need.
import katex from 'katex';
import type { Formula } from '../text/types.ts';
import { detectClearCases } from './detect/clear-cases.ts';
import { detectSurvivors } from './detect/survivors.ts';
import { tokenise } from './tokenise.ts';

/**
 * The formulas of a scraped text (an abstract or a title), ascending, never overlapping.
 * `restoreMath('a matrix M^* in R^{n times n} of')` gives one, from 9 to 29, with the TeX
 * `M^* \in \mathbb{R}^{n \times n}`. Never throws; costs time linear in the text.
 */
export function restoreMath(text: string): readonly Formula[] {
  const survivors = detectSurvivors(text).map((survivor) => ({ ...survivor, confidence: 0.9 }));
  const detected = detectClearCases(text, tokenise(text))
    .filter((span) => !survivors.some((s) => s.start < span.end && span.start < s.end))
    .map((span) => ({ ...span, tex: text.slice(span.start, span.end), confidence: 0.5 }));
  return [...survivors, ...detected].filter(isRendered).sort((a, b) => a.start - b.start);
}

function isRendered({ tex }: Formula): boolean {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: 'ignore', output: 'mathml' });
    return true;
  } catch {
    return false;
  }
}
