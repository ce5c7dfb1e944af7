// Text -> folded terms: words and pairs of neighbours, without weights; a browser reads a text so, too.
import { stopWords } from './stop-words.ts';

export interface FoldedTerm {
  readonly term: string;
  readonly surface: string;
  /** Where the surface begins. */
  readonly at: number;
}

/** The folded words and pairs of a text, in order, with repeats. */
export function* foldedTerms(text: string): Generator<FoldedTerm> {
  let previous: { word: string; surface: string; end: number } | null = null;
  for (const match of text.matchAll(word)) {
    const surface = match[0];
    const word = foldWord(surface);
    if (word.length < 2 || stopWords.has(word)) {
      previous = null;
      continue;
    }
    yield { term: word, surface, at: match.index };
    // A pair is two words with a blank or a hyphen between them; punctuation parts them.
    if (previous !== null && pairGap.test(text.slice(previous.end, match.index))) {
      const at = previous.end - previous.surface.length;
      const pair = text.slice(at, match.index + surface.length);
      yield { term: `${previous.word} ${word}`, surface: pair, at };
    }
    previous = { word, surface, end: match.index + surface.length };
  }
}

/** Lower case without accents; a plural loses its ending. `foldWord('Entropies')` is `entropy`. */
export function foldWord(word: string): string {
  const lower = (isPlain.test(word) ? word : word.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
  if (lower.length > 4 && lower.endsWith('ies')) return `${lower.slice(0, -3)}y`;
  if (lower.length > 4 && /(?:ss|x|ch|sh)es$/.test(lower)) return lower.slice(0, -2);
  if (lower.length > 3 && lower.endsWith('s') && !/(?:ss|us|is|os)$/.test(lower)) return lower.slice(0, -1);
  return lower;
}

/** Most words, of which there is nothing to take off. */
const isPlain = /^[a-z]*$/i;
const word = /\p{L}[\p{L}\p{M}\p{N}]{0,60}/gu;
const pairGap = /^(?:\s{1,3}|[-‐‑–])$/;
