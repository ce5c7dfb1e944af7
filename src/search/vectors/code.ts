// A paper's direction in a few bytes: the field it falls into, and on which side of every axis it lies.
//
// The sides alone lose little: a question's vector is kept whole, and what is wrong on some axes of a paper
// evens out over the others.
import { likeness } from './vectors.ts';

/** Bytes of a code without its field, for so many dimensions. */
export const sidesLength = (dimensions: number): number => dimensions / 8;

/** A bit for each axis: 1 where the vector's number is above zero. */
export function sidesOf(vector: Float32Array): Uint8Array {
  const sides = new Uint8Array(vector.length / 8);
  for (const [k, value] of vector.entries())
    if (value > 0) sides[k >> 3] = (sides[k >> 3] ?? 0) | (1 << (k & 7));
  return sides;
}

/** About the cosine between a vector of length one and the paper whose sides begin at `at`. */
export function nearness(vector: Float32Array, sides: Uint8Array, at: number): number {
  let sum = 0;
  for (let k = 0; k < vector.length; k++) {
    const value = vector[k] ?? 0;
    sum += ((sides[at + (k >> 3)] ?? 0) >> (k & 7)) & 1 ? value : -value;
  }
  return (sum * WHOLE) / Math.sqrt(vector.length);
}

/** Makes good what sides lose on average, for numbers that are spread as chance spreads them. */
const WHOLE = Math.sqrt(Math.PI / 2);

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
