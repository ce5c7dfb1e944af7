// Confidence: the probability that place and TeX are the authors' own, but for what the damage took
// without a trace (fonts, accents, roots).
//
// A logistic regression on what detection thinks of the span and rebuilding of the TeX. Its weights were
// fitted on texts that neither was trained on: `npm run eval:math` fits them anew and prints them, beside
// a table of how far confidence can be believed.

/** Formulas that kept their delimiters are as the authors wrote them, but for what a scrape may cut off. */
export const survivorConfidence = 0.95;

/** In the order of `confidenceInputs`. */
const committedWeights = [-0.289, 0.81, 1.068, 0.609, -0.127] as const;

/** `score` is the natural logarithm of the probability of the TeX, given the span. */
export function confidenceOf(
  probability: number,
  score: number,
  weights: readonly number[] = committedWeights,
): number {
  const sum = confidenceInputs(probability, score).reduce(
    (total, input, i) => total + input * (weights[i] ?? 0),
    0,
  );
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

/** What the regression weighs: a constant, the span's log-odds, the TeX's log-probability bent and straight. */
export function confidenceInputs(probability: number, score: number): readonly number[] {
  const bounded = Math.min(0.9995, Math.max(0.0005, probability));
  const odds = Math.log(bounded / (1 - bounded));
  const doubt = Math.max(-8, Math.min(0, score));
  return [1, odds, doubt, Math.exp(doubt), Math.max(0, odds - 3)];
}
