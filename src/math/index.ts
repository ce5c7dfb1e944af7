// Decides which parts of a damaged text are mathematics, what TeX they were, and how sure that is.
// tokenise -> detect (spans) -> settle (what sight tells) -> rebuild (TeX) -> verify (KaTeX renders it). Weights are read once,
// from beside the code; all else is pure. `restoreMath` is all that others need.
import type { Formula } from '../text/types.ts';
import { loadCnn } from './detect/cnn/load.ts';
import { loadDetector } from './detect/load.ts';
import { loadRebuildModel } from './rebuild/index.ts';
import { restoreWith } from './restore.ts';

/**
 * The formulas of a scraped text (an abstract or a title), ascending, never overlapping.
 * `restoreMath('a matrix M^* in R^{n times n} of')` gives one, from 9 to 29, with the TeX
 * `M^* \in \mathbb{R}^{n \times n}`. Never throws; costs time linear in the text.
 */
export function restoreMath(text: string): readonly Formula[] {
  return restoreWith({ detector: loadDetector(), network: loadCnn(), rebuild: loadRebuildModel() }, text).map(
    ({ start, end, tex, confidence }) => ({ start, end, tex, confidence }),
  );
}
