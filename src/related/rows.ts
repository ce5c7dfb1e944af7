// Who has what, and how much of it: a sparse matrix as columns of numbers (compressed rows).

/** For each of some, numbers of others and a weight each: those of `i` stand from `starts[i]` to `starts[i + 1]`. */
export interface Rows {
  readonly starts: Uint32Array;
  readonly items: Uint32Array;
  readonly weights: Float32Array;
}

export function emptyRows(rows: number, items: number): Rows {
  return {
    starts: new Uint32Array(rows + 1),
    items: new Uint32Array(items),
    weights: new Float32Array(items),
  };
}

/** By item, the rows that have it, in their order. */
export function turned({ starts, items, weights }: Rows, count: number): Rows {
  const other = emptyRows(count, items.length);
  for (const item of items) other.starts[item + 1] = (other.starts[item + 1] ?? 0) + 1;
  for (let item = 0; item < count; item++)
    other.starts[item + 1] = (other.starts[item + 1] ?? 0) + (other.starts[item] ?? 0);
  const next = other.starts.slice();
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let i = starts[row] ?? 0; i < (starts[row + 1] ?? 0); i++) {
      const at = next[items[i] ?? 0] ?? 0;
      next[items[i] ?? 0] = at + 1;
      other.items[at] = row;
      other.weights[at] = weights[i] ?? 0;
    }
  }
  return other;
}
