// A paper's direction in a few bytes: the field it falls into, and of every axis on which side of it the paper
// lies, and how far.
//
// Three bits an axis lose little: a question's vector is kept whole, and what is wrong on some axes of a paper
// evens out over the others. Of what unrounded vectors find among the first ten, two bits lost a twelfth to a
// quarter, by the archive; four are hardly better than three.
import { likeness } from './vectors.ts';

/** Bytes of a code without its field, for so many dimensions, a multiple of eight. */
export const codeLength = (dimensions: number): number => (dimensions * bitsPerAxis) / 8;

/**
 * Three bits for each axis, eight axes in three bytes: above zero or not, and in which of four distances from
 * it. Bounds and values are for numbers that are spread as chance spreads them (Lloyd and Max), in shares of
 * their deviation.
 */
const bitsPerAxis = 3;
const bounds = [0.5006, 1.05, 1.748];
const distances = [0.2451, 0.756, 1.344, 2.152];
const values = distances.flatMap((value) => [-value, value]);

/** Of a vector of length one. */
export function codeOf(vector: Float32Array): Uint8Array {
  const code = new Uint8Array(codeLength(vector.length));
  const deviation = 1 / Math.sqrt(vector.length);
  for (const [k, value] of vector.entries()) {
    const distance = bounds.filter((bound) => Math.abs(value) >= bound * deviation).length;
    const bits = (value > 0 ? 1 : 0) | (distance << 1);
    const at = (k >> 3) * bitsPerAxis;
    const shifted = bits << ((k & 7) * bitsPerAxis);
    for (let byte = 0; byte < bitsPerAxis; byte++)
      code[at + byte] = (code[at + byte] ?? 0) | ((shifted >> (8 * byte)) & 0xff);
  }
  return code;
}

/** About the cosine between a vector of length one and the paper whose code begins at `at`. */
export function nearness(vector: Float32Array, codes: Uint8Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k += 8) {
    const byte = at + (k >> 3) * bitsPerAxis;
    let bits = (codes[byte] ?? 0) | ((codes[byte + 1] ?? 0) << 8) | ((codes[byte + 2] ?? 0) << 16);
    for (let axis = k; axis < k + 8; axis++, bits >>= bitsPerAxis)
      sum += (vector[axis] ?? 0) * (values[bits & 7] ?? 0);
  }
  return sum / Math.sqrt(vector.length);
}

/** The place of the nearest. */
export function nearestOf(vector: Float32Array, fields: readonly Float32Array[]): number {
  let best = 0;
  let most = -Infinity;
  for (const [place, field] of fields.entries()) {
    const near = likeness(vector, field);
    if (near > most) {
      most = near;
      best = place;
    }
  }
  return best;
}

/** Middles of 2^`depth` fields, of which each holds as many of the finer ones. */
export function coarser(fields: readonly Float32Array[], depth: number): readonly Float32Array[] {
  const count = Math.min(fields.length, 2 ** depth);
  const share = fields.length / count;
  return Array.from({ length: count }, (_, i) => {
    const own = fields.slice(i * share, (i + 1) * share);
    const sum = new Float32Array(own[0]?.length ?? 0);
    for (const field of own) for (const [k, value] of field.entries()) sum[k] = (sum[k] ?? 0) + value / share;
    return sum;
  });
}
