// Folds a title to a key: two spellings of one title give one key.
//
// Case, accents, TeX, punctuation and white space do not count: `Schr\"{o}dinger`, `Schrödinger` and
// `SCHRODINGER` fold alike, and so do `{\it Deep} Nets` and `Deep nets.`. Signs that tell names apart
// stay when they touch a letter or digit: C, C++ and C# are three titles, and so are A and A*.
import { parseTextMode } from './parse-text-mode.ts';
import { plainText } from './plain-text.ts';

/** The key of a title; empty for a title without a letter or a digit (`???`). */
export function foldTitle(title: string): string {
  return foldText(title);
}

/**
 * Words in lower case without accents, one space apart: the form in which titles and abstracts are
 * compared. `Erd\H{o}s--R\'enyi graphs` -> `erdos renyi graphs`.
 */
export function foldText(text: string): string {
  return readTex(text)
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]+/g, '')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (marks) => (/\s/.test(marks) ? ' ' : ''))
    .toLowerCase()
    .replace(/[ßøłđıæœ]/g, (letter) => spelledOut[letter] ?? letter)
    .replace(/(?<=[\p{L}\p{N}])(?:\+\+|[#*+])(?![\p{L}\p{N}])/gu, (sign) => spelledOut[sign] ?? sign)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** Letters that no accent makes, and signs that are part of a name. */
const spelledOut: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  '++': ' plus plus',
  '+': ' plus',
  '#': ' sharp',
  '*': ' star',
};

// What the scrape does to `\cmd{X}` and to `\times`, done to the undamaged spelling as well.
const argument = /\\[A-Za-z]{3,30} ?\{([^{}]{0,200})\}/g;
const operator = /\\(times|pm|sim|approx|to|rightarrow|leftarrow|leq?|geq?)(?![A-Za-z])/g;

function readTex(text: string): string {
  if (!/[\\{}~`^]|https?:/.test(text)) return text;
  const undressed = text.replace(argument, '$1').replace(operator, ' $1 ');
  return plainText(parseTextMode(undressed, []));
}
