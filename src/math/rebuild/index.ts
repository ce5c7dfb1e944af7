// Rebuild: a span of scraped text -> the TeX its authors wrote (formula.ts), by weights that are read here.
//
// Decides which letters were control sequences, where a lost numerator began and which braces were a set's;
// what the scrape took without a trace (roots, accents) is not given back.
import { openModel, type RebuildModel } from './model.ts';
import data from './rebuild.weights.json' with { type: 'json' };

let model: RebuildModel | null = null;

/** Opened when it is first asked for: most processes of a build rebuild nothing. */
export function loadRebuildModel(): RebuildModel {
  model ??= openModel(data);
  return model;
}
