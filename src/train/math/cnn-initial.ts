// Weights before training: normal, each matrix by the number of its inputs.
import { columns, type Layout, type Shape } from '../../math/detect/cnn/shape.ts';
import type { Random } from '../../random.ts';

/** The embedding table before training, [row][embedding]. */
export function initialTable({ rows, embedding }: Shape, random: Random): Float32Array {
  return Float32Array.from({ length: rows * embedding }, () => random.normal() * 0.1);
}

/** The matrices before training, by `layout`; biases and transitions are 0. */
export function initialWeights(
  layout: Layout,
  { embedding: e, channels: c }: Shape,
  random: Random,
): Float32Array {
  const weights = new Float32Array(layout.size);
  const fill = (at: number, count: number, spread: number): void => {
    for (let i = at; i < at + count; i++) weights[i] = random.normal() * spread;
  };
  fill(layout.projection, e * c, 1 / Math.sqrt(e));
  for (const { taps, twin, partner, mean, out } of layout.blocks) {
    const far = [twin, partner, mean].filter((at) => at >= 0);
    const spread = Math.sqrt(2 / (c * (taps.length + far.length)));
    for (const at of [...taps.map((tap) => tap.weights), ...far]) fill(at, c * c, spread);
    fill(out, c * c, 0.5 / Math.sqrt(c));
  }
  fill(layout.output, c * columns, 0.5 / Math.sqrt(c));
  return weights;
}
