// A scraped text as it is understood: mathematics restored, text-mode LaTeX read.
//
// A pure function from one string to one plain record: a process of the pool can do it and a cache keep it.
import { restoreMath } from '../math/index.ts';
import { parseTextMode, plainText } from '../text/index.ts';
import type { Inline } from '../text/types.ts';
import { runsOf, type TextRun, unicodeOf } from './runs.ts';

/** In two parts that are read apart: stages that compare all papers want the words alone. */
export interface Reading {
  readonly inlines: readonly Inline[];
  readonly words: Words;
}

export interface Words {
  /** Readable text, formulas as scraped. */
  readonly plain: string;
  /** The text without its formulas, for the comparison of words. */
  readonly prose: string;
  /** One line of text, formulas in Unicode: `O(√n) rounds for x ∈ ℝⁿ`. */
  readonly unicode: string;
  /** Text and TeX in turn, for citations and exports. */
  readonly runs: readonly TextRun[];
}

export function readText(text: string): Reading {
  const inlines = parseTextMode(text, restoreMath(text));
  const runs = runsOf(inlines);
  return {
    inlines,
    words: {
      plain: plainText(inlines),
      prose: plainText(inlines, () => ' '),
      unicode: unicodeOf(runs),
      runs,
    },
  };
}
