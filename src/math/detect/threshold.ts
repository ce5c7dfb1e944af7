// How likely a span must be to be taken for a formula.
//
// Heuristic: mathematics comes in company. A lone letter (`k-means`, `top-k`) in an abstract that has
// hardly anything else is marked by half of the authors, and a false formula in plain prose harms a reader
// more than an unmarked letter does; so there it must be more than likely.
import type { Token } from '../tokenise.ts';
import type { CandidateSpan } from './chain.ts';

/** Near half of the F1 it leads to, which is where F1 is greatest; a little less, for what readers see. */
const usual = 0.4;
/** For a lone letter in an abstract with less than `company` formulas to be expected. */
const lonelyLetter = 0.55;
const company = 1;

/** The least probability of a span among the candidate `spans` of one text. */
export function createThreshold(
  tokens: readonly Token[],
  spans: readonly CandidateSpan[],
): (span: CandidateSpan) => number {
  const expected = spans.reduce((sum, { probability }) => sum + probability, 0);
  if (expected >= company) return () => usual;
  return ({ first, last }) => (first === last && tokens[first]?.text.length === 1 ? lonelyLetter : usual);
}
