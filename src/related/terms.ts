// Text -> weighted terms: single words and pairs of neighbouring words, folded so that "Kernels" and
// "kernel" are one. A term counts by how rare it is in research at large and where it stands.
import { compoundRound } from './compounds.ts';
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
  /** The longer word that it was a part of there; '' where it stood by itself. */
  readonly compound: string;
}

/** A paper's strongest terms, heaviest first; at most MAX_TERMS, so that cost is bounded by paper. */
export function termsOf(paper: RelatedInput): readonly WeightedTerm[] {
  const found = new Map<string, Found>();
  addTerms(found, paper.title, TITLE_COUNT);
  addTerms(found, paper.prose.slice(0, MAX_PROSE), 1);
  const terms: WeightedTerm[] = [];
  for (const [term, { count, ...printed }] of found) {
    const pair = term.includes(' ') ? PAIR_FACTOR : 1;
    const weight = pair * (1 + Math.log(count)) * rarity(term);
    if (weight >= MIN_WEIGHT) terms.push({ term, weight, ...printed });
  }
  terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return terms.slice(0, MAX_TERMS);
}

const TITLE_COUNT = 3;
const PAIR_FACTOR = 0.7;
const MIN_WEIGHT = 1.5;
const MAX_TERMS = 60;
const MAX_PROSE = 20_000;

interface Found extends Pick<WeightedTerm, 'surface' | 'compound'> {
  count: number;
}

function addTerms(found: Map<string, Found>, text: string, times: number): void {
  for (const { term, surface, at } of foldedTerms(text)) {
    const known = found.get(term);
    if (known !== undefined) known.count += times;
    else {
      const compound = compoundRound(text, at, at + surface.length);
      found.set(term, { count: times, surface, compound });
    }
  }
}
