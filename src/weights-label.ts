// Learned weights fit the features they were learned with, and no others: they would guess at random. So every file
// of weights begins with a label, the version of its format and a hash of what its features say of a probe text
// (`fingerprint` in hash.ts), and code with other features refuses it. The hash needs no source files, so it holds in
// a bundle too, and a change that changes no feature leaves it alone.

export interface WeightsLabel {
  readonly name: string;
  /** Of the file's format. */
  readonly version: number;
  /** Fingerprint of the features. */
  readonly features: string;
  /** The command that learns them: `npm run train:math -- DATA_DIR`. */
  readonly learnedBy: string;
}

/** What weights say of themselves. */
export function lineOf({ name, version, features }: WeightsLabel): string {
  return `offprint ${name} weights, format ${version}, features ${features}`;
}

/** Throws when weights say another label than the one expected. */
export function checkLabel(expected: WeightsLabel, line: string): void {
  if (line === lineOf(expected)) return;
  const said = /^[ -~]{1,120}$/.test(line) ? `their label is "${line}"` : 'they have no label';
  throw new Error(
    `The ${expected.name} weights were learned for other code: ${said}, and this code needs "${lineOf(expected)}". ` +
      `Take the weights that were committed with this code, or learn them anew: ${expected.learnedBy}.`,
  );
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
  const end = labelled.subarray(0, longestLine).indexOf(0x0a);
  checkLabel(expected, new TextDecoder().decode(labelled.subarray(0, Math.max(0, end))));
  return labelled.subarray(end + 1);
}

const longestLine = 121;
