// Learns boosted trees for a yes-or-no question: histograms of 64 bins, best split first.
//
// Deterministic: no sampling, ties go to the first feature and the lowest bin.
import type { Trees } from '../../math/detect/trees/trees.ts';

export interface TreesOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  readonly l2: number;
  readonly report?: (tree: number, trees: Trees) => void;
}

export interface TreesData {
  /** [row][feature] */
  readonly values: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

const binCount = 64;

interface Leaf {
  readonly node: number;
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
  readonly split: Split | null;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

/** Boosts trees on the logistic loss of rows that are weighted; labels are 0 or 1. */
export function learnTrees(data: TreesData, options: TreesOptions): Trees {
  const { width, labels, weights } = data;
  const count = labels.length;
  const edges = binEdges(data);
  const bins = binned(data, edges);
  const bias = logOdds(labels, weights);
  const scores = new Float64Array(count).fill(bias);
  const gradient = new Float64Array(count);
  const curvature = new Float64Array(count);
  const roots: number[] = [];
  const feature: number[] = [];
  const value: number[] = [];
  const left: number[] = [];
  const trees = (): Trees => ({
    roots: Int32Array.from(roots),
    feature: Int16Array.from(feature),
    value: Float32Array.from(value),
    left: Int32Array.from(left),
    bias,
  });
  const newNode = (): number => {
    feature.push(-1);
    value.push(0);
    left.push(0);
    return feature.length - 1;
  };
  const allRows = Int32Array.from({ length: count }, (_, i) => i);
  for (let tree = 0; tree < options.trees; tree++) {
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      const weight = weights[i] ?? 1;
      gradient[i] = weight * (p - (labels[i] ?? 0));
      curvature[i] = weight * p * (1 - p);
    }
    const makeLeaf = (node: number, rows: Int32Array, histogram: Float64Array): Leaf => ({
      node,
      rows,
      histogram,
      split: bestSplit(histogram, width, options),
    });
    const root = newNode();
    roots.push(root);
    let leaves = [makeLeaf(root, allRows, histogramOf(allRows, bins, width, gradient, curvature))];
    while (leaves.length < options.leaves) {
      let best: Leaf | null = null;
      for (const leaf of leaves)
        if (leaf.split !== null && leaf.split.gain > (best?.split?.gain ?? 0)) best = leaf;
      if (best?.split == null) break;
      const { feature: f, bin } = best.split;
      const goesLeft = best.rows.filter((row) => (bins[row * width + f] ?? 0) <= bin);
      const goesRight = best.rows.filter((row) => (bins[row * width + f] ?? 0) > bin);
      const smaller = goesLeft.length <= goesRight.length ? goesLeft : goesRight;
      const smallHistogram = histogramOf(smaller, bins, width, gradient, curvature);
      const largeHistogram = best.histogram.map((sum, i) => sum - (smallHistogram[i] ?? 0));
      const [leftHistogram, rightHistogram] =
        smaller === goesLeft ? [smallHistogram, largeHistogram] : [largeHistogram, smallHistogram];
      const leftNode = newNode();
      const rightNode = newNode();
      feature[best.node] = f;
      value[best.node] = edges[f * binCount + bin] ?? 0;
      left[best.node] = leftNode;
      const split = best;
      leaves = leaves.filter((leaf) => leaf !== split);
      leaves.push(
        makeLeaf(leftNode, goesLeft, leftHistogram),
        makeLeaf(rightNode, goesRight, rightHistogram),
      );
    }
    for (const { node, rows } of leaves) {
      let g = 0;
      let h = 0;
      for (const row of rows) {
        g += gradient[row] ?? 0;
        h += curvature[row] ?? 0;
      }
      const step = Math.fround((-options.rate * g) / (h + options.l2));
      value[node] = step;
      for (const row of rows) scores[row] = (scores[row] ?? 0) + step;
    }
    options.report?.(tree, trees());
  }
  return trees();
}

function logOdds(labels: Uint8Array, weights: Float32Array): number {
  let yes = 0;
  let all = 0;
  labels.forEach((label, i) => {
    yes += label * (weights[i] ?? 1);
    all += weights[i] ?? 1;
  });
  return Math.log(yes / (all - yes));
}

/** Upper edges of the bins: quantiles of the values that occur. */
function binEdges({ values, width, labels }: TreesData): Float32Array {
  const edges = new Float32Array(width * binCount).fill(Number.POSITIVE_INFINITY);
  const count = labels.length;
  const step = Math.max(1, Math.floor(count / 50000));
  for (let f = 0; f < width; f++) {
    const sample: number[] = [];
    for (let i = 0; i < count; i += step) sample.push(values[i * width + f] ?? 0);
    sample.sort((a, b) => a - b);
    const distinct = [...new Set(sample)];
    const cuts =
      distinct.length <= binCount
        ? distinct.slice(0, -1)
        : [
            ...new Set(
              Array.from(
                { length: binCount - 1 },
                (_, b) => sample[Math.floor(((b + 1) * sample.length) / binCount)] ?? 0,
              ),
            ),
          ];
    cuts.slice(0, binCount - 1).forEach((cut, b) => {
      edges[f * binCount + b] = cut;
    });
  }
  return edges;
}

function binned({ values, width, labels }: TreesData, edges: Float32Array): Uint8Array {
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

/** [feature][bin][gradient, curvature] */
function histogramOf(
  rows: Int32Array,
  bins: Uint8Array,
  width: number,
  gradient: Float64Array,
  curvature: Float64Array,
): Float64Array {
  const histogram = new Float64Array(width * binCount * 2);
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] ?? 0;
    const g = gradient[row] ?? 0;
    const h = curvature[row] ?? 0;
    const base = row * width;
    for (let f = 0; f < width; f++) {
      const at = (f * binCount + (bins[base + f] ?? 0)) * 2;
      histogram[at] = (histogram[at] ?? 0) + g;
      histogram[at + 1] = (histogram[at + 1] ?? 0) + h;
    }
  }
  return histogram;
}

function bestSplit(histogram: Float64Array, width: number, { leastWeight, l2 }: TreesOptions): Split | null {
  let totalG = 0;
  let totalH = 0;
  for (let b = 0; b < binCount; b++) {
    totalG += histogram[b * 2] ?? 0;
    totalH += histogram[b * 2 + 1] ?? 0;
  }
  const whole = (totalG * totalG) / (totalH + l2);
  let best: Split | null = null;
  for (let f = 0; f < width; f++) {
    let g = 0;
    let h = 0;
    for (let bin = 0; bin < binCount - 1; bin++) {
      const at = (f * binCount + bin) * 2;
      g += histogram[at] ?? 0;
      h += histogram[at + 1] ?? 0;
      if (h < leastWeight) continue;
      if (totalH - h < leastWeight) break;
      const gain = (g * g) / (h + l2) + ((totalG - g) * (totalG - g)) / (totalH - h + l2) - whole;
      if (gain > 1e-6 && gain > (best?.gain ?? 0)) best = { gain, feature: f, bin };
    }
  }
  return best;
}
