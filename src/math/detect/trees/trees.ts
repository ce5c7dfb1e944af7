// Boosted decision trees: their shape, and what they say of a row of numbers.

/** All trees in one set of arrays; a tree's nodes follow one another, children after their parent. */
export interface Trees {
  /** Where each tree begins. */
  readonly roots: Int32Array;
  /** Feature of a split, or -1 for a leaf. */
  readonly feature: Int16Array;
  /** A split sends values up to this to `left`, others to `left` + 1; a leaf's value. */
  readonly value: Float32Array;
  readonly left: Int32Array;
  readonly bias: number;
}

/** The sum of the trees' leaves for the row that begins at `offset`: a log-odds. */
export function scoreRow(
  { roots, feature, value, left, bias }: Trees,
  rows: Float32Array,
  offset: number,
): number {
  let sum = bias;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    for (let split = feature[node] ?? -1; split >= 0; split = feature[node] ?? -1)
      node = (left[node] ?? 0) + ((rows[offset + split] ?? 0) <= (value[node] ?? 0) ? 0 : 1);
    sum += value[node] ?? 0;
  }
  return sum;
}
