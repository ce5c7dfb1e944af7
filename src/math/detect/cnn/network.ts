// The forward pass: the features of each token summed into a vector, then residual convolutions over
// its neighbours, some of which also read the same token elsewhere in the abstract, the matching bracket
// and the abstract's mean; then a score for each label.
import {
  clearPads,
  embed,
  gatherMeans,
  gatherPartners,
  gatherTwins,
  setRows,
  spreadMeans,
} from './gather.ts';
import { type Arena, createArena } from './kernel.ts';
import { columns, type Layout, layOut, pad, type Shape } from './shape.ts';

/** A text ready for the network. */
export interface Sample {
  readonly count: number;
  /** Rows of the embedding table for place i: `rows[from[i]]` to `rows[from[i + 1] - 1]`. */
  readonly from: Int32Array;
  readonly rows: Int32Array;
  /** First place with the same text, and place of the matching bracket or -1. */
  readonly twin: Int32Array;
  readonly partner: Int32Array;
}

/** Samples one below the other, with blank rows between. */
export interface Batch {
  readonly samples: readonly Sample[];
  /** First row of each sample. */
  readonly at: readonly number[];
  /** Rows in use, a multiple of four. */
  readonly height: number;
}

/** The memory of the network; all positions in floats. */
export interface Network extends Arena {
  readonly shape: Shape;
  readonly layout: Layout;
  readonly capacity: number;
  readonly weights: number;
  readonly x: number;
  /** Input of each block, and of the output. */
  readonly hidden: readonly number[];
  readonly blocks: readonly BlockMemory[];
  readonly meanOut: number;
  readonly scores: number;
  /** First float that is free for training. */
  readonly free: number;
}

export interface BlockMemory {
  readonly inner: number;
  readonly twins: number;
  readonly partners: number;
  readonly means: number;
}

export const mostSamples = 64;

/** A network for batches up to `capacity` rows high, with `extra` floats of memory to spare. */
export function createNetwork(shape: Shape, capacity: number, extra = 0): Network {
  const layout = layOut(shape);
  const c = shape.channels;
  let free = 0;
  const take = (floats: number): number => {
    free += (floats + 3) & ~3;
    return free - ((floats + 3) & ~3);
  };
  /** A row a place; taps may read beyond both ends. */
  const field = (): number => take((capacity + 2 * pad) * c) + pad * c;
  const memory = {
    weights: take(layout.size),
    x: take(capacity * shape.embedding),
    hidden: [field(), ...shape.blocks.map(field)],
    blocks: shape.blocks.map(({ far }) => ({
      inner: field(),
      twins: far ? field() : 0,
      partners: far ? field() : 0,
      means: far ? take(mostSamples * c) : 0,
    })),
    meanOut: take(mostSamples * c),
    scores: take(capacity * columns),
  };
  return { ...createArena(free + extra), shape, layout, capacity, ...memory, free };
}

/** Where each sample stands in a batch of all of them. */
export function planBatch(samples: readonly Sample[]): Batch {
  const at: number[] = [];
  let height = pad;
  for (const { count } of samples) {
    at.push(height);
    height += count + pad;
  }
  return { samples, at, height: inFours(height) };
}

/** The product works on four rows at once. */
function inFours(rows: number): number {
  return (rows + 3) & ~3;
}

/** First rows of the fours that hold a bracket with a partner: for all others there is nothing to add. */
function foursWithPartner({ samples, at }: Batch): readonly number[] {
  return samples.flatMap(({ partner, count }, s) => {
    const fours: number[] = [];
    for (let i = 0; i < count; i++)
      if ((partner[i] ?? -1) >= 0 && i >= (fours.at(-1) ?? -4) + 4) fours.push(i & ~3);
    return fours.map((four) => (at[s] ?? 0) + four);
  });
}

/**
 * Leaves the scores of the batch in `network.scores`. `disturb` is called when the inner units of a block
 * are known, and with -1 when the sums of the table are; training changes them then.
 */
export function forward(
  network: Network,
  batch: Batch,
  table: Float32Array,
  disturb?: (block: number) => void,
): void {
  const { shape, layout, floats, weights, hidden } = network;
  const { embedding: e, channels: c } = shape;
  const { height } = batch;
  const multiplyRows = (a: number, k: number, matrix: number, out: number, n: number, rows: number): void =>
    network.multiply(a * 4, k * 4, 4, (weights + matrix) * 4, n * 4, out * 4, n * 4, rows, n, k);
  /** For the rows of the samples alone, and up to three of the blank ones after each. */
  const product = (a: number, k: number, matrix: number, out: number, n: number): void =>
    batch.samples.forEach(({ count }, s) => {
      const row = batch.at[s] ?? 0;
      multiplyRows(a + row * k, k, matrix, out + row * n, n, inFours(count));
    });
  /** The same for what stands `offset` places on, where that is within the sample: beyond, there is nothing to add. */
  const addTap = (h: number, offset: number, matrix: number, out: number): void =>
    batch.samples.forEach(({ count }, s) => {
      const from = Math.max(0, -offset);
      const rows = inFours(Math.min(count, count - offset) - from);
      const row = (batch.at[s] ?? 0) + from;
      if (rows > 0) multiplyRows(h + (row + offset) * c, c, matrix, out + row * c, c, rows);
    });
  const first = hidden[0] ?? 0;
  const rowsWithPartner = foursWithPartner(batch);
  embed(network, batch, table);
  disturb?.(-1);
  setRows(floats, first, batch, weights + layout.projectionBias, c);
  product(network.x, e, layout.projection, first, c);
  clearPads(floats, first, batch, c);
  layout.blocks.forEach((block, b) => {
    const h = hidden[b] ?? 0;
    const next = hidden[b + 1] ?? 0;
    const { inner = 0, twins = 0, partners = 0, means = 0 } = network.blocks[b] ?? {};
    setRows(floats, inner, batch, weights + block.bias, c);
    for (const { offset, weights: tap } of block.taps) addTap(h, offset, tap, inner);
    if (block.twin >= 0) {
      gatherTwins(floats, h, twins, batch, c);
      product(twins, c, block.twin, inner, c);
      gatherPartners(floats, h, partners, batch, c);
      for (const row of rowsWithPartner)
        multiplyRows(partners + row * c, c, block.partner, inner + row * c, c, 4);
      gatherMeans(floats, h, means, batch, c);
      const rows = inFours(batch.samples.length);
      floats.fill(0, network.meanOut, network.meanOut + rows * c);
      multiplyRows(means, c, block.mean, network.meanOut, c, rows);
      spreadMeans(floats, network.meanOut, inner, batch, c);
    }
    network.rectify(inner * 4, height * c);
    clearPads(floats, inner, batch, c);
    disturb?.(b);
    floats.copyWithin(next, h, h + height * c);
    product(inner, c, block.out, next, c);
  });
  setRows(floats, network.scores, batch, weights + layout.outputBias, columns);
  product(hidden[layout.blocks.length] ?? 0, c, layout.output, network.scores, columns);
}
