// Labelled pieces -> TeX.
//
// Writes the backslashes, faces and blanks that the labels ask for; the blanks of the source stay.

import { wordSet } from '../../text/word-set.ts';
import { isPercentage, isSoftO } from '../conventions/marks.ts';
import { isFunction } from '../conventions/names.ts';
import { faceCommand, isFace, type Piece } from './labels.ts';
import { isScriptMark } from './piece-marks.ts';

/** `\frac{a}{b}` left `a{b}`: the argument begins before the piece `from`, ends before the piece `brace`. */
export interface Fraction {
  readonly from: number;
  readonly brace: number;
  readonly command: string;
}

/** Words that a formula says in prose: they stand in text with blanks around. */
const prose = wordSet('if and or for where otherwise with as in on all is of the at to when else any');

const letter = /^[A-Za-z]/;

/** The TeX of labelled pieces of `source`, with `fractions` given back. */
export function emitTex(source: string, pieces: readonly Piece[], fractions: readonly Fraction[]): string {
  const opening = new Map<number, Fraction[]>();
  for (const one of fractions) opening.set(one.from, [...(opening.get(one.from) ?? []), one]);
  const ends = new Set(fractions.map((one) => one.brace));
  const scripts = bareScripts(pieces);
  let out = '';
  let afterName = false;
  for (const [k, piece] of pieces.entries()) {
    const before = pieces[k - 1];
    if (ends.has(k)) out += '}';
    const blank = before !== undefined && before.end < piece.start && !out.endsWith(' ');
    let part = (opening.get(k) ?? []).map(({ command }) => `\\${command}{`).join('');
    if (scripts.opens.has(k)) part += '{';
    part += isSoftO(pieces, k) ? `\\tilde{${pieceTex(piece, source)}` : pieceTex(piece, source);
    if (isSoftO(pieces, k - 3)) part += '}';
    if (scripts.closes.has(k)) part += '}';
    out += blank || (afterName && letter.test(part)) ? ` ${part}` : part;
    afterName = piece.label.kind === 'control' && letter.test(piece.label.left);
  }
  return out.trim();
}

/**
 * Where numbers of several signs and functions stand as scripts without braces (conventions script-numbers, bare-functions):
 * the pieces that begin and end them.
 */
function bareScripts(pieces: readonly Piece[]) {
  const opens = new Set<number>();
  const closes = new Set<number>();
  for (const [k, { label }] of pieces.entries()) {
    if (!isScriptMark(label.left)) continue;
    const script = pieces[k + 1]?.label;
    if (script?.kind === 'control' && isFunction(script.left)) {
      opens.add(k + 1);
      closes.add(k + 1);
      continue;
    }
    let last = k + 1;
    if (/^[-+]$/.test(pieces[last]?.label.left ?? '')) last++;
    while (
      areDigits(pieces[last]) &&
      pieces[last]?.end === pieces[last + 1]?.start &&
      areDigits(pieces[last + 1])
    )
      last++;
    if (pieces[last + 1]?.label.left === '.' && areDigits(pieces[last]) && areDigits(pieces[last + 2])) {
      const [whole, part] = [pieces[last], pieces[last + 2]];
      if (part?.start === (whole?.end ?? 0) + 1) last += 2;
    }
    if (last === k + 1 || !areDigits(pieces[last])) continue;
    opens.add(k + 1);
    closes.add(last);
  }
  return { opens, closes };
}

function areDigits(piece: Piece | undefined): boolean {
  return piece !== undefined && /^\d+$/.test(piece.label.left);
}

function pieceTex({ start, end, label: { kind, left } }: Piece, source: string): string {
  if (isFace(kind)) return `\\${faceCommand[kind]}{${left.length > 1 ? `\\${left}` : left}}`;
  switch (kind) {
    case 'control':
    case 'escaped':
      return `\\${left}`;
    case 'word':
      return wordTex(left, source.slice(Math.max(0, start - 20), start), source[end] ?? '');
    default:
      return literalTex(left, source.slice(Math.max(0, start - 2), start));
  }
}

/** A surviving command that sets its argument upright or in a face. */
const held = /(?:math(?:rm|bf|sf|tt|it|cal|frak|scr|op)|operatorname|text[a-z]{0,6}|mbox) ?\{$/;

function wordTex(word: string, before: string, next: string): string {
  if (held.test(before)) return word;
  if (prose.has(word) && !/[_^]$/.test(before)) return `\\text{ ${word} }`;
  const named = !'_^}'.includes(next || ' ') && !'_^{'.includes(before.at(-1) ?? ' ');
  return named ? `\\operatorname{${word}}` : `\\mathrm{${word}}`;
}

/** Characters that TeX would read as its own. */
function literalTex(left: string, before: string): string {
  if (left === '$') return '';
  if (left === '%') return isPercentage(before) ? '\\%' : '';
  return left === '#' || left === '&' ? `\\${left}` : left;
}
