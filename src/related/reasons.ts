// Two papers' terms -> the phrases that say why they are neighbours.
//
// A part of a word with hyphens says less than the word, and so the word stands for it where both papers have it;
// where it is a part of another word in each, it says nothing. Two words say what is shared; one word by itself says it only where it is a name (`GSM8K`, `LoRA`) or where one of
// the titles has it: deep in two abstracts, "surprising" is a coincidence.
import { foldWords } from './compounds.ts';
import type { WeightedTerm } from './terms.ts';

const maxReasons = 4;

export interface SharedWith {
  /** The term as the other paper has it; undefined where it lacks the term. */
  readonly inOther: (term: string) => Pick<WeightedTerm, 'weight' | 'compound'> | undefined;
  /** Whether a title of the two has the word. */
  readonly isInTitle: (word: string) => boolean;
}

/** What two papers share, strongest first, as the first one prints it; no word twice. */
export function sharedTerms(
  own: readonly WeightedTerm[],
  { inOther, isInTitle }: SharedWith,
): readonly string[] {
  const shared = own
    .flatMap(({ term, weight, surface, compound }) => {
      const other = inOther(term);
      if (other === undefined) return [];
      const isWhole = compound !== '' && foldWords(compound) === foldWords(other.compound);
      const isPart = compound !== '' && other.compound !== '' && !isWhole;
      const phrase = isWhole ? compound : surface;
      return [{ term, surface, phrase, isWhole, isPart, strength: weight * other.weight }];
    })
    // A pair says more than its words: it goes before them, and they are then left out.
    .map((t) => ({ ...t, strength: t.term.includes(' ') ? 3 * t.strength : t.strength }))
    .sort((a, b) => b.strength - a.strength || (a.term < b.term ? -1 : 1));
  const telling = shared.filter(
    ({ term, surface, isWhole, isPart }) =>
      !isPart && (term.includes(' ') || ((isWhole || !isHalf(term)) && (isName(surface) || isInTitle(term)))),
  );
  const words = new Set<string>();
  const reasons: string[] = [];
  for (const { term, phrase, isWhole } of telling.length > 0 ? telling : shared.slice(0, 1)) {
    if (reasons.length === maxReasons) break;
    const parts = (isWhole ? foldWords(phrase) : term).split(' ');
    if (parts.some((word) => words.has(word))) continue;
    for (const word of parts) words.add(word);
    reasons.push(phrase);
  }
  return reasons;
}

/** A capital or a digit inside: `LoRA`, `PINNs`, `FP8`. */
function isName(surface: string): boolean {
  return /^\p{L}.*[\p{Lu}\p{N}]/u.test(surface);
}

/** Half of a word with a hyphen (`post-training`, `self-play`), and ways to say how. */
function isHalf(word: string): boolean {
  return halves.has(word) || (word.length > 4 && word.endsWith('ly'));
}

const halves: ReadonlySet<string> = new Set(
  'all anti auto bi co cross fine free inter intra meta mini multi non one open per post pre re real self semi sub super text time ultra via zero'.split(
    ' ',
  ),
);
