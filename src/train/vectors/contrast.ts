// How the questions of a batch compete for its papers: every question is to be nearest to its own.
import { createArena, type Multiply } from '../../math/detect/cnn/kernel.ts';

/** One side of a batch: texts' words, their vectors at length one, and the gradient of each. */
export class Side {
  readonly units: Float32Array;
  readonly gradient: Float32Array;
  readonly #lengths: Float32Array;
  readonly #texts: Int32Array[] = [];
  readonly #dimensions: number;

  /** Both fields hold a row a text. */
  constructor(units: Float32Array, gradient: Float32Array, dimensions: number) {
    this.units = units;
    this.gradient = gradient;
    this.#lengths = new Float32Array(units.length / dimensions);
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

/** A batch of questions and their papers, in the memory of the matrix product. */
export class Contest {
  readonly questions: Side;
  readonly papers: Side;
  readonly #batch: number;
  readonly #dimensions: number;
  /** A column a paper. */
  readonly #turned: Float32Array;
  readonly #scores: Float32Array;
  readonly #multiply: Multiply;

  /** Both in eights. */
  constructor(batch: number, dimensions: number) {
    const side = batch * dimensions;
    const { floats, multiply } = createArena(5 * side + batch * batch);
    const field = (place: number): Float32Array => floats.subarray(place * side, (place + 1) * side);
    this.questions = new Side(field(0), field(1), dimensions);
    this.papers = new Side(field(2), field(3), dimensions);
    this.#batch = batch;
    this.#dimensions = dimensions;
    this.#turned = field(4);
    this.#scores = floats.subarray(5 * side, 5 * side + batch * batch);
    this.#multiply = multiply;
  }

  /**
   * Every question against every paper: the loss, and the gradients of both sides. A paper that is in the batch more
   * than once, since it is learned from more than once, is no rival of itself.
   */
  compete(batchOf: readonly unknown[], sharpness: number): number {
    const batch = this.#batch;
    this.#compare();
    let loss = 0;
    for (let i = 0; i < batch; i++) {
      const own = this.#scores.subarray(i * batch, (i + 1) * batch);
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
      for (let j = 0; j < batch; j++)
        own[j] = (((own[j] ?? 0) / sum - (i === j ? 1 : 0)) * sharpness) / batch;
    }
    this.#blame();
    return loss;
  }

  /** Leaves each question's likeness to each paper in the scores, a row a question. */
  #compare(): void {
    const [batch, n] = [this.#batch, this.#dimensions];
    const { units } = this.papers;
    for (let j = 0; j < batch; j++)
      for (let k = 0; k < n; k++) this.#turned[k * batch + j] = units[j * n + k] ?? 0;
    this.#scores.fill(0);
    const a = this.questions.units.byteOffset;
    const [b, c] = [this.#turned.byteOffset, this.#scores.byteOffset];
    this.#multiply(a, n * 4, 4, b, batch * 4, c, batch * 4, batch, batch, n);
  }

  /** Each text's gradient: the sum of the other side's vectors, each by what the scores now say. */
  #blame(): void {
    const [batch, n] = [this.#batch, this.#dimensions];
    const scores = this.#scores.byteOffset;
    const give = (to: Side, rowStep: number, columnStep: number, from: Side): void => {
      const [b, c] = [from.units.byteOffset, to.gradient.fill(0).byteOffset];
      this.#multiply(scores, rowStep, columnStep, b, n * 4, c, n * 4, batch, n, batch);
    };
    give(this.questions, batch * 4, 4, this.papers);
    give(this.papers, 4, batch * 4, this.questions);
  }
}
