// Labelled pieces -> TeX.
//
// Writes the backslashes, faces and blanks that the labels ask for; the blanks of the source stay.

import { FACE_COMMAND, isFace, type Label } from './labels.ts';

/** A labelled piece of `source`; offsets into it. Blanks belong to no piece. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly label: Label;
}

/** `\frac{a}{b}` left `a{b}`: the argument begins before the piece `from`, ends before the piece `brace`. */
export interface Fraction {
  readonly from: number;
  readonly brace: number;
  readonly command: string;
}

/** Words that a formula says in prose: they stand in text with blanks around. */
const PROSE = new Set(
  'if and or for where otherwise with as in on all is of the at to when else any a.e a.s'.split(' '),
);

const CLOSES_UP = /[A-Za-z]$/;

export function emitTex(source: string, pieces: readonly Piece[], fractions: readonly Fraction[]): string {
  let out = '';
  let glueless = false;
  const write = (part: string): void => {
    if (glueless && /^[A-Za-z]/.test(part)) out += ' ';
    out += part;
    glueless = false;
  };
  for (let k = 0; k < pieces.length; k++) {
    const piece = pieces[k];
    if (piece === undefined) break;
    const before = pieces[k - 1];
    const blank = before !== undefined && before.end < piece.start;
    for (const fraction of fractions) if (fraction.brace === k) write('}');
    if (blank && !out.endsWith(' ')) write(' ');
    for (const fraction of fractions) if (fraction.from === k) write(`\\${fraction.command}{`);
    const after = pieces[k + 1];
    write(pieceTex(piece.label, source[after?.start ?? source.length] ?? '', source[piece.start - 1] ?? ''));
    glueless = piece.label.kind === 'control' && CLOSES_UP.test(piece.label.left);
  }
  return out;
}

function pieceTex({ kind, left }: Label, next: string, previous: string): string {
  if (isFace(kind)) return `\\${FACE_COMMAND[kind]}{${left.length > 1 ? `\\${left}` : left}}`;
  switch (kind) {
    case 'control':
    case 'escaped':
      return `\\${left}`;
    case 'word':
      return wordTex(left, next, previous);
    default:
      return literalTex(left);
  }
}

function wordTex(word: string, next: string, previous: string): string {
  if (PROSE.has(word)) return `\\text{ ${word} }`;
  const named =
    next !== '_' && next !== '^' && next !== '}' && previous !== '_' && previous !== '^' && previous !== '{';
  return named ? `\\operatorname{${word}}` : `\\mathrm{${word}}`;
}

/** Characters that TeX would read as its own. */
function literalTex(left: string): string {
  if (left === '$') return '';
  return left === '%' || left === '#' || left === '&' ? `\\${left}` : left;
}
