// Characters that nobody sees: removed where they are nothing but damage, told where they may mislead.

/** Control characters in a value, NUL above all, are damage; tabs and line ends become spaces. */
export function removeControls(text: string): string {
  return CONTROLS.test(text) ? text.replace(/[\t\n\v\f\r\u0085]+/g, ' ').replace(ALL_CONTROLS, '') : text;
}

/** Half a character, which JSON can hold and no file can, is a character lost. */
export function markHalves(text: string): string {
  return HALVES.test(text) ? text.replace(ALL_HALVES, '\ufffd') : text;
}

/** Not more marks on one letter than any script writes (Hebrew has five); a pile of them leaves its line. */
export function cutPiles(text: string): string {
  return PILE.test(text) ? text.replace(ALL_PILES, '$1') : text;
}

/** What a text hides: marks that reorder it, marks without width, characters lost before it came here. */
export function findMarks(text: string): {
  readonly bidi: boolean;
  readonly zeroWidth: boolean;
  readonly lost: boolean;
} {
  return { bidi: BIDI.test(text), zeroWidth: ZERO_WIDTH.test(text), lost: text.includes('\ufffd') };
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f]/;
const ALL_CONTROLS = /[\u0000-\u001f\u007f-\u009f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is looked for
const HALVES = /\p{Cs}/u;
const ALL_HALVES = /\p{Cs}/gu;
const PILE = /\p{M}{7}/u;
const ALL_PILES = /(\p{M}{6})\p{M}+/gu;
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const ZERO_WIDTH = /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/;
