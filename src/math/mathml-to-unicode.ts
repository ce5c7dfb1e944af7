// KaTeX's MathML -> one line of Unicode.
//
// Letters in their faces (ℝ, 𝒪), scripts raised or lowered where Unicode has all their characters, fractions with a slash.
// What Unicode cannot show on one line keeps its brackets: `x^(n/2)`; and a fraction beside a factor has some:
// `3\frac{1}{2}` is not `31/2`.
import { unescapeMarkup } from './mathml.ts';
import { accents, faces, subscripts, superscripts } from './unicode-tables.ts';

/** What the formula says that `toMathml` made `markup` of, without its TeX. */
export function readMathml(markup: string): string {
  const start = markup.indexOf(presentation) + presentation.length;
  return spaced(standingApart(linear(markup.slice(start, markup.lastIndexOf('<annotation')))));
}

const presentation = '<semantics>';

/** A blank on each side of what stands between two things, none behind a bracket, nor behind a sign that is a number's. */
function spaced(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /([([{]) | (?=[)\]},;])|(?<=[\p{L}\p{M}\p{N}])(?<!\b(?:in|on|if|or|and|for|with|where)) (?=\()/gu,
      '$1',
    )
    .replace(/ ?: = /g, ' := ')
    .trim()
    .replace(/(^|[([{⟨^_/]|[,;:=<>≤≥≠≈≡∼∝∈→↦×+−±∓] )([−+±∓]) /gu, '$1$2')
    .replace(/(?<=[^\s([{]) ([−+])(?=[)\]}]|$)/g, '$1');
}

/** KaTeX's markup, whose tags are all closed and whose attributes hold no bracket: said from the inside out. */
function linear(markup: string): string {
  const open: { readonly tag: string; readonly attributes: string; readonly parts: string[] }[] = [];
  let parts: string[] = [];
  for (const [, closing, tag = '', attributes = '', text] of markup.matchAll(
    /<(\/?)([a-z]+)([^>]*)>|([^<]+)/g,
  )) {
    if (text !== undefined) parts.push(unescapeMarkup(text));
    else if (attributes.endsWith('/')) parts.push(said(tag, attributes, []));
    else if (closing === '') {
      open.push({ tag, attributes, parts });
      parts = [];
    } else {
      const element = open.pop();
      const whole = element === undefined ? parts.join('') : said(element.tag, element.attributes, parts);
      parts = element?.parts ?? [];
      parts.push(whole);
    }
  }
  return parts.join('');
}

/** What an element says, given what its children do. */
function said(tag: string, attributes: string, parts: readonly string[]): string {
  const [base = '', second = '', third = ''] = parts;
  switch (tag) {
    case 'mi':
    case 'mn':
      return named(inFace(parts.join(''), / mathvariant="([^"]*)"/.exec(attributes)?.[1]));
    case 'mo':
      // The bars of `\left|` and `\lvert` may stretch, or say that they do not; the one of `\mid` says nothing.
      return / (?:stretchy|fence)=/.test(attributes)
        ? operator(parts.join('')).replace(' | ', '|')
        : operator(parts.join(''));
    case 'mspace':
      return ' ';
    case 'msup':
      return base.trimEnd() + script(second, '^', superscripts);
    case 'msub':
      return `${base.trimEnd()}${script(second, '_', subscripts)}${isLarge(base) ? ' ' : ''}`;
    case 'msubsup':
      return `${base.trimEnd()}${script(second, '_', subscripts)}${script(third, '^', superscripts)}${isLarge(base) ? ' ' : ''}`;
    case 'munderover':
      return `${base.trimEnd()}${script(second, '_', subscripts)}${script(third, '^', superscripts)} `;
    case 'munder':
      return `${base.trimEnd()}${script(second, '_', subscripts)} `;
    case 'mover':
      return over(base, second);
    case 'mfrac':
      if (attributes.includes(' linethickness="0px"')) return `${base.trim()} choose ${second.trim()}`;
      return `${fractionStart}${grouped(base)}/${asOne(second)}${fractionEnd}`;
    case 'msqrt':
      return `√${asOne(parts.join(''))}`;
    case 'mroot':
      return `${script(second, '', superscripts)}√${asOne(base)}`;
    case 'mtable':
      return parts.join('; ');
    case 'mtr':
      return parts.join(', ');
    default:
      return parts.join('');
  }
}

/** Relations and binary operators stand in blanks, commas before one; invisible marks become a blank. */
function operator(text: string): string {
  if (/^[\u2061-\u2064\u200b]$/.test(text)) return text === '\u2061' ? ' ' : '';
  if (text === '∗') return '*';
  if (text === '∣') return ' | ';
  if (text === ',' || text === ';' || text === ':') return `${text} `;
  if (/^[=<>≤≥≠≈≡∼≃≅∝∈∉∋⊂⊆⊃⊇→←↔⇒⇐⇔↦×÷+−±∓∘⊕⊗⊙∪∩∧∨⊥⟶⟵≪≫≲≳⪯⪰≺≻⊢⊨]+$/u.test(text)) return ` ${text} `;
  return text;
}

/** A function's name stands in blanks: `n log n`; bars round something are letters to KaTeX. */
function named(text: string): string {
  if (text === '∣') return '|';
  return /^[a-z]{2,}$/.test(text) ? ` ${text} ` : text;
}

/** A sum or a named operator: what follows its scripts stands off. */
function isLarge(base: string): boolean {
  return /[∑∏∫⋃⋂]|[a-z]{2}/.test(base);
}

/** `^2` as `²`, else `^(n × n)`; a single character needs no brackets. */
function script(text: string, mark: string, table: Readonly<Record<string, string>>): string {
  const tight = standingApart(text).trim();
  if (tight === '') return '';
  const raised = [...tight.replace(/\s/g, '')].map((character) => table[character]);
  if (raised.every((character) => character !== undefined)) return raised.join('');
  return [...tight].length === 1 ? mark + tight : `${mark}(${tight})`;
}

function over(base: string, mark: string): string {
  const combining = accents[mark.trim()];
  if (combining === undefined) return base.trimEnd() + script(mark, '^', superscripts);
  return [...standingApart(base).trim()]
    .map((character) => (/\p{M}/u.test(character) ? character : character + combining))
    .join('');
}

/** Round a fraction until it is known what stands beside it; no formula has these characters. */
const [fractionStart, fractionEnd] = ['\ue000', '\ue001'];

/** In brackets where a letter, a number or a bracket beside it would be taken for a part of it. */
function standingApart(text: string): string {
  return text.replace(/\ue000([^\ue000\ue001]*)\ue001/g, (marked, fraction: string, at: number) => {
    const end = at + marked.length;
    const isBeside =
      /[\p{L}\p{M}\p{N})\]}!′/√\ue001]$/u.test(text.slice(Math.max(0, at - 2), at)) ||
      /^[\p{L}\p{M}\p{N}([{!′/√∂∇∑∏∫^_\ue000]/u.test(text.slice(end, end + 2));
    return isBeside ? `(${fraction})` : fraction;
  });
}

function grouped(text: string): string {
  const tight = standingApart(text).trim();
  return /^[\p{L}\p{N}\p{M}.⁰-₟²³¹∞∂∇]*$/u.test(tight) ? tight : `(${tight})`;
}

/** Below a slash or a root: a number, a letter with what is raised, lowered or set on it, the bracket of `\sqrt(n)`. */
function asOne(text: string): string {
  const tight = standingApart(text).trim();
  return /^(?:[\d.,]+|[\p{L}∞][\p{Lm}\p{M}⁰-₟²³¹′]*|[([{])$/u.test(tight) ? tight : `(${tight})`;
}

function inFace(text: string, face: string | undefined): string {
  const table = face === undefined ? undefined : faces[face];
  if (table === undefined) return text;
  return [...text].map((character) => table[character] ?? character).join('');
}
