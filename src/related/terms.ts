// Text -> weighted terms: single words and pairs of neighbouring words, folded so that "Kernels" and
// "kernel" are one. A term counts by how rare it is in research at large and where it stands.
import { foldedTerms } from './fold.ts';
import { rarity } from './frequencies.ts';
import type { RelatedInput } from './types.ts';

export { foldedTerms, foldWord } from './fold.ts';

export interface WeightedTerm {
  /** Folded: `kernel`, `neural tangent`. */
  readonly term: string;
  readonly weight: number;
  /** As the text first printed it: `Kernels`. */
  readonly surface: string;
}

/** A paper's strongest terms, heaviest first; at most MAX_TERMS, so that cost is bounded by paper. */
export function termsOf(paper: RelatedInput): readonly WeightedTerm[] {
  const found = new Map<string, { count: number; surface: string }>();
  addTerms(found, paper.title, TITLE_COUNT);
  addTerms(found, paper.prose.slice(0, MAX_PROSE), 1);
  const terms: WeightedTerm[] = [];
  for (const [term, { count, surface }] of found) {
    const pair = term.includes(' ') ? PAIR_FACTOR : 1;
    const weight = pair * (1 + Math.log(count)) * rarity(term);
    if (weight >= MIN_WEIGHT) terms.push({ term, weight, surface });
  }
  terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return terms.slice(0, MAX_TERMS);
}

const TITLE_COUNT = 3;
const PAIR_FACTOR = 0.7;
const MIN_WEIGHT = 1.5;
const MAX_TERMS = 60;
const MAX_PROSE = 20_000;

function addTerms(found: Map<string, { count: number; surface: string }>, text: string, times: number): void {
  for (const { term, surface } of foldedTerms(text)) {
    const known = found.get(term);
    if (known === undefined) found.set(term, { count: times, surface });
    else known.count += times;
  }
}
