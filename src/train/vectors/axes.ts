// The axes that vectors are kept along: principal ones, and how many bits of a code each is worth.

import type { Random } from '../../random.ts';
import { sizeOf } from '../../search/vectors/sizes.ts';

/** Rounds after which the axes no longer change what is found. */
const rounds = 40;

/** Sums of the products of every two numbers of a vector, over vectors. */
export class Products {
  readonly length: number;
  readonly #sums: Float64Array;

  constructor(length: number) {
    this.length = length;
    this.#sums = new Float64Array(length * length);
  }

  add(vector: Float64Array, weight = 1): void {
    for (const [i, value] of vector.entries()) addTo(this.#sums, i * this.length, vector, weight * value);
  }

  /** The axes along which the vectors lie farthest from nothing, the farthest first (by orthogonal iteration). */
  principalAxes(count: number, random: Random): readonly Float64Array[] {
    let axes = orthonormal(count, this.length, () => random.normal());
    for (let round = 0; round < rounds; round++) {
      const before = axes;
      axes = orthonormal(count, this.length, (axis, i) => product(before[axis], this.#sums, i * this.length));
    }
    return axes;
  }
}

/** So many axes of a length, each at right angles to those before it (Gram and Schmidt). */
function orthonormal(
  count: number,
  length: number,
  value: (axis: number, i: number) => number,
): readonly Float64Array[] {
  const axes: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    const axis = Float64Array.from({ length }, (_, i) => value(k, i));
    for (const other of axes) addTo(axis, 0, other, -product(other, axis, 0));
    const size = Math.sqrt(product(axis, axis, 0));
    axes.push(axis.map((x) => x / size));
  }
  return axes;
}

/** A vector's places along the axes. */
export function placesAlong(axes: readonly Float64Array[], vector: Float64Array): Float32Array {
  return Float32Array.from(axes, (axis) => product(axis, vector, 0));
}

function product(a: Float64Array | undefined, b: Float64Array, from: number): number {
  let sum = 0;
  if (a !== undefined) for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[from + k] ?? 0);
  return sum;
}

function addTo(a: Float64Array, at: number, b: Float64Array | undefined, by: number): void {
  if (b !== undefined) for (let k = 0; k < b.length; k++) a[at + k] = (a[at + k] ?? 0) + by * (b[k] ?? 0);
}

/** What is lost of numbers of a deviation of one, by the bits they are kept in (src/search/vectors/code.ts). */
const lost = [1, 0.3634, 0.1188, 0.03744, 0.01154, 0.00349, 0.00104];

/**
 * Bits go one by one to the axis on which one saves most. What is lost on an axis costs a question as much as it lies
 * along it, and questions spread over the axes about as the root of what papers do.
 */
export function shareBits(sizes: Uint8Array, count: number): Uint8Array {
  const bits = new Uint8Array(sizes.length);
  const saves = (axis: number): number => {
    const own = bits[axis] ?? 0;
    return sizeOf(sizes[axis] ?? 0) ** 3 * ((lost[own] ?? 0) - (lost[own + 1] ?? lost[own] ?? 0));
  };
  for (let left = count; left > 0; left--) {
    let best = 0;
    for (let axis = 1; axis < bits.length; axis++) if (saves(axis) > saves(best)) best = axis;
    bits[best] = (bits[best] ?? 0) + 1;
  }
  return bits;
}
