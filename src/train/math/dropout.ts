// Dropout: each value is nothing with a certain chance, and the others make up for it.
import type { Random } from '../../random.ts';

export interface Dropout {
  /** A byte a value: 1 keeps it. Good until the next draw. */
  readonly draw: (count: number) => Uint8Array;
  readonly apply: (floats: Float32Array, at: number, kept: Uint8Array) => void;
  /** What `apply` does to those kept. */
  readonly scale: (floats: Float32Array, at: number, count: number) => void;
}

/** `chance` is rounded to a 256th: four values are drawn from each number. */
export function createDropout(chance: number, random: Random): Dropout {
  const limit = Math.round(chance * 256);
  const make = 256 / (256 - limit);
  let mask = new Uint8Array(0);
  return {
    draw(count) {
      if (mask.length < count) mask = new Uint8Array(count * 2);
      for (let i = 0; i < count; i += 4) {
        const bits = random.bits();
        for (let k = 0; k < 4; k++) mask[i + k] = ((bits >>> (8 * k)) & 255) < limit ? 0 : 1;
      }
      return mask.subarray(0, count);
    },
    apply(floats, at, kept) {
      for (let i = 0; i < kept.length; i++) floats[at + i] = kept[i] === 1 ? (floats[at + i] ?? 0) * make : 0;
    },
    scale(floats, at, count) {
      for (let i = at; i < at + count; i++) floats[i] = (floats[i] ?? 0) * make;
    },
  };
}
