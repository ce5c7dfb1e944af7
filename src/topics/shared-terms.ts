// What unsorted papers have in common: candidates for a topic that is missing.

import { rarity } from '../related/frequencies.ts';
import { stopWords } from '../related/stop-words.ts';
import { findDistinctive } from './distinctive.ts';
import type { PaperText } from './reading.ts';

const mostTerms = 20;

/** Phrases that two or more of the papers have and research at large seldom has, strongest first. */
export function sharedTerms(
  papers: readonly PaperText[],
): readonly { readonly term: string; readonly papers: number }[] {
  const found = findDistinctive(papers, {
    most: mostTerms,
    leastTitles: 0,
    leastPapers: 2,
    isNameable: isRare,
    leastWhole: 0.5,
  });
  return found.map(({ term, papers: count }) => ({ term, papers: count }));
}

/** What one abstract in a hundred uses is a turn of speech more often than a subject. */
function isRare(key: string): boolean {
  return rarity(key) > Math.log(100) && !key.split(' ').some((word) => stopWords.has(word));
}
