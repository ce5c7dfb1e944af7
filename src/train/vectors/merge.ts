// Vectors of several runs -> one of their size. Each run errs in its own way, so that what they agree in is truer
// than any: put end to end, a word's vectors tell more, and of their axes those are kept on which words differ most
// (principal components of the words' vectors, by orthogonal iteration).
//
// The axes kept are then turned together by chance. Principal components lie far apart on the first and hardly on the
// last, and a paper's code has as many bits for each (src/search/vectors/code.ts).
import type { Random } from '../../random.ts';

/** Rounds after which the axes no longer change what is found. */
const rounds = 40;

/**
 * Runs of as many numbers a word, one word after the other, and so what comes back. A word counts by the root of its
 * `papers`: what is said often is to keep more of its vector.
 */
export function mergeVectors(
  runs: readonly Float32Array[],
  papers: ArrayLike<number>,
  random: Random,
): Float32Array {
  const count = papers.length;
  const dimensions = (runs[0]?.length ?? 0) / count;
  const wide = runs.length * dimensions;
  const rowOf = (word: number): Float64Array => {
    const row = new Float64Array(wide);
    for (const [r, run] of runs.entries())
      row.set(run.subarray(word * dimensions, (word + 1) * dimensions), r * dimensions);
    return row;
  };
  const products = new Float64Array(wide * wide);
  for (let word = 0; word < count; word++) {
    const row = rowOf(word);
    const weight = Math.sqrt(papers[word] ?? 0);
    for (const [i, value] of row.entries()) addTo(products, i * wide, row, weight * value);
  }
  let axes = orthonormal(dimensions, wide, () => random.normal());
  for (let round = 0; round < rounds; round++) {
    const before = axes;
    axes = orthonormal(dimensions, wide, (axis, i) => product(before[axis], products, i * wide));
  }
  const turn = orthonormal(dimensions, dimensions, () => random.normal());
  const turned = turn.map((by) => {
    const axis = new Float64Array(wide);
    for (const [k, share] of by.entries()) addTo(axis, 0, axes[k], share);
    return axis;
  });
  const merged = new Float32Array(count * dimensions);
  for (let word = 0; word < count; word++) {
    const row = rowOf(word);
    for (const [k, axis] of turned.entries()) merged[word * dimensions + k] = product(axis, row, 0);
  }
  return merged;
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

function product(a: Float64Array | undefined, b: Float64Array, from: number): number {
  let sum = 0;
  if (a !== undefined) for (let k = 0; k < a.length; k++) sum += (a[k] ?? 0) * (b[from + k] ?? 0);
  return sum;
}

function addTo(a: Float64Array, at: number, b: Float64Array | undefined, by: number): void {
  if (b !== undefined) for (let k = 0; k < b.length; k++) a[at + k] = (a[at + k] ?? 0) + by * (b[k] ?? 0);
}
