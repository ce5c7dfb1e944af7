// Adam: each weight moves by its mean gradient, measured by how much the gradient has varied.

/** Moves values[from..from+count) against gradients[at..); the gradients are set back to nothing. */
export type Move = (
  values: Float32Array,
  from: number,
  gradients: Float32Array,
  at: number,
  count: number,
) => void;

export interface Adam {
  /** Begins a step of the given rate; `scale` is what gradients are multiplied by. */
  readonly begin: (rate: number, scale: number) => void;
  readonly move: Move;
}

const meanDecay = 0.9;
const squareDecay = 0.99;
const least = 1e-6;

/** State for `size` values; `decay` draws weights to nothing, in proportion to the rate. */
export function createAdam(size: number, decay: number): Adam {
  const mean = new Float32Array(size);
  const square = new Float32Array(size);
  let step = 0;
  let rate = 0;
  let scale = 1;
  let squareShare = 1;
  return {
    begin(newRate, newScale) {
      step++;
      rate = newRate / (1 - meanDecay ** Math.min(step, 1000));
      squareShare = 1 - squareDecay ** Math.min(step, 2000);
      scale = newScale;
    },
    move(values, from, gradients, at, count) {
      for (let i = 0; i < count; i++) {
        const gradient = (gradients[at + i] ?? 0) * scale;
        gradients[at + i] = 0;
        const m = meanDecay * (mean[from + i] ?? 0) + (1 - meanDecay) * gradient;
        const v = squareDecay * (square[from + i] ?? 0) + (1 - squareDecay) * gradient * gradient;
        mean[from + i] = m;
        square[from + i] = v;
        const value = (values[from + i] ?? 0) * (1 - rate * decay);
        values[from + i] = value - (rate * m) / (Math.sqrt(v / squareShare) + least);
      }
    },
  };
}
