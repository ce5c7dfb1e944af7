// Words' vectors, learned by finding papers: a few words of a paper must lie nearer to the rest of that
// paper than to any other's.
//
// A text's vector is the sum of its words' vectors, at length one; a word's weight is its vector's length,
// learned with it. A question is a paper's title, some words of one of its sentences, or what a reader would ask
// (questions.tsv). The words of the question are taken out of the paper it is compared with, mostly: what is left to
// learn is which *other* words go with them, and that is what finding by meaning needs. Half of an author's words are
// put in everyday ones, where there are such (everyday.ts), for readers do not ask as authors write. Batches are drawn
// from papers of like vocabulary half of the time, so that the others are hard to tell apart.
import type { Random } from '../../random.ts';
import { Contest, Side } from './contrast.ts';
import type { Corpus, Example } from './corpus.ts';
import { inOtherWords, type OtherWords } from './everyday.ts';

export interface Settings {
  readonly dimensions: number;
  readonly epochs: number;
  readonly batch: number;
  /** Similarities are multiplied by it before they compete. */
  readonly sharpness: number;
  readonly rate: number;
}

/** Of the committed vectors. */
export const settings: Settings = { dimensions: 192, epochs: 8, batch: 256, sharpness: 16, rate: 0.05 };

/** The vectors of the corpus's words, [word][dimension]. `onEpoch` is told the mean loss of an epoch's batches. */
export function learnVectors(
  corpus: Corpus,
  others: OtherWords,
  { dimensions, epochs, batch, sharpness, rate }: Settings,
  random: Random,
  onEpoch: (epoch: number, loss: number) => void,
): Float32Array {
  const vectors = initialVectors(corpus, dimensions, random);
  const slope: Slope = {
    gradient: new Float32Array(vectors.length),
    squares: new Float32Array(vectors.length).fill(1e-6),
    touched: new Uint8Array(corpus.words.length),
    rows: [],
  };
  const contest = new Contest(batch, dimensions);
  const { questions, papers } = contest;
  const usable = corpus.examples.filter(({ title, sentences }) => title.length > 1 && sentences.length > 1);
  const steps = Math.floor(usable.length / batch) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    const order =
      epoch % 2 === 0 ? random.shuffled(usable) : alike(usable, vectors, dimensions, batch, random);
    const batches = Math.floor(order.length / batch);
    for (let b = 0; b < batches; b++) {
      const drawn = order.slice(b * batch, (b + 1) * batch);
      for (const [i, example] of drawn.entries()) {
        const question = drawQuestion(example, random);
        const isAsked = example.asked !== null;
        questions.set(i, isAsked ? question : inOtherWords(question, others, random), vectors);
        papers.set(i, drawPaper(example, question, random), vectors);
      }
      const rivals = drawn.map(({ paper }) => paper);
      loss += contest.compete(rivals, sharpness);
      questions.pass(slope.gradient, slope.touched, slope.rows);
      papers.pass(slope.gradient, slope.touched, slope.rows);
      descend(vectors, slope, dimensions, rate * (1 - slowing * (step++ / steps)));
    }
    onEpoch(epoch, loss / batches);
  }
  return vectors;
}

/** The last step is a twentieth of the first. */
const slowing = 0.95;

/** The gradient of a batch, which rows it has touched, and the sum of each number's squared gradients so far. */
interface Slope {
  readonly gradient: Float32Array;
  readonly squares: Float32Array;
  readonly touched: Uint8Array;
  readonly rows: number[];
}

/** A step by AdaGrad; the gradient is nought again below it. */
function descend(
  vectors: Float32Array,
  { gradient, squares, touched, rows }: Slope,
  dimensions: number,
  pace: number,
): void {
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

function drawQuestion({ title, sentences, asked }: Example, random: Random): Int32Array {
  if (asked !== null) return mostOf(asked, random);
  if (random() < 0.4) return title;
  const sentence = sentences[Math.floor(random() * sentences.length)] ?? title;
  const kept = 4 + Math.floor(random() * 9);
  if (sentence.length <= kept) return sentence;
  return Int32Array.from(random.shuffled([...sentence]).slice(0, kept));
}

/** The words without four in ten, so that none is leant on; all where hardly any is left. */
export function mostOf(question: Int32Array, random: Random): Int32Array {
  const kept = question.filter(() => random() >= 0.4);
  return kept.length < 2 ? question : kept;
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
  const side = new Side(new Float32Array(dimensions), new Float32Array(dimensions), dimensions);
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
