// What a reader likes, learned from few papers: a logistic regression over papers' words.
//
// Liked papers speak for, those put aside against; all others, of which nothing is known, stand for what the
// reader passes by, and weigh together as much as the liked ones. Gradient descent with momentum, all papers
// at once: no chance, and some hundred thousand steps for a season of papers.

/** Places in a vocabulary, and the weight of each; the squares of the weights sum to 1. */
export interface WordVector {
  readonly places: readonly number[];
  readonly weights: readonly number[];
}

export interface Example {
  readonly vector: WordVector;
  readonly isLiked: boolean;
  /** How much it counts against the others. */
  readonly weight: number;
}

export interface Taste {
  /** By place: above 0 speaks for, below against. */
  readonly weights: Float64Array;
  readonly bias: number;
}

const rounds = 150;
const rate = 0.8;
const momentum = 0.9;
/** Keeps weights of words small that few papers have. */
const restraint = 0.002;

/** `size` is the vocabulary's. Both sides weigh the same, however many examples each has. */
export function learnTaste(examples: readonly Example[], size: number): Taste {
  const weights = new Float64Array(size);
  const speeds = new Float64Array(size);
  const slopes = new Float64Array(size);
  let [bias, biasSpeed] = [0, 0];
  const shares = sharesOf(examples);
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < size; place++) slopes[place] = restraint * (weights[place] ?? 0);
    let biasSlope = 0;
    for (let at = 0; at < examples.length; at++) {
      const example = examples[at];
      if (example === undefined) continue;
      const { vector, isLiked } = example;
      const odds = oddsOf({ weights, bias }, vector);
      const error = (1 / (1 + Math.exp(-odds)) - (isLiked ? 1 : 0)) * (shares[at] ?? 0);
      biasSlope += error;
      const { places, weights: own } = vector;
      for (let i = 0; i < places.length; i++) {
        const place = places[i] ?? 0;
        slopes[place] = (slopes[place] ?? 0) + error * (own[i] ?? 0);
      }
    }
    for (let place = 0; place < size; place++) {
      speeds[place] = momentum * (speeds[place] ?? 0) - rate * (slopes[place] ?? 0);
      weights[place] = (weights[place] ?? 0) + (speeds[place] ?? 0);
    }
    biasSpeed = momentum * biasSpeed - rate * biasSlope;
    bias += biasSpeed;
  }
  return { weights, bias };
}

/** Log odds that the reader likes it. */
export function oddsOf({ weights, bias }: Taste, vector: WordVector): number {
  const { places, weights: own } = vector;
  let sum = bias;
  for (let i = 0; i < places.length; i++) sum += (weights[places[i] ?? 0] ?? 0) * (own[i] ?? 0);
  return sum;
}

/** Half of the weight to each side. */
function sharesOf(examples: readonly Example[]): readonly number[] {
  const of = (side: boolean) =>
    examples.reduce((sum, { isLiked, weight }) => sum + (isLiked === side ? weight : 0), 0);
  const sums = { liked: of(true), other: of(false) };
  return examples.map(({ isLiked, weight }) => weight / 2 / ((isLiked ? sums.liked : sums.other) || 1));
}
