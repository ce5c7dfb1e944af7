// A scraped text as it is understood: mathematics restored, text-mode LaTeX read.
//
// A pure function from one string to one plain record: a process of the pool can do it and a cache keep it.
import { restoreMath } from '../math/index.ts';
import { parseTextMode } from '../text/index.ts';
import type { Inline } from '../text/types.ts';
import { type Words, wordsIn } from './words.ts';

/** Its inline pieces, and the words that follow from them. */
export interface Reading {
  readonly inlines: readonly Inline[];
  readonly words: Words;
}

export function readText(text: string): Reading {
  const inlines = parseTextMode(text, restoreMath(text));
  return { inlines, words: wordsIn(inlines) };
}
