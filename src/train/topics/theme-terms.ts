// Topics -> the terms that a digest's theme may name, as src/topics/theme.weights.json holds them.
import { foldPhrase } from '../../topics/phrases.ts';
import { themeLabel } from '../../topics/theme.ts';
import type { Topic } from '../../topics/types.ts';
import { lineOf } from '../../weights-label.ts';

export const themeFile = new URL('../../topics/theme.weights.json', import.meta.url);

/** A term that speaks less for its topic is too general to be a theme. */
const leastWeight = 1;

export function themeTerms(topics: readonly Topic[]): string {
  const terms = topics.flatMap((topic) => topic.terms.filter(({ weight }) => weight >= leastWeight));
  const folded = new Set(terms.map(({ term }) => foldPhrase(term)));
  const label = lineOf(themeLabel());
  return `${JSON.stringify({ label, terms: [...folded].sort().join('|') }, null, 1)}\n`;
}
