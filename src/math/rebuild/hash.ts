// Characters, words and features as numbers.
import { hashUnit, mixBits } from '../../hash.ts';
import { isAsciiLetter } from '../tokenise.ts';

export const tableBits = 20;
const shift = 32 - tableBits;

/** Hashes a template and two values to a place in the table. */
export function place(template: number, a: number, b: number): number {
  return mixBits(Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b) ^ b) >>> shift;
}

export const underscore = 0x5f;
export const caret = 0x5e;

/** The class of a character; 1 and 2 stand for the formula's beginning and end. */
export function classOf(code: number): number {
  if (code <= 2) return code;
  if (code >= 0x61 && code <= 0x7a) return 3;
  if (code >= 0x41 && code <= 0x5a) return 4;
  if (code >= 0x30 && code <= 0x39) return 5;
  if (isBlank(code)) return 6;
  if (code === underscore || code === caret) return 7;
  if (code === 0x28 || code === 0x5b || code === 0x7b) return 8;
  if (code === 0x29 || code === 0x5d || code === 0x7d) return 9;
  if (code === 0x2c || code === 0x3b || code === 0x3a || code === 0x2e) return 10;
  if (code === 0x3d || code === 0x3c || code === 0x3e) return 11;
  if (code === 0x2b || code === 0x2d || code === 0x2f || code === 0x2a) return 12;
  if (code === 0x7c) return 13;
  return code > 127 ? 14 : 15;
}

/** Hash of the word that ends before `at` (step -1) or begins after it (step 1), case aside. */
export function wordHash(text: string, at: number, step: 1 | -1): number {
  let i = step > 0 ? at : at - 1;
  while (isBlank(text.charCodeAt(i))) i += step;
  let hash = 7;
  for (let n = 0; n < 16 && isAsciiLetter(text.charCodeAt(i)); n++, i += step) {
    hash = hashUnit(hash, text.charCodeAt(i) | 0x20);
  }
  return hash === 7 ? text.charCodeAt(i) || 0 : hash;
}

/** Whether the UTF-16 unit is white space; units that are not there (NaN) are none. */
export function isBlank(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
