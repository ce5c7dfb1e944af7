// Rows summed, copied and averaged between the matrix products. All positions in floats; `c` is the width.
import type { Batch, Network } from './network.ts';

/** The sum of each place's rows of the table. */
export function embed(
  { floats, x, shape: { embedding: e } }: Network,
  batch: Batch,
  table: Float32Array,
): void {
  floats.fill(0, x, x + batch.height * e);
  batch.samples.forEach(({ from, rows, count }, s) => {
    let to = x + (batch.at[s] ?? 0) * e;
    for (let i = 0; i < count; i++, to += e) {
      const end = from[i + 1] ?? 0;
      for (let r = from[i] ?? 0; r < end; r++) {
        const row = (rows[r] ?? 0) * e;
        for (let j = 0; j < e; j++) floats[to + j] = (floats[to + j] ?? 0) + (table[row + j] ?? 0);
      }
    }
  });
}

/** The same values in every row. */
export function setRows(
  floats: Float32Array,
  to: number,
  { height }: Batch,
  values: number,
  c: number,
): void {
  floats.copyWithin(to, values, values + c);
  for (let done = 1; done < height; done *= 2)
    floats.copyWithin(to + done * c, to, to + Math.min(done, height - done) * c);
}

/** Rows between samples must be nothing, or one would leak into the next. */
export function clearPads(floats: Float32Array, to: number, batch: Batch, c: number): void {
  let from = 0;
  batch.samples.forEach(({ count }, s) => {
    const at = batch.at[s] ?? 0;
    floats.fill(0, to + from * c, to + at * c);
    from = at + count;
  });
  floats.fill(0, to + from * c, to + batch.height * c);
}

/** target[j] += scale * source[j] */
export function addRow(floats: Float32Array, target: number, source: number, c: number, scale = 1): void {
  for (let j = 0; j < c; j++)
    floats[target + j] = (floats[target + j] ?? 0) + scale * (floats[source + j] ?? 0);
}

/** How many places share each first place. */
export function countTwins(twin: Int32Array): Int32Array {
  const times = new Int32Array(twin.length);
  for (const t of twin) times[t] = (times[t] ?? 0) + 1;
  return times;
}

/** The mean over all places with the same text, itself included. */
export function gatherTwins(floats: Float32Array, h: number, to: number, batch: Batch, c: number): void {
  floats.copyWithin(to, h, h + batch.height * c);
  batch.samples.forEach(({ twin, count }, s) => {
    const at = batch.at[s] ?? 0;
    const times = countTwins(twin);
    for (let i = 0; i < count; i++) {
      const t = twin[i] ?? i;
      if (times[t] === 1) continue;
      const target = to + (at + t) * c;
      if (t === i) floats.fill(0, target, target + c);
      addRow(floats, target, h + (at + i) * c, c, 1 / (times[t] ?? 1));
    }
    for (let i = 0; i < count; i++) {
      const t = twin[i] ?? i;
      if (t !== i) floats.copyWithin(to + (at + i) * c, to + (at + t) * c, to + (at + t + 1) * c);
    }
  });
}

/** The row of each place’s matching bracket; nothing where it has none. */
export function gatherPartners(floats: Float32Array, h: number, to: number, batch: Batch, c: number): void {
  floats.fill(0, to, to + batch.height * c);
  batch.samples.forEach(({ partner, count }, s) => {
    const at = batch.at[s] ?? 0;
    for (let i = 0; i < count; i++) {
      const p = partner[i] ?? -1;
      if (p >= 0) floats.copyWithin(to + (at + i) * c, h + (at + p) * c, h + (at + p + 1) * c);
    }
  });
}

/** One row a sample. */
export function gatherMeans(floats: Float32Array, h: number, to: number, batch: Batch, c: number): void {
  batch.samples.forEach(({ count }, s) => {
    const mean = to + s * c;
    const begin = h + (batch.at[s] ?? 0) * c;
    floats.fill(0, mean, mean + c);
    for (let i = 0; i < count; i++) addRow(floats, mean, begin + i * c, c, 1 / count);
  });
}

/** Adds each sample’s row to all rows of its places. */
export function spreadMeans(floats: Float32Array, from: number, to: number, batch: Batch, c: number): void {
  batch.samples.forEach(({ count }, s) => {
    const begin = to + (batch.at[s] ?? 0) * c;
    for (let i = 0; i < count; i++) addRow(floats, begin + i * c, from + s * c, c);
  });
}
