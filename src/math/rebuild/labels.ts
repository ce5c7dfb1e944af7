// What one piece of scraped formula may have been: the alphabet of the rebuilding.
//
// A label is a piece's kind and the letters the scrape left of it. `\alpha` left `alpha` (control),
// `\mathbb{R}` left `R` (double-struck), `\mathrm{rank}` left `rank` (word), `\,` left `,` (escaped).

import { hashText, mixBits } from '../../hash.ts';
import type { Span } from '../../text/types.ts';

export type LabelKind = 'literal' | 'control' | 'word' | 'escaped' | Face;

/** Faces whose command the scrape took whole. */
export type Face = 'double-struck' | 'calligraphic' | 'bold' | 'fraktur' | 'script' | 'bold-symbol' | 'sans';

export interface Label {
  readonly kind: LabelKind;
  /** What the scrape left: `alpha`, `R`, `,`. */
  readonly left: string;
  /** Small number of the kind, for the features. */
  readonly kindCode: number;
  /** 32-bit hash of kind and letters, for the features. */
  readonly hash: number;
}

/** A labelled part of the text. Blanks belong to no piece. */
export interface Piece extends Span {
  readonly label: Label;
}

/**
 * The piece with another label, and perhaps another end. Not by a spread: each would make objects of a form of its own, and
 * what reads pieces is compiled anew for every form.
 */
export function relabelled({ start, end }: Piece, label: Label, newEnd = end): Piece {
  return { start, end: newEnd, label };
}

const kinds: readonly LabelKind[] = [
  'literal',
  'control',
  'word',
  'escaped',
  'double-struck',
  'calligraphic',
  'bold',
  'fraktur',
  'script',
  'bold-symbol',
  'sans',
];

/** The command that gives a face back. */
export const faceCommand: Readonly<Record<Face, string>> = {
  'double-struck': 'mathbb',
  calligraphic: 'mathcal',
  bold: 'mathbf',
  fraktur: 'mathfrak',
  script: 'mathscr',
  'bold-symbol': 'boldsymbol',
  sans: 'mathsf',
};

/** `known` is false for letters too rare in training to have weights of their own: they share those of their kind. */
export function makeLabel(kind: LabelKind, left: string, known = true): Label {
  const kindCode = kinds.indexOf(kind) + 1;
  const hash = hashText(known ? left : '', Math.imul(kindCode, 0x9e3779b1));
  return { kind, left, kindCode, hash: mixBits(hash) };
}

/** Whether pieces of the kind lost the command of a face. */
export function isFace(kind: LabelKind): kind is Face {
  return kind in faceCommand;
}
