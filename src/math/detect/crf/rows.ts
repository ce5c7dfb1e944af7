// Which buckets of features have weights, and in which row.
//
// One bucket in a hundred has a row, and most features that a token has fall into none: so all that says which do is
// kept small enough to stay near the processor, where a table of all buckets would not.

/** Features fall into this many buckets. */
export const buckets = 1 << 22;

/** Buckets share a shelf by all but their lowest bits. */
const lowBits = 6;
const lowest = (1 << lowBits) - 1;

export interface Rows {
  /** How many buckets that have a row stand before each shelf; one more for the end. */
  readonly before: Uint16Array | Uint32Array;
  /** The lowest bits of the buckets that have a row, ascending. */
  readonly low: Uint8Array;
}

/** Rows from 1 on for these buckets, which ascend. */
export function rowsOf(wanted: readonly number[]): Rows {
  const shelves = (buckets >> lowBits) + 1;
  const before = wanted.length < 1 << 16 ? new Uint16Array(shelves) : new Uint32Array(shelves);
  let next = 0;
  for (let shelf = 0; shelf < shelves; shelf++) {
    while ((wanted[next] ?? buckets) >> lowBits < shelf) next++;
    before[shelf] = next;
  }
  return { before, low: Uint8Array.from(wanted, (bucket) => bucket & lowest) };
}

/** The row of a bucket, or 0. */
export function rowOf({ before, low }: Rows, bucket: number): number {
  const shelf = bucket >> lowBits;
  const end = before[shelf + 1] ?? 0;
  for (let at = before[shelf] ?? 0; at < end; at++) if (low[at] === (bucket & lowest)) return at + 1;
  return 0;
}

/** Puts in the place of the first `count` buckets the rows of those that have one; tells how many these are. */
export function keepRows(rows: Rows, list: Int32Array, count: number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const row = rowOf(rows, list[i] ?? 0);
    if (row > 0) list[kept++] = row;
  }
  return kept;
}

/** The buckets that have a row, ascending. */
export function bucketsOf({ before, low }: Rows): readonly number[] {
  let shelf = 0;
  return Array.from(low, (bits, at) => {
    while ((before[shelf + 1] ?? 0) <= at) shelf++;
    return (shelf << lowBits) | bits;
  });
}
