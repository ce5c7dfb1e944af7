// A paper's direction in a few bytes: the field it falls into, and of every axis on which side of it the paper
// lies, and whether far.
//
// Two bits an axis lose next to nothing: a question's vector is kept whole, and what is wrong on some axes of a
// paper evens out over the others. (Sides alone lose a fifth of what questions by meaning find.)
import { likeness } from './vectors.ts';

/** Bytes of a code without its field, for so many dimensions. */
export const codeLength = (dimensions: number): number => dimensions / 4;

/**
 * Two bits for each axis, four axes a byte: above zero or not, and far from it or not. For numbers that are spread
 * as chance spreads them (Lloyd and Max), in shares of their deviation.
 */
const FAR = 0.98;
const NEAR_VALUE = 0.453;
const FAR_VALUE = 1.51;
const VALUES = [-NEAR_VALUE, NEAR_VALUE, -FAR_VALUE, FAR_VALUE];

/** Of a vector of length one. */
export function codeOf(vector: Float32Array): Uint8Array {
  const code = new Uint8Array(vector.length / 4);
  const far = FAR / Math.sqrt(vector.length);
  for (const [k, value] of vector.entries()) {
    const bits = (value > 0 ? 1 : 0) | (Math.abs(value) >= far ? 2 : 0);
    code[k >> 2] = (code[k >> 2] ?? 0) | (bits << (2 * (k & 3)));
  }
  return code;
}

/** About the cosine between a vector of length one and the paper whose code begins at `at`. */
export function nearness(vector: Float32Array, codes: Uint8Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) {
    const bits = ((codes[at + (k >> 2)] ?? 0) >> (2 * (k & 3))) & 3;
    sum += (vector[k] ?? 0) * (VALUES[bits] ?? 0);
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
