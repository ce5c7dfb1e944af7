// Rebuild: a span of scraped text -> the TeX its authors wrote.
//
// Decides which letters were control sequences, where a lost numerator began and which braces were a set's;
// what the scrape took without a trace (roots, accents) is not given back.

import { type Rebuilt, rebuildAllWith, rebuildWith } from './formula.ts';
import { openModel, type RebuildModel } from './model.ts';
import data from './rebuild.weights.json' with { type: 'json' };
import type { TextStatistics } from './text-statistics.ts';

export type { Rebuilt } from './formula.ts';
export { readTextStatistics, type TextStatistics } from './text-statistics.ts';

let model: RebuildModel | null = null;

/** Opened when it is first asked for: most processes of a build rebuild nothing. */
export function loadRebuildModel(): RebuildModel {
  model ??= openModel(data);
  return model;
}

/**
 * Rebuilds the formula that stands in `text` from `start` to `end`; null when nothing of it renders.
 * `rebuildFormula('let ntimes d be', 4, 12)` gives `n\times d`. Pass the abstract's statistics
 * (`readTextStatistics(text)`, once for all of its formulas) or it is read again each time.
 */
export function rebuildFormula(
  text: string,
  start: number,
  end: number,
  statistics?: TextStatistics,
): Rebuilt | null {
  return rebuildWith(loadRebuildModel(), text, start, end, statistics);
}

/** Rebuilds all formulas of `text` together: they agree on the faces of their letters. */
export function rebuildFormulas(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
  statistics?: TextStatistics,
): readonly (Rebuilt | null)[] {
  return rebuildAllWith(loadRebuildModel(), text, spans, statistics);
}
