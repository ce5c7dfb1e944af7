// Values of features to bins, by which boosted trees are grown: a split is sought between bins, not between values.
import type { TreesData } from './learn-trees.ts';

export const binCount = 64;

/** Enough rows to place the edges by. */
const sampled = 50_000;

/** Upper edges of the bins, [feature][bin]: quantiles of the values that occur. */
export function binEdges({ values, width, labels }: TreesData): Float32Array {
  const edges = new Float32Array(width * binCount).fill(Number.POSITIVE_INFINITY);
  const step = Math.max(1, Math.floor(labels.length / sampled));
  for (let f = 0; f < width; f++) {
    const sample: number[] = [];
    for (let i = 0; i < labels.length; i += step) sample.push(values[i * width + f] ?? 0);
    edges.set(cutsOf(sample.sort((a, b) => a - b)), f * binCount);
  }
  return edges;
}

/** One fewer than there are bins, or than there are values. */
function cutsOf(sorted: readonly number[]): readonly number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= binCount) return distinct.slice(0, -1);
  const quantile = (b: number): number => sorted[Math.floor((b * sorted.length) / binCount)] ?? 0;
  return [...new Set(Array.from({ length: binCount - 1 }, (_, b) => quantile(b + 1)))];
}

/** The bin of each value, [row][feature]. */
export function binsOf({ values, width, labels }: TreesData, edges: Float32Array): Uint8Array {
  const bins = new Uint8Array(labels.length * width);
  for (let i = 0; i < labels.length; i++)
    for (let f = 0; f < width; f++) {
      const value = values[i * width + f] ?? 0;
      let low = 0;
      let high = binCount - 1;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (value <= (edges[f * binCount + middle] ?? 0)) high = middle;
        else low = middle + 1;
      }
      bins[i * width + f] = low;
    }
  return bins;
}
