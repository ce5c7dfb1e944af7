// Words' vectors, learned by finding papers: a few words of a paper must lie nearer to the rest of that
// paper than to any other's.
//
// A text's vector is the sum of its words' vectors, at length one; a word's weight is its vector's length,
// learned with it. A question is a paper's title or some words of one of its sentences. The words of the
// question are taken out of the paper it is compared with, mostly: what is left to learn is which *other*
// words go with them, and that is what finding by meaning needs. Half of the question's words are put in
// everyday ones, where there are such (everyday.ts), for readers do not ask as authors write. Batches are drawn
// from papers of like vocabulary half of the time, so that the others are hard to tell apart.
import type { Random } from '../../random.ts';
import type { Corpus, Example } from './corpus.ts';
import type { OtherWords } from './everyday.ts';

export interface Settings {
  readonly dimensions: number;
  readonly epochs: number;
  readonly batch: number;
  /** Similarities are multiplied by it before they compete. */
  readonly sharpness: number;
  readonly rate: number;
}

export function learnVectors(
  corpus: Corpus,
  others: OtherWords,
  { dimensions, epochs, batch, sharpness, rate }: Settings,
  random: Random,
  onEpoch: (epoch: number, loss: number, vectors: Float32Array) => void,
): Float32Array {
  const size = corpus.words.length;
  const vectors = initialVectors(corpus, dimensions, random);
  const gradient = new Float32Array(size * dimensions);
  const squares = new Float32Array(size * dimensions).fill(1e-6);
  const touched = new Uint8Array(size);
  const rows: number[] = [];
  const questions = new Side(batch, dimensions);
  const papers = new Side(batch, dimensions);
  const scores = new Float64Array(batch * batch);
  const usable = corpus.examples.filter(({ title, sentences }) => title.length > 1 && sentences.length > 1);
  const steps = Math.floor(usable.length / batch) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    const order =
      epoch % 2 === 0 ? random.shuffled(usable) : alike(usable, vectors, dimensions, batch, random);
    const batches = Math.floor(order.length / batch);
    for (let b = 0; b < batches; b++) {
      for (let i = 0; i < batch; i++) {
        const example = order[b * batch + i];
        if (example === undefined) continue;
        const question = drawQuestion(example, random);
        questions.set(i, inOtherWords(question, others, random), vectors);
        papers.set(i, drawPaper(example, question, random), vectors);
      }
      loss += compete(questions, papers, scores, batch, dimensions, sharpness);
      questions.pass(gradient, touched, rows);
      papers.pass(gradient, touched, rows);
      const pace = rate * (1 - 0.95 * (step++ / steps));
      for (const row of rows) {
        touched[row] = 0;
        for (let k = row * dimensions; k < (row + 1) * dimensions; k++) {
          const g = gradient[k] ?? 0;
          const s = (squares[k] ?? 0) + g * g;
          squares[k] = s;
          vectors[k] = (vectors[k] ?? 0) - (pace * g) / Math.sqrt(s);
          gradient[k] = 0;
        }
      }
      rows.length = 0;
    }
    onEpoch(epoch, loss / batches, vectors);
  }
  return vectors;
}

/** Chance directions, the longer the rarer the word. */
function initialVectors(corpus: Corpus, dimensions: number, random: Random): Float32Array {
  const vectors = new Float32Array(corpus.words.length * dimensions);
  for (let w = 0; w < corpus.words.length; w++) {
    const weight = Math.log((corpus.examples.length + 1) / (1 + (corpus.papers[w] ?? 0))) / 8;
    const scale = weight / Math.sqrt(dimensions);
    for (let k = w * dimensions; k < (w + 1) * dimensions; k++) vectors[k] = random.normal() * scale;
  }
  return vectors;
}

function drawQuestion({ title, sentences }: Example, random: Random): Int32Array {
  if (random() < 0.4) return title;
  const sentence = sentences[Math.floor(random() * sentences.length)] ?? title;
  const kept = 4 + Math.floor(random() * 9);
  if (sentence.length <= kept) return sentence;
  return Int32Array.from(random.shuffled([...sentence]).slice(0, kept));
}

/** Each word that can be said otherwise is, one time in two. */
function inOtherWords(question: Int32Array, others: OtherWords, random: Random): Int32Array {
  const said = question.map((word) => {
    const known = others.get(word);
    if (known === undefined || random() < 0.5) return word;
    return known[Math.floor(random() * known.length)] ?? word;
  });
  return Int32Array.from(new Set(said));
}

function drawPaper({ title, sentences }: Example, question: Int32Array, random: Random): Int32Array {
  const words = new Set(title);
  for (const sentence of sentences) for (const word of sentence) words.add(word);
  const chance = random() < 0.8 ? 1 : 0.3;
  for (const word of question) if (random() < chance) words.delete(word);
  return Int32Array.from(words);
}

/** Papers in batches of like ones: sorted along a chance direction of the vectors learned so far. */
function alike(
  examples: readonly Example[],
  vectors: Float32Array,
  dimensions: number,
  batch: number,
  random: Random,
): readonly Example[] {
  const direction = Float32Array.from({ length: dimensions }, () => random.normal());
  const side = new Side(1, dimensions);
  const placed = examples.map((example) => {
    side.set(0, drawPaper(example, new Int32Array(0), random), vectors);
    let place = 0;
    for (let k = 0; k < dimensions; k++) place += (side.units[k] ?? 0) * (direction[k] ?? 0);
    return { example, place };
  });
  placed.sort((a, b) => a.place - b.place);
  const groups: Example[][] = [];
  for (let i = 0; i < placed.length; i += batch) {
    const group = placed.slice(i, i + batch).map(({ example }) => example);
    if (group.length === batch) groups.push(group);
  }
  return random.shuffled(groups).flat();
}

/** One side of a batch: texts' words, their vectors at length one, and the gradient of each. */
class Side {
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
        const [row0, row1, row2, row3] = [rows[c] ?? 0, rows[c + 1] ?? 0, rows[c + 2] ?? 0, rows[c + 3] ?? 0];
        const [g0, g1, g2, g3] = [by[c] ?? 0, by[c + 1] ?? 0, by[c + 2] ?? 0, by[c + 3] ?? 0];
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

/** Every question against every paper: the loss, and the gradients of both sides. */
function compete(
  questions: Side,
  papers: Side,
  scores: Float64Array,
  batch: number,
  n: number,
  sharpness: number,
): number {
  let loss = 0;
  for (let i = 0; i < batch; i++) {
    const own = scores.subarray(i * batch, (i + 1) * batch);
    multiply(questions.units, i * n, papers.units, own, n);
    let most = -Infinity;
    for (const product of own) most = Math.max(most, product);
    let sum = 0;
    for (const [j, product] of own.entries()) {
      own[j] = Math.exp(sharpness * (product - most));
      sum += own[j] ?? 0;
    }
    loss -= Math.log((own[i] ?? 0) / sum + 1e-30) / batch;
    for (const [j, share] of own.entries()) own[j] = ((share / sum - (i === j ? 1 : 0)) * sharpness) / batch;
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
    let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
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
