// Weights fit the features they were learned with, and no others. A fingerprint of what the features say of
// one text, written into each file of weights, tells whether the code that opens it still has them: it needs
// no source files, so it holds in a bundle too, and a change that changes no feature leaves it alone.

/** One text with a little of everything that features tell apart. */
export const PROBE =
  'For k-means and top-$k$ over M^* in R^{n times d} we prove |x|_2 leq O(log n/epsilon^2) (see [1,2]). ' +
  'Let \\lambda in (0,1], alphainR, kNN, muP, Phi-mini and GPT-4 be 3.5times faster; sum_{i=1}^N y_i > 0 ' +
  'holds for f(x)=x^T A x, A, B_i in S_+ with α-smooth mathcal{L} and sqrt-like Naïve tau-bench, {p, q}.';

/** What a file of weights says of itself before its bytes begin. */
export interface WeightsLabel {
  readonly name: string;
  /** Of the file's format. */
  readonly version: number;
  /** Fingerprint of the features. */
  readonly features: string;
}

/** The bytes below their label: one line of text. */
export function labelWeights(label: WeightsLabel, bytes: Uint8Array): Uint8Array {
  const line = new TextEncoder().encode(`${lineOf(label)}\n`);
  const labelled = new Uint8Array(line.length + bytes.length);
  labelled.set(line);
  labelled.set(bytes, line.length);
  return labelled;
}

/** The bytes without their label. Throws when the label is another. */
export function unlabelWeights(expected: WeightsLabel, labelled: Uint8Array): Uint8Array {
  const end = labelled.subarray(0, LONGEST_LINE).indexOf(0x0a);
  checkLabel(expected, new TextDecoder().decode(labelled.subarray(0, Math.max(0, end))));
  return labelled.subarray(end + 1);
}

/** Throws when weights say another label than the one expected: they would guess at random. */
export function checkLabel(expected: WeightsLabel, line: string): void {
  if (line !== lineOf(expected))
    throw new Error(
      `The ${expected.name} weights were learned for other code: they say ` +
        `"${/^[ -~]+$/.test(line) ? line : 'nothing of themselves'}", and this code needs "${lineOf(expected)}". ` +
        'Take the weights that were committed with this code, or learn them anew: npm run train:math -- DATA_DIR.',
    );
}

const LONGEST_LINE = 120;

/** What weights say of themselves. */
export function lineOf({ name, version, features }: WeightsLabel): string {
  return `offprint ${name} weights, format ${version}, features ${features}`;
}
