// Two papers' terms -> the words that say why they are neighbours.
import type { WeightedTerm } from './terms.ts';

const MAX_REASONS = 4;

/**
 * What two papers share, strongest first, as the first one prints it; no word twice. `weightOf` gives a
 * term's weight in the other paper, 0 where it lacks the term.
 */
export function sharedTerms(
  own: readonly WeightedTerm[],
  weightOf: (term: string) => number,
): readonly string[] {
  const shared = own
    .map(({ term, weight, surface }) => ({ term, surface, strength: weight * weightOf(term) }))
    .filter(({ strength }) => strength > 0)
    // A pair says more than its words: it goes before them, and they are then left out.
    .map((t) => ({ ...t, strength: t.term.includes(' ') ? 3 * t.strength : t.strength }))
    .sort((a, b) => b.strength - a.strength || (a.term < b.term ? -1 : 1));
  const words = new Set<string>();
  const reasons: string[] = [];
  for (const { term, surface } of shared) {
    if (reasons.length === MAX_REASONS) break;
    const parts = term.split(' ');
    if (parts.some((word) => words.has(word))) continue;
    for (const word of parts) words.add(word);
    reasons.push(surface);
  }
  return reasons;
}
