// A paper's direction in a few bytes: of each axis how far along it the paper lies, in as many bits as tell on what
// a question finds.
//
// Axes are the principal ones of papers (src/train/vectors/axes.ts): the first tell papers apart and have up to six
// bits, the last hardly and have none; two an axis on the whole. A question's vector is kept whole, and what is wrong
// on some axes of a paper evens out over the others.
import { dotProduct } from '../../dot-product.ts';
import { sizeOf } from './sizes.ts';

export interface Axes {
  /** Of each axis, from 0 to 6. */
  readonly bits: Uint8Array;
  /** How far papers lie along each, as the root of the mean square: a size (sizes.ts). */
  readonly sizes: Uint8Array;
}

/** The steps, in shares of how far papers lie, that lose least of numbers spread as chance spreads them (Max 1960). */
const steps = [0, 1.596, 0.9957, 0.586, 0.3352, 0.1881, 0.1041];

/** Bytes of a code. */
export function codeLength({ bits }: Axes): number {
  return Math.ceil(bits.reduce((sum, own) => sum + own, 0) / 8);
}

/** For codes of three bytes in five: a bit fewer on each axis. */
export function coarser({ bits, sizes }: Axes): Axes {
  return { bits: bits.map((own) => Math.max(0, own - 1)), sizes };
}

export function codeOf(vector: Float32Array, axes: Axes): Uint8Array {
  const code = new Uint8Array(codeLength(axes));
  let at = 0;
  for (const [k, bits] of axes.bits.entries()) {
    if (bits === 0) continue;
    const half = 2 ** (bits - 1);
    const level = Math.floor((vector[k] ?? 0) / stepOf(axes, k)) + half;
    const shifted = Math.max(0, Math.min(2 * half - 1, level)) << (at & 7);
    code[at >> 3] = (code[at >> 3] ?? 0) | (shifted & 0xff);
    if (shifted > 0xff) code[(at >> 3) + 1] = shifted >> 8;
    at += bits;
  }
  return code;
}

/** The vector that the code beginning at the byte `from` stands for: about as long as the one it was made of. */
export function readCode(codes: Uint8Array, from: number, axes: Axes): Float32Array {
  const vector = new Float32Array(axes.bits.length);
  let at = from * 8;
  for (const [k, bits] of axes.bits.entries()) {
    if (bits === 0) continue;
    vector[k] = numberOf(axes, k, levelAt(codes, at, bits));
    at += bits;
  }
  return vector;
}

/** `at` is the place of its first bit. */
function levelAt(codes: Uint8Array, at: number, bits: number): number {
  const pair = (codes[at >> 3] ?? 0) | ((codes[(at >> 3) + 1] ?? 0) << 8);
  return (pair >> (at & 7)) & ((1 << bits) - 1);
}

function numberOf(axes: Axes, axis: number, level: number): number {
  return Math.fround((level + 0.5 - 2 ** ((axes.bits[axis] ?? 0) - 1)) * stepOf(axes, axis));
}

/**
 * The cosines of the angles between a vector of length one and those that codes stand for, one code after the other.
 * What `readCode` reads is longer or shorter than what was coded, by a few hundredths, which would tell more than
 * what parts one paper from the next.
 */
export function compareWith(vector: Float32Array, axes: Axes): (codes: Uint8Array) => readonly number[] {
  const length = codeLength(axes);
  const told = [...axes.bits].flatMap((bits, k) => {
    if (bits === 0) return [];
    const numbers = Float64Array.from({ length: 2 ** bits }, (_, level) => numberOf(axes, k, level));
    const adds = numbers.map((number) => (vector[k] ?? 0) * number);
    return [{ bits, adds, squares: numbers.map((number) => number ** 2) }];
  });
  return (codes) =>
    Array.from({ length: codes.length / length }, (_, i) => {
      let at = i * length * 8;
      let sum = 0;
      let square = 0;
      for (const { bits, adds, squares } of told) {
        const level = levelAt(codes, at, bits);
        sum += adds[level] ?? 0;
        square += squares[level] ?? 0;
        at += bits;
      }
      return sum / Math.sqrt(square);
    });
}

function stepOf({ bits, sizes }: Axes, axis: number): number {
  return (steps[bits[axis] ?? 0] ?? 0) * sizeOf(sizes[axis] ?? 0);
}

/** The place of the nearest. */
export function nearestOf(vector: Float32Array, fields: readonly Float32Array[]): number {
  let best = 0;
  let most = -Infinity;
  for (const [place, field] of fields.entries()) {
    const near = dotProduct(vector, field);
    if (near > most) {
      most = near;
      best = place;
    }
  }
  return best;
}
