// A text's words: what of its inline pieces is compared, cited and said in one line.
import { plainText } from '../text/index.ts';
import type { Inline } from '../text/types.ts';
import { runsOf, type TextRun, unicodeOf } from './runs.ts';

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

/** Where they are known, `unicode` has the runs of TeX in turn, as `toUnicode` has them. */
export function wordsIn(inlines: readonly Inline[], unicode?: readonly string[]): Words {
  const runs = runsOf(inlines);
  return { plain: plainText(inlines), prose: proseOf(inlines), unicode: unicodeOf(runs, unicode), runs };
}

/** `Words.prose` alone. */
export function proseOf(inlines: readonly Inline[]): string {
  return plainText(inlines, () => ' ');
}
