// Text -> weighted terms: single words and pairs of neighbouring words, folded so that "Kernels" and
// "kernel" are one. A term counts by how rare it is in research at large and where it stands.
import { rarity } from './frequencies.ts';
import { STOP_WORDS } from './stop-words.ts';
import type { RelatedInput } from './types.ts';

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

/** The folded words and pairs of a text, in order, with repeats. */
export function* foldedTerms(text: string): Generator<{ term: string; surface: string }> {
  let previous: { word: string; surface: string; end: number } | null = null;
  for (const match of text.matchAll(WORD)) {
    const surface = match[0];
    const word = foldWord(surface);
    if (word.length < 2 || STOP_WORDS.has(word)) {
      previous = null;
      continue;
    }
    yield { term: word, surface };
    // A pair is two words with a blank or a hyphen between them; punctuation parts them.
    if (previous !== null && PAIR_GAP.test(text.slice(previous.end, match.index))) {
      yield {
        term: `${previous.word} ${word}`,
        surface: text.slice(previous.end - previous.surface.length, match.index + surface.length),
      };
    }
    previous = { word, surface, end: match.index + surface.length };
  }
}

/** Lower case without accents; a plural loses its ending. `foldWord('Entropies')` is `entropy`. */
export function foldWord(word: string): string {
  const lower = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.length > 4 && /(?:ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|os)$/.test(lower)) return lower.slice(0, -1);
  return lower;
}

const WORD = /\p{L}[\p{L}\p{M}\p{N}]{0,60}/gu;
const PAIR_GAP = /^(?:\s{1,3}|[-‐‑–])$/;
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
