// Whether a line of plain text is a title or an abstract: a heuristic, judged from the line alone.
//
// Evidence, from the publisher's five dumps (636 titles, 636 abstracts): no title is longer than 194
// characters and no abstract shorter than 265; no title ends in a full stop, 96 in 100 abstracts end
// in a sentence; all but two abstracts hold several sentences. Each piece of evidence adds to a score
// that is positive for an abstract and negative for a title; place among neighbours decides the rest.

import { isReference } from './citations.ts';

/** Score of a line: above 0 it reads like an abstract, below 0 like a title. Between -4 and 10. */
export function scoreAbstract(text: string): number {
  // In place of a title, however many full stops it has.
  if (isReference(text)) return lowest;
  return scoreLength(text.length) + (endsSentence(text) ? 3 : -1) + (holdsSentences(text) ? 3 : 0);
}

/** The score of what surely is an abstract: long, in several sentences, ending in one. Most abstracts have it. */
export const sureAbstract = 6;

/** Short lines are titles, long ones abstracts; saturates, so that no length alone is proof. */
function scoreLength(length: number): number {
  return Math.max(-3, Math.min(4, (length - typicalBorder) / 25));
}

/** `.`, `!` or `?`, perhaps in quotes or brackets, or an address: how abstracts end. Titles ask questions too. */
function endsSentence(text: string): boolean {
  const end = text.slice(-220).replace(invisibleEnd, '');
  if (text.length < typicalBorder && /[?？]["'”’)\]}」）]{0,3}$/.test(end.slice(-8))) return false;
  return (
    /[.!?。！？]["'”’)\]}」）]{0,3}$/.test(end.slice(-8)) || /(?:^|[\s(])https?:\/\/\S{4,200}$/.test(end)
  );
}

/** Ends in a full stop, a question or an exclamation mark, perhaps in quotes or brackets. */
export function endsInStop(text: string): boolean {
  return /[.!?。！？]["'”’)\]]{0,3}$/.test(text.slice(-8));
}

/** A sentence ends and another begins within the first 2,000 characters. */
function holdsSentences(text: string): boolean {
  return /[a-z0-9)][.!?] [A-Z]|[。！？]./.test(text.slice(0, 2000));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const invisibleEnd = /[\s\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]{1,20}$/;
// Halfway between the longest title and the shortest abstract of the five dumps.
const typicalBorder = 230;
const lowest = -4;
