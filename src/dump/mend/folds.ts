// What a page that folds long abstracts leaves in a copy of them: `… ▽ More` where the rest is hidden, `△ Less` below the
// whole, both texts one after the other in what a program reads of it.

export interface Unfolded {
  readonly text: string;
  /** The rest was hidden. */
  readonly isCut: boolean;
}

/** The abstract without these words; the whole text where both stand there. */
export function unfold(abstract: string): Unfolded {
  if (!/[▽△]/.test(abstract)) return { text: abstract, isCut: false };
  const open = abstract.replace(/\s{0,9}△\s?Less\s{0,9}$/, '');
  const [fold, teaser = ''] = /^(.*(?:…|\.{3}))\s{0,9}▽\s?More(?:\s{1,9}|$)/s.exec(open) ?? [];
  if (fold === undefined) return { text: open, isCut: false };
  const whole = open.slice(fold.length);
  if (whole === '') return { text: teaser, isCut: true };
  return { text: open === abstract ? abstract : whole, isCut: false };
}
