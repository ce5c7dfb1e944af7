// The records that text, math and site share: a formula found in a scraped text, and the
// inline pieces that a scraped text is read as.

declare const brand: unique symbol;
/** An absolute http(s) address, checked when it was parsed (see httpUrl). */
export type HttpUrl = string & { readonly [brand]: 'HttpUrl' };

/** A part of a text: UTF-16 offsets into it; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A formula found in a scraped text. */
export interface Formula extends Span {
  /** LaTeX without delimiters; KaTeX renders it. */
  readonly tex: string;
  /** Probability, 0 to 1, that place and TeX are the authors' own. */
  readonly confidence: number;
}

/** What a reader sees of a scraped text: typography instead of text-mode LaTeX. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'small-caps' | 'code'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly url: HttpUrl; readonly children: readonly Inline[] }
  /** A raised or lowered part of a name, a unit or a number: the 2 of `km^2`, with its TeX (`^2`). */
  | { readonly kind: 'script'; readonly raised: boolean; readonly text: string; readonly tex: string }
  | { readonly kind: 'math'; readonly tex: string; readonly source: string; readonly confidence: number };
