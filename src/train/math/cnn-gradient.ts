// The gradients of the network's loss: its forward pass read from the end. Positions in floats.
import { addRow, clearPads, countTwins } from '../../math/detect/cnn/gather.ts';
import { type Batch, mostSamples, type Network } from '../../math/detect/cnn/network.ts';
import { type BlockLayout, columns, layOut, pad, type Shape } from '../../math/detect/cnn/shape.ts';

/** Memory for gradients behind the network's own. */
export interface Gradients {
  readonly weights: number;
  readonly scores: number;
  readonly x: number;
  readonly hidden: number;
  readonly inner: number;
  readonly far: number;
  readonly means: number;
  readonly meanOut: number;
  readonly turned: number;
}

/** Lays out the gradients from `begin`; `size` floats in all. */
export function placeGradients(
  shape: Shape,
  capacity: number,
  begin: number,
): Gradients & { readonly size: number } {
  const { channels: c, embedding: e } = shape;
  let at = begin;
  const take = (floats: number): number => {
    at += (floats + 3) & ~3;
    return at - ((floats + 3) & ~3);
  };
  const field = (): number => take((capacity + 2 * pad) * c) + pad * c;
  return {
    weights: take(layOut(shape).size),
    scores: take(capacity * columns),
    x: take(capacity * e),
    hidden: field(),
    inner: field(),
    far: field(),
    means: take(mostSamples * c),
    meanOut: take(mostSamples * c),
    turned: take(c * Math.max(c, e, columns)),
    size: at - begin,
  };
}

/** From the gradients of the scores: adds those of the weights, leaves those of the embeddings in `gradients.x`. */
export function backward(
  network: Network,
  gradients: Gradients,
  batch: Batch,
  settle: (block: number) => void,
): void {
  const { shape, layout, floats, weights } = network;
  const { embedding: e, channels: c } = shape;
  const { height } = batch;
  /** d matrix += a^T d, over `rows`. */
  const learn = (a: number, ka: number, d: number, n: number, matrix: number, rows = height): void =>
    network.multiply(a * 4, 4, ka * 4, d * 4, n * 4, (gradients.weights + matrix) * 4, n * 4, ka, n, rows);
  /** to += d matrix^T */
  const pass = (d: number, n: number, matrix: number, to: number, ka: number, rows = height): void => {
    for (let i = 0; i < ka; i++)
      for (let j = 0; j < n; j++)
        floats[gradients.turned + j * ka + i] = floats[weights + matrix + i * n + j] ?? 0;
    network.multiply(d * 4, n * 4, 4, gradients.turned * 4, ka * 4, to * 4, ka * 4, rows, ka, n);
  };
  const dh = gradients.hidden;
  const du = gradients.inner;

  const passAfar = (b: number, block: BlockLayout): void => {
    const { twins = 0, partners = 0, means = 0 } = network.blocks[b] ?? {};
    learn(twins, c, du, c, block.twin);
    floats.fill(0, gradients.far, gradients.far + height * c);
    pass(du, c, block.twin, gradients.far, c);
    scatterTwins(floats, gradients.far, dh, batch, c);
    learn(partners, c, du, c, block.partner);
    floats.fill(0, gradients.far, gradients.far + height * c);
    pass(du, c, block.partner, gradients.far, c);
    scatterPartners(floats, gradients.far, dh, batch, c);
    const rows = (batch.samples.length + 3) & ~3;
    floats.fill(0, gradients.meanOut, gradients.meanOut + rows * c);
    floats.fill(0, gradients.means, gradients.means + rows * c);
    batch.samples.forEach(({ count }, s) => {
      sumRows(floats, du + (batch.at[s] ?? 0) * c, gradients.meanOut + s * c, count, c);
    });
    learn(means, c, gradients.meanOut, c, block.mean, rows);
    pass(gradients.meanOut, c, block.mean, gradients.means, c, rows);
    batch.samples.forEach(({ count }, s) => {
      for (let i = 0; i < count; i++)
        addRow(floats, dh + ((batch.at[s] ?? 0) + i) * c, gradients.means + s * c, c, 1 / count);
    });
  };

  floats.fill(0, dh, dh + height * c);
  learn(network.hidden[layout.blocks.length] ?? 0, c, gradients.scores, columns, layout.output);
  sumRows(floats, gradients.scores, gradients.weights + layout.outputBias, height, columns);
  pass(gradients.scores, columns, layout.output, dh, c);
  layout.blocks.toReversed().forEach((block, back) => {
    const b = layout.blocks.length - 1 - back;
    const h = network.hidden[b] ?? 0;
    const { inner = 0 } = network.blocks[b] ?? {};
    learn(inner, c, dh, c, block.out);
    floats.fill(0, du, du + height * c);
    pass(dh, c, block.out, du, c);
    for (let i = 0; i < height * c; i++) if ((floats[inner + i] ?? 0) <= 0) floats[du + i] = 0;
    settle(b);
    clearPads(floats, du, batch, c);
    sumRows(floats, du, gradients.weights + block.bias, height, c);
    for (const { offset, weights: tap } of block.taps) {
      learn(h + offset * c, c, du, c, tap);
      pass(du, c, tap, dh + offset * c, c);
    }
    if (block.twin >= 0) passAfar(b, block);
    clearPads(floats, dh, batch, c);
  });
  learn(network.x, e, dh, c, layout.projection);
  sumRows(floats, dh, gradients.weights + layout.projectionBias, height, c);
  floats.fill(0, gradients.x, gradients.x + height * e);
  pass(dh, c, layout.projection, gradients.x, e);
}

function sumRows(floats: Float32Array, from: number, to: number, rows: number, c: number): void {
  for (let i = 0; i < rows; i++) addRow(floats, to, from + i * c, c);
}

function scatterTwins(floats: Float32Array, d: number, to: number, batch: Batch, c: number): void {
  batch.samples.forEach(({ twin, count }, s) => {
    const at = batch.at[s] ?? 0;
    const times = countTwins(twin);
    for (let i = 0; i < count; i++) {
      const t = twin[i] ?? i;
      if (t !== i) addRow(floats, d + (at + t) * c, d + (at + i) * c, c);
    }
    for (let i = 0; i < count; i++) {
      const t = twin[i] ?? i;
      addRow(floats, to + (at + i) * c, d + (at + t) * c, c, 1 / (times[t] ?? 1));
    }
  });
}

function scatterPartners(floats: Float32Array, d: number, to: number, batch: Batch, c: number): void {
  batch.samples.forEach(({ partner, count }, s) => {
    const at = batch.at[s] ?? 0;
    for (let i = 0; i < count; i++) {
      const p = partner[i] ?? -1;
      if (p >= 0) addRow(floats, to + (at + p) * c, d + (at + i) * c, c);
    }
  });
}
