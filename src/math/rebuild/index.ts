// Rebuild: a span of scraped text -> the TeX its authors wrote.
//
// Decides which letters were control sequences, where a lost numerator began and which braces were a set's;
// what the scrape took without a trace (roots, accents) is not given back.

export { type Evidence, readEvidence } from './evidence.ts';
export { type Rebuilt, rebuildFormula } from './formula.ts';
