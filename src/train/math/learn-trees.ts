// Learns boosted trees for a yes-or-no question: histograms of 64 bins, best split first.
//
// Deterministic: no sampling, ties go to the first feature and the lowest bin.
import type { Trees } from '../../math/detect/trees/trees.ts';
import { binCount, binEdges, binsOf } from './bins.ts';

export interface TreesOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Least sum of second derivatives in a leaf. */
  readonly leastWeight: number;
  readonly l2: number;
}

export interface TreesData {
  /** [row][feature] */
  readonly values: Float32Array;
  readonly width: number;
  readonly labels: Uint8Array;
  readonly weights: Float32Array;
}

/** The rows by their bins, [row][feature], and the first and second derivatives of their loss. */
interface BinnedRows {
  readonly bins: Uint8Array;
  readonly width: number;
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
}

/** Rows that stand together, and their sums: [feature][bin][gradient, curvature]. */
interface Group {
  readonly rows: Int32Array;
  readonly histogram: Float64Array;
}

interface Split {
  readonly gain: number;
  readonly feature: number;
  readonly bin: number;
}

interface Leaf extends Group {
  readonly node: number;
  /** The best one; null where none gains anything. */
  readonly split: Split | null;
}

/** Boosts trees on the logistic loss of rows that are weighted; labels are 0 or 1. */
export function learnTrees(data: TreesData, options: TreesOptions): Trees {
  const count = data.labels.length;
  const bias = logOdds(data.labels, data.weights);
  const scores = new Float64Array(count).fill(bias);
  const edges = binEdges(data);
  const binned: BinnedRows = {
    bins: binsOf(data, edges),
    width: data.width,
    gradient: new Float64Array(count),
    curvature: new Float64Array(count),
  };
  const nodes = new Nodes(bias);
  for (let tree = 0; tree < options.trees; tree++) {
    derive(scores, data, binned);
    for (const { node, rows } of growTree(nodes, binned, edges, options)) {
      const step = stepOf(rows, binned, options);
      nodes.settle(node, step);
      for (const row of rows) scores[row] = (scores[row] ?? 0) + step;
    }
  }
  return nodes.trees();
}

/** The nodes of all trees, as they grow. */
class Nodes {
  readonly #bias: number;
  readonly #roots: number[] = [];
  readonly #feature: number[] = [];
  readonly #value: number[] = [];
  readonly #left: number[] = [];

  constructor(bias: number) {
    this.#bias = bias;
  }

  addRoot(): number {
    this.#roots.push(this.#feature.length);
    return this.#add();
  }

  /** Makes a split of a leaf; returns its two leaves, the left one first. */
  split(node: number, feature: number, edge: number): readonly [number, number] {
    const children = [this.#add(), this.#add()] as const;
    this.#feature[node] = feature;
    this.#value[node] = edge;
    this.#left[node] = children[0];
    return children;
  }

  settle(leaf: number, value: number): void {
    this.#value[leaf] = value;
  }

  trees(): Trees {
    return {
      roots: Int32Array.from(this.#roots),
      feature: Int16Array.from(this.#feature),
      value: Float32Array.from(this.#value),
      left: Int32Array.from(this.#left),
      bias: this.#bias,
    };
  }

  #add(): number {
    this.#feature.push(-1);
    this.#value.push(0);
    this.#left.push(0);
    return this.#feature.length - 1;
  }
}

/** Of the logistic loss, where the rows have these scores. */
function derive(scores: Float64Array, { labels, weights }: TreesData, into: BinnedRows): void {
  for (let i = 0; i < labels.length; i++) {
    const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
    const weight = weights[i] ?? 1;
    into.gradient[i] = weight * (p - (labels[i] ?? 0));
    into.curvature[i] = weight * p * (1 - p);
  }
}

/** Grows a tree by the split that gains most, again and again; returns its leaves. */
function growTree(
  nodes: Nodes,
  binned: BinnedRows,
  edges: Float32Array,
  options: TreesOptions,
): readonly Leaf[] {
  const makeLeaf = (node: number, group: Group): Leaf => ({
    ...group,
    node,
    split: bestSplit(group.histogram, binned.width, options),
  });
  const all = Int32Array.from({ length: binned.gradient.length }, (_, row) => row);
  let leaves = [makeLeaf(nodes.addRoot(), { rows: all, histogram: histogramOf(all, binned) })];
  while (leaves.length < options.leaves) {
    const best = bestLeaf(leaves);
    if (best?.split == null) break;
    const { feature, bin } = best.split;
    const [left, right] = partRows(best, best.split, binned);
    const [leftNode, rightNode] = nodes.split(best.node, feature, edges[feature * binCount + bin] ?? 0);
    leaves = leaves.filter((leaf) => leaf !== best);
    leaves.push(makeLeaf(leftNode, left), makeLeaf(rightNode, right));
  }
  return leaves;
}

function bestLeaf(leaves: readonly Leaf[]): Leaf | null {
  let best: Leaf | null = null;
  for (const leaf of leaves) if ((leaf.split?.gain ?? 0) > (best?.split?.gain ?? 0)) best = leaf;
  return best;
}

/** Only the smaller part is summed: what the whole has beyond it is the larger's. */
function partRows(
  { rows, histogram }: Group,
  { feature, bin }: Split,
  binned: BinnedRows,
): readonly [left: Group, right: Group] {
  const isLeft = (row: number): boolean => (binned.bins[row * binned.width + feature] ?? 0) <= bin;
  const left = rows.filter((row) => isLeft(row));
  const right = rows.filter((row) => !isLeft(row));
  const isLeftSmaller = left.length <= right.length;
  const smaller = histogramOf(isLeftSmaller ? left : right, binned);
  const larger = histogram.map((sum, i) => sum - (smaller[i] ?? 0));
  return [
    { rows: left, histogram: isLeftSmaller ? smaller : larger },
    { rows: right, histogram: isLeftSmaller ? larger : smaller },
  ];
}

/** What a leaf adds to its rows' scores: a Newton step, held back. */
function stepOf(rows: Int32Array, { gradient, curvature }: BinnedRows, { rate, l2 }: TreesOptions): number {
  let g = 0;
  let h = 0;
  for (const row of rows) {
    g += gradient[row] ?? 0;
    h += curvature[row] ?? 0;
  }
  return Math.fround((-rate * g) / (h + l2));
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

function histogramOf(rows: Int32Array, { bins, width, gradient, curvature }: BinnedRows): Float64Array {
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
