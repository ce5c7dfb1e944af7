// Characters that nobody sees: removed where they are nothing but damage, told where they may mislead.
import { showMarks } from '../../text/index.ts';

/** Control characters in a value, NUL above all, are damage; tabs and line ends become spaces. */
export function removeControls(text: string): string {
  return controls.test(text) ? text.replace(/[\t\n\v\f\r\u0085]+/g, ' ').replace(allControls, '') : text;
}

/** `ﬁeld` is how a printer sets `field`: nobody types it, and no search finds it. */
export function partLigatures(text: string): string {
  return text.replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'));
}

/**
 * Marks without width, which no author types and which part words for whoever searches: what a typesetter, a chat or a page left.
 * Thai, Lao, Burmese and Khmer part words by one of them; joiners are of use to scripts that are not ASCII's.
 */
export function removeWidthless(text: string): string {
  return widthless.test(text) ? text.replace(allWidthless, '') : text;
}

/** Half a character, which JSON can hold and no file can, is a character lost. */
export function markHalves(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}

/** Not more marks on one letter than any script writes (Hebrew has five); a pile of them leaves its line. */
export function cutPiles(text: string): string {
  return text.replace(/(\p{M}{6})\p{M}+/gu, '$1');
}

/**
 * A name or a note on one line, and nothing in it that is not seen: `Ada \u202eevil` is `Ada ⟨U+202E⟩evil`. An abstract keeps
 * the marks that its author may have written, and shows them when it is set; a name goes into citations, feeds and mail as
 * it stands, so it is made harmless here.
 */
export function mendName(name: string): string {
  if (plain.test(name)) return name.trim();
  return showMarks(cutPiles(markHalves(removeWidthless(name))))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Printable ASCII: nothing to mend. */
export const plain = /^[\x20-\x7e]*$/;

/** What a text hides: marks that reorder it, marks without width, characters lost before it came here. */
export function findMarks(text: string): {
  readonly bidi: boolean;
  readonly zeroWidth: boolean;
  readonly lost: boolean;
} {
  return { bidi: bidi.test(text), zeroWidth: zeroWidth.test(text), lost: text.includes('\ufffd') };
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f]/;
const allControls = /[\u0000-\u001f\u007f-\u009f]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: they are what is looked for
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const zeroWidth = /[\u00ad\u200b-\u200d\u2060-\u2064\ufeff]/;
const widthless = /[\u00ad\u200b-\u200d\u2060\ufeff]/;
const allWidthless =
  /(?<=[ -~])[\u00ad\u200b-\u200d\u2060\ufeff]+(?=[ -~]|$)|[\u00ad\u2060\ufeff]|(?<![\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])\u200b/g;
