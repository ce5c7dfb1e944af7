// Folds a text to a key: two spellings of one title, or of one abstract, give one key.
//
// Case, accents, TeX, punctuation and white space do not count: `Schr\"{o}dinger`, `Schrödinger` and
// `SCHRODINGER` fold alike, and so do `{\it Deep} Nets` and `Deep nets.`. Signs that tell names apart
// stay when they touch a letter or digit: C, C++ and C# are three titles, and so are A and A*.
//
// It reads TeX more bluntly than parseTextMode, because it runs over every text of an archive: braces
// vanish, commands leave what the scrape's damage leaves.

import { readAccent } from './accents.ts';
import { commandEffect, controlWordAt, gluedCommand } from './commands.ts';
import { spelledLetters } from './letters.ts';

/**
 * Words in lower case without accents, one space apart; empty for a text without a letter or a digit
 * (`???`). `Erd\H{o}s--R\'enyi graphs` -> `erdos renyi graphs`.
 */
export function foldText(text: string): string {
  const damaged = text.includes('\\') ? undress(text) : text;
  const read = damaged.includes('{') ? damaged.replace(damagedSwitch, '') : damaged;
  const isAscii = ascii.test(read);
  let folded = (isAscii ? read : unaccent(read)).toLowerCase().replace(/[{}$]+/g, '');
  if (/[+#*]/.test(folded)) folded = folded.replace(signs, (sign) => spelledSigns[sign] ?? sign);
  return folded.replace(isAscii ? /[^a-z0-9]+/g : /[^\p{L}\p{N}\p{M}]+/gu, ' ').trim();
}

/** Most abstracts are; the narrower classes are several times as fast. */
const ascii = /^\p{ASCII}*$/u;

/** `{bf x}`: in mathematics damage took the backslash of `{\bf x}` and left the name. */
const damagedSwitch = /(?<=\{)(?:bf|rm|it|em|sf|sc|tt|cal) (?=\S)/g;

const signs = /(?<=[\p{L}\p{N}])(?:\+\+|[#*+])(?![\p{L}\p{N}])/gu;

function unaccent(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]+/g, '')
    .replace(/[\p{Cf}\p{Cc}]+/gu, (marks) => (/\s/.test(marks) ? ' ' : ''))
    .replace(/[ßøłđıæœØŁĐÆŒ]/g, (letter) => spelledLetters[letter.toLowerCase()] ?? letter);
}

/** Signs that are part of a name. */
const spelledSigns: Readonly<Record<string, string>> = {
  '++': ' plus plus',
  '+': ' plus',
  '#': ' sharp',
  '*': ' star',
};

/** Text with its TeX gone as far as a key needs: accents read, commands as the scrape leaves them. */
function undress(text: string): string {
  const damaged = damage(text);
  let undressed = '';
  let at = 0;
  for (let slash = damaged.indexOf('\\'); slash >= 0; slash = damaged.indexOf('\\', at)) {
    const accented = readAccent(damaged, slash, damaged.length);
    const name = accented === null ? controlWordAt(damaged, slash + 1) : '';
    undressed += damaged.slice(at, slash) + (accented?.text ?? readCommand(name));
    at = accented?.end ?? slash + 1 + name.length;
  }
  return undressed + damaged.slice(at);
}

/**
 * `\cmd{X}` -> `X` up to the first closing brace, one pass: what the scrape does to every text, done to
 * the undamaged ones as well, so that both fold alike. `\tilde{\mathcal{O}}` -> `\mathcal{O}`.
 */
function damage(text: string): string {
  let damaged = '';
  let at = 0;
  for (let slash = text.indexOf('\\'); slash >= 0; slash = text.indexOf('\\', slash + 1)) {
    const open = slash + 1 + controlWordAt(text, slash + 1).length;
    if (open === slash + 1 || text[open] !== '{') continue;
    const close = text.indexOf('}', open);
    if (close < 0) break;
    damaged += text.slice(at, slash) + text.slice(open + 1, close);
    at = close + 1;
    slash = close;
  }
  return damaged + text.slice(at);
}

/** `\emph` -> nothing, `\ss` -> ß; `\times` -> times and `\alpha` -> alpha, as damage leaves them. */
function readCommand(name: string): string {
  const effect = commandEffect(name);
  if (effect === null) return name.slice(gluedCommand(name)?.length ?? 0);
  if (effect.kind !== 'symbol') return '';
  return /\p{L}/u.test(effect.text) ? effect.text : ` ${name} `;
}
