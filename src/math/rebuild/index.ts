// Rebuild: a span of scraped text -> the TeX its authors wrote.
//
// Decides which letters were control sequences, where a lost numerator began and which braces were a set's;
// what the scrape took without a trace (roots, accents) is not given back.

import type { Evidence } from './evidence.ts';
import { type Rebuilt, rebuildAllWith, rebuildWith } from './formula.ts';
import { openModel } from './model.ts';
import data from './rebuild.weights.json' with { type: 'json' };

export { type Evidence, readEvidence } from './evidence.ts';
export type { Rebuilt } from './formula.ts';

export const rebuildModel = openModel(data);

/**
 * Rebuilds the formula that stands in `text` from `start` to `end`; null when nothing of it renders.
 * `rebuildFormula('let ntimes d be', 4, 12)` gives `n\times d`. Pass the abstract's evidence
 * (`readEvidence(text)`, once for all of its formulas) or it is read again each time.
 */
export function rebuildFormula(
  text: string,
  start: number,
  end: number,
  evidence?: Evidence,
): Rebuilt | null {
  return rebuildWith(rebuildModel, text, start, end, evidence);
}

/** Rebuilds all formulas of `text` together: they agree on the faces of their letters. */
export function rebuildFormulas(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  evidence?: Evidence,
): readonly (Rebuilt | null)[] {
  return rebuildAllWith(rebuildModel, text, spans, evidence);
}
