// The outward look of a token, as one small number: case and length of a word, length of a number, the
// kind of any other mark.
import type { Token } from '../../tokenise.ts';

export const shapes = 88;

const number = 60;
const control = 70;
const mark = 80;

/** The look of a token, from 0 to `shapes` - 1: `Xi` and `We` have one, `xi` and `WE` others. */
export function shapeOf({ kind, text }: Token): number {
  if (kind === 'number') return number + Math.min(text.length, 8);
  if (kind === 'control') return control;
  if (kind === 'mark') return mark + markKind(text);
  const pattern = patterns.findIndex((one) => one.test(text));
  return (pattern < 0 ? patterns.length : pattern) * 8 + lengthClass(text.length);
}

const patterns: readonly RegExp[] = [
  /^[a-z]+$/,
  /^[A-Z]+$/,
  /^[A-Z][a-z]+$/,
  /^[a-z]+[A-Z]+$/,
  /^[A-Z]{2,}[a-z]+$/,
  /^[A-Z][a-z]+[A-Z]/,
];

function lengthClass(length: number): number {
  return length < 6 ? length - 1 : length < 8 ? 5 : length < 11 ? 6 : 7;
}

function markKind(mark: string): number {
  if (/\p{Script=Greek}/u.test(mark)) return 0;
  if (/[-_^{}()[\]|<>=+*/\\$%&~]/.test(mark)) return 1;
  if (/\p{Sm}/u.test(mark)) return 2;
  return /\p{L}/u.test(mark) ? 3 : 4;
}
