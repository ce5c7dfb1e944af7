// Vectors of several runs -> one of their size. Each run errs in its own way, so that what they agree in is truer
// than any: put end to end, a word's vectors tell more, and of their axes those are kept on which words differ most.
import type { Random } from '../../random.ts';
import { Products, placesAlong } from './axes.ts';

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
  const rowOf = (word: number): Float64Array => {
    const row = new Float64Array(runs.length * dimensions);
    for (const [r, run] of runs.entries())
      row.set(run.subarray(word * dimensions, (word + 1) * dimensions), r * dimensions);
    return row;
  };
  const products = new Products(runs.length * dimensions);
  for (let word = 0; word < count; word++) products.add(rowOf(word), Math.sqrt(papers[word] ?? 0));
  const axes = products.principalAxes(dimensions, random);
  const merged = new Float32Array(count * dimensions);
  for (let word = 0; word < count; word++) merged.set(placesAlong(axes, rowOf(word)), word * dimensions);
  return merged;
}
