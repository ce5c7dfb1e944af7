// Folds a title to a key: two spellings of one title give one key.
//
// Case, accents, TeX, punctuation and white space do not count: `Schr\"{o}dinger`, `Schrödinger` and
// `SCHRODINGER` fold alike, and so do `{\it Deep} Nets` and `Deep nets.`. Signs that tell names apart
// stay when they touch a letter or digit: C, C++ and C# are three titles, and so are A and A*.
//
// Abstracts are compared by the same folding. It reads TeX more bluntly than parseTextMode, because it
// runs over every text of an archive: braces vanish, commands leave what the scrape's damage leaves.
import { readAccent } from './accents.ts';
import { commandEffect, gluedCommand } from './commands.ts';

/** The key of a title; empty for a title without a letter or a digit (`???`). */
export function foldTitle(title: string): string {
  return foldText(title);
}

/**
 * Words in lower case without accents, one space apart: the form in which titles and abstracts are
 * compared. `Erd\H{o}s--R\'enyi graphs` -> `erdos renyi graphs`.
 */
export function foldText(text: string): string {
  const read = text.includes('\\') ? undress(text) : text;
  const isAscii = ascii.test(read);
  let folded = (isAscii ? read : unaccent(read)).toLowerCase().replace(/[{}$]+/g, '');
  if (/[+#*]/.test(folded)) folded = folded.replace(signs, (sign) => spelledOut[sign] ?? sign);
  return folded.replace(isAscii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/** Most abstracts are; the narrower classes are several times as fast. */
const ascii = /^\p{ASCII}*$/u;

const signs = /(?<=[\p{L}\p{N}])(?:\+\+|[#*+])(?![\p{L}\p{N}])/gu;

function unaccent(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]+/g, '')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (marks) => (/\s/.test(marks) ? ' ' : ''))
    .replace(/[ßøłđıæœØŁĐÆŒ]/g, (letter) => spelledOut[letter.toLowerCase()] ?? letter);
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

/** Text with its TeX gone as far as a key needs: accents read, commands as the scrape leaves them. */
function undress(text: string): string {
  let undressed = '';
  let at = 0;
  for (let slash = text.indexOf('\\'); slash >= 0; slash = text.indexOf('\\', at)) {
    undressed += text.slice(at, slash);
    const accented = readAccent(text, slash, text.length);
    controlWord.lastIndex = slash + 1;
    const name = accented === null ? (controlWord.exec(text)?.[0] ?? '') : '';
    undressed += accented?.text ?? readCommand(name, text.startsWith('{', slash + 1 + name.length));
    at = accented?.end ?? slash + 1 + name.length;
  }
  return undressed + text.slice(at);
}

const controlWord = /[A-Za-z]*/y;

/** `\emph` -> nothing, `\ss` -> ß; `\times` -> times and `\mathbb{` -> nothing, as damage leaves them. */
function readCommand(name: string, hasArgument: boolean): string {
  const effect = commandEffect(name);
  if (effect === null) return hasArgument ? '' : name.slice(gluedCommand(name)?.length ?? 0);
  if (effect.kind !== 'symbol') return '';
  return /\p{L}/u.test(effect.text) ? effect.text : ` ${name} `;
}
