// How the questions of a batch compete for its papers: every question is to be nearest to its own.

/** One side of a batch: texts' words, their vectors at length one, and the gradient of each. */
export class Side {
  readonly units: Float64Array;
  readonly gradient: Float64Array;
  readonly #lengths: Float32Array;
  readonly #texts: Int32Array[] = [];
  readonly #dimensions: number;

  constructor(batch: number, dimensions: number) {
    this.units = new Float64Array(batch * dimensions);
    this.gradient = new Float64Array(batch * dimensions);
    this.#lengths = new Float32Array(batch);
    this.#dimensions = dimensions;
  }

  set(index: number, words: Int32Array, vectors: Float32Array): void {
    const n = this.#dimensions;
    const unit = this.units.subarray(index * n, (index + 1) * n).fill(0);
    for (const word of words) {
      const row = word * n;
      for (let k = 0; k < n; k++) unit[k] = (unit[k] ?? 0) + (vectors[row + k] ?? 0);
    }
    let square = 1e-12;
    for (let k = 0; k < n; k++) square += (unit[k] ?? 0) ** 2;
    const length = Math.sqrt(square);
    for (let k = 0; k < n; k++) unit[k] = (unit[k] ?? 0) / length;
    this.#lengths[index] = length;
    this.#texts[index] = words;
  }

  /**
   * Each text's gradient: the sum of the other side's vectors, each by its factor, which stands `ownStep` further
   * for the next text and `otherStep` further for the next vector.
   */
  gather(other: Side, factors: Float64Array, ownStep: number, otherStep: number): void {
    const n = this.#dimensions;
    const from = other.units;
    const to = this.gradient.fill(0);
    const batch = this.#lengths.length;
    const rows = new Int32Array(batch);
    const by = new Float64Array(batch + 3);
    for (let i = 0; i < batch; i++) {
      let count = 0;
      for (let j = 0; j < batch; j++) {
        const g = factors[i * ownStep + j * otherStep] ?? 0;
        // What no question takes for its paper teaches nothing.
        if (g < 1e-6 && g > -1e-6) continue;
        rows[count] = j * n;
        by[count++] = g;
      }
      by.fill(0, count, count + 3);
      const at = i * n;
      for (let c = 0; c < count; c += 4) {
        const row0 = rows[c] ?? 0;
        const row1 = rows[c + 1] ?? 0;
        const row2 = rows[c + 2] ?? 0;
        const row3 = rows[c + 3] ?? 0;
        const g0 = by[c] ?? 0;
        const g1 = by[c + 1] ?? 0;
        const g2 = by[c + 2] ?? 0;
        const g3 = by[c + 3] ?? 0;
        for (let k = 0; k < n; k++) {
          to[at + k] =
            (to[at + k] ?? 0) +
            g0 * (from[row0 + k] ?? 0) +
            g1 * (from[row1 + k] ?? 0) +
            g2 * (from[row2 + k] ?? 0) +
            g3 * (from[row3 + k] ?? 0);
        }
      }
    }
  }

  /** Hands each text's gradient to its words. */
  pass(gradient: Float32Array, touched: Uint8Array, rows: number[]): void {
    const n = this.#dimensions;
    for (const [index, words] of this.#texts.entries()) {
      const unit = this.units.subarray(index * n, (index + 1) * n);
      const own = this.gradient.subarray(index * n, (index + 1) * n);
      let along = 0;
      for (let k = 0; k < n; k++) along += (unit[k] ?? 0) * (own[k] ?? 0);
      const length = this.#lengths[index] ?? 1;
      for (let k = 0; k < n; k++) own[k] = ((own[k] ?? 0) - (unit[k] ?? 0) * along) / length;
      for (const word of words) {
        if (touched[word] === 0) {
          touched[word] = 1;
          rows.push(word);
        }
        const row = word * n;
        for (let k = 0; k < n; k++) gradient[row + k] = (gradient[row + k] ?? 0) + (own[k] ?? 0);
      }
    }
  }
}

/**
 * Every question against every paper of the batch: the loss, and the gradients of both sides. A paper that is in the
 * batch more than once, since it is learned from more than once, is no rival of itself.
 */
export function compete(
  questions: Side,
  papers: Side,
  batchOf: readonly unknown[],
  scores: Float64Array,
  n: number,
  sharpness: number,
): number {
  const batch = batchOf.length;
  let loss = 0;
  for (let i = 0; i < batch; i++) {
    const own = scores.subarray(i * batch, (i + 1) * batch);
    multiply(questions.units, i * n, papers.units, own, n);
    for (let j = 0; j < batch; j++) if (j !== i && batchOf[j] === batchOf[i]) own[j] = -Infinity;
    let most = -Infinity;
    for (let j = 0; j < batch; j++) most = Math.max(most, own[j] ?? 0);
    let sum = 0;
    for (let j = 0; j < batch; j++) {
      const share = Math.exp(sharpness * ((own[j] ?? 0) - most));
      own[j] = share;
      sum += share;
    }
    loss -= Math.log((own[i] ?? 0) / sum + 1e-30) / batch;
    for (let j = 0; j < batch; j++) own[j] = (((own[j] ?? 0) / sum - (i === j ? 1 : 0)) * sharpness) / batch;
  }
  questions.gather(papers, scores, batch, 1);
  papers.gather(questions, scores, 1, batch);
  return loss;
}

/** The products of one row and of each row of `rows`, four at a time so that none waits for another. */
function multiply(
  one: Float64Array,
  at: number,
  rows: Float64Array,
  products: Float64Array,
  n: number,
): void {
  for (let j = 0; j < products.length; j += 4) {
    const [row0, row1, row2, row3] = [j * n, (j + 1) * n, (j + 2) * n, (j + 3) * n];
    let sum0 = 0;
    let sum1 = 0;
    let sum2 = 0;
    let sum3 = 0;
    for (let k = 0; k < n; k++) {
      const value = one[at + k] ?? 0;
      sum0 += value * (rows[row0 + k] ?? 0);
      sum1 += value * (rows[row1 + k] ?? 0);
      sum2 += value * (rows[row2 + k] ?? 0);
      sum3 += value * (rows[row3 + k] ?? 0);
    }
    products[j] = sum0;
    products[j + 1] = sum1;
    products[j + 2] = sum2;
    products[j + 3] = sum3;
  }
}
