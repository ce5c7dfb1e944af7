// Directions of many papers -> fields that hold about as many each: halves of halves, and so on.
//
// Each half is found by two middles that draw to themselves what is nearer to them (spherical 2-means), and
// then cut at the median, so that all fields are of one size. Fields next to each other are halves of one.
import type { Random } from '../../random.ts';

/** 2^`depth` middles, one after the other. */
export function learnFields(vectors: readonly Float32Array[], depth: number, random: Random): Float32Array {
  const dimensions = vectors[0]?.length ?? 0;
  const middles = new Float32Array(2 ** depth * dimensions);
  let next = 0;
  const part = (own: readonly Float32Array[], left: number): void => {
    if (left === 0) {
      middles.set(middleOf(own, dimensions), next);
      next += dimensions;
      return;
    }
    const axis = axisOf(own, dimensions, random);
    const placed = own.map((vector) => ({ vector, place: product(vector, axis) }));
    placed.sort((a, b) => a.place - b.place);
    const sorted = placed.map(({ vector }) => vector);
    const half = Math.ceil(sorted.length / 2);
    part(sorted.slice(0, half), left - 1);
    part(sorted.slice(half), left - 1);
  };
  part(vectors, depth);
  return middles;
}

const rounds = 12;

/** From one of two middles to the other. */
function axisOf(vectors: readonly Float32Array[], dimensions: number, random: Random): Float32Array {
  const pick = (): Float32Array =>
    vectors[Math.floor(random() * vectors.length)] ?? new Float32Array(dimensions);
  let axis = difference(pick(), pick());
  for (let round = 0; round < rounds; round++) {
    const sides: [Float32Array[], Float32Array[]] = [[], []];
    const middle = product(middleOf(vectors, dimensions), axis);
    for (const vector of vectors) sides[product(vector, axis) > middle ? 1 : 0].push(vector);
    if (sides[0].length === 0 || sides[1].length === 0) break;
    axis = difference(middleOf(sides[1], dimensions), middleOf(sides[0], dimensions));
  }
  return axis;
}

function middleOf(vectors: readonly Float32Array[], dimensions: number): Float32Array {
  const middle = new Float32Array(dimensions);
  for (const vector of vectors)
    for (let k = 0; k < dimensions; k++) middle[k] = (middle[k] ?? 0) + (vector[k] ?? 0) / vectors.length;
  return middle;
}

function difference(a: Float32Array, b: Float32Array): Float32Array {
  return a.map((value, k) => value - (b[k] ?? 0));
}

function product(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[k] ?? 0);
  return sum;
}
