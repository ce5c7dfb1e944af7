// By what the weights of mathematics know their features (see weights-label.ts), and what learns them anew.

/** One text with a little of everything that features tell apart. */
export const probe =
  'For k-means and top-$k$ over M^* in R^{n times d} we prove |x|_2 leq O(log n/epsilon^2) (see [1,2]). ' +
  'Let \\lambda in (0,1], alphainR, kNN, muP, Phi-mini and GPT-4 be 3.5times faster; sum_{i=1}^N y_i > 0 ' +
  'holds for f(x)=x^T A x, A, B_i in S_+ with α-smooth mathcal{L} and sqrt-like Naïve tau-bench, {p, q}.';

export const learnedBy = 'npm run train:math -- DATA_DIR --everything';
