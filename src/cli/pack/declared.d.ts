/** A formula found in a scraped text. */
export interface Formula {
  /** UTF-16 offsets into the text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** LaTeX without delimiters; KaTeX renders it. */
  readonly tex: string;
  /** Probability, 0 to 1, that place and TeX are the authors' own. */
  readonly confidence: number;
}

/**
 * The formulas of a scraped text (an abstract or a title), ascending, never overlapping.
 * `restoreMath('a matrix M^* in R^{n times n} of')` gives one, from 9 to 29, with the TeX
 * `M^* \in \mathbb{R}^{n \times n}`. Never throws; costs time linear in the text.
 */
export declare function restoreMath(text: string): readonly Formula[];
