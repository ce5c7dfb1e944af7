// Text -> weighted terms: single words and pairs of neighbouring words, folded so that "Kernels" and
// "kernel" are one. A term counts by how rare it is in research at large and where it stands.
import { isPlainer } from '../text/in-sentence.ts';
import { matchAt } from '../text/match-at.ts';
import { compoundRound, foldWords } from './compounds.ts';
import { foldedTerms } from './fold.ts';
import { rarity } from './frequencies.ts';
import { goesOn } from './phrase-ends.ts';
import type { RelatedInput } from './types.ts';

export interface WeightedTerm {
  /** Folded: `kernel`, `neural tangent`. */
  readonly term: string;
  readonly weight: number;
  /** As the text first prints it, without capitals that the title alone gives it: `Kernels`, or `kernels`. */
  readonly surface: string;
  /** The longer word that it was a part of there; '' where it stood by itself. */
  readonly compound: string;
  /** What stands behind a term that may go on (`Models` behind `Diffusion Language`); '' behind others. */
  readonly after: string;
}

/** A paper's strongest terms, heaviest first; at most `maxTerms`, so that cost is bounded by paper. */
export function termsOf(paper: RelatedInput): readonly WeightedTerm[] {
  const found = new Map<string, Found>();
  addTerms(found, paper.title, titleCount);
  addTerms(found, paper.prose.slice(0, maxProse), 1);
  const terms: { readonly term: string; readonly weight: number; readonly own: Found }[] = [];
  for (const [term, own] of found) {
    const pair = term.includes(' ') ? pairFactor : 1;
    const weight = pair * (1 + Math.log(own.count)) * rarity(term);
    if (weight >= minWeight) terms.push({ term, weight, own });
  }
  terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  return terms
    .slice(0, maxTerms)
    .map(({ term, weight, own }) => ({ term, weight, surface: own.surface, ...surroundings(term, own) }));
}

const titleCount = 3;
const pairFactor = 0.7;
const minWeight = 1.5;
const maxTerms = 60;
const maxProse = 20_000;

/** Where it stands as it is to be printed. */
interface Found {
  count: number;
  readonly text: string;
  readonly at: number;
  readonly surface: string;
}

function addTerms(found: Map<string, Found>, text: string, times: number): void {
  for (const { term, surface, at } of foldedTerms(text)) {
    const known = found.get(term);
    if (known === undefined) {
      found.set(term, { count: times, text, at, surface });
      continue;
    }
    known.count += times;
    if (!isPlainer(surface, known.surface)) continue;
    const plainer = { count: known.count, text, at, surface };
    if (isWithin(term, known, plainer)) found.set(term, plainer);
  }
}

/** Asked of those alone that are kept: of all that a text has it would take long. */
function surroundings(term: string, { text, at, surface }: Found): Pick<WeightedTerm, 'compound' | 'after'> {
  const end = at + surface.length;
  const after = goesOn(lastOf(term)) ? wordsAfter(text, end) : '';
  return { compound: compoundRound(text, at, end), after };
}

/** Whether both stand in the same longer word and before the same one, so that either says the same with the other paper. */
function isWithin(term: string, one: Found, other: Found): boolean {
  const [own, others] = [one, other].map((found) => {
    const { compound, after } = surroundings(term, found);
    return `${foldWords(compound)}\n${foldWords(after.split(' ')[0] ?? '')}`;
  });
  return own === others;
}

function lastOf(term: string): string {
  return term.slice(term.lastIndexOf(' ') + 1);
}

/** Three at most, as far as nothing but blanks stands between them. */
function wordsAfter(text: string, end: number): string {
  return matchAt(following, text, end)?.trim() ?? '';
}

const following = /(?:\s\p{L}[\p{L}\p{M}\p{N}]{0,30}(?![\p{L}\p{M}\p{N}-])){1,3}/uy;
