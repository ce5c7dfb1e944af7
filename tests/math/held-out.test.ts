import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cnnFingerprint } from '../../src/math/detect/cnn/fingerprint.ts';
import { detectorFingerprint } from '../../src/math/detect/fingerprint.ts';
import { committedFiles } from '../../src/train/math/weight-files.ts';

// What `npm run eval:math -- DATA_DIR FOLDER --write tests/math/held-out.json` measured with weights learned in the
// same way as the committed ones but for the abstracts that are judged (DATA.md): counts only.
interface Measured {
  readonly features: Readonly<Record<string, string>>;
  /** SHA-256 of each file of weights that the figures were taken with. */
  readonly weights: Readonly<Record<string, string>>;
  /** The same of the weights that were committed then, which have learned from what is judged too. */
  readonly committed: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly reliability: readonly { from: number; count: number; said: number; right: number }[];
}
const { features, weights, committed, figures, reliability }: Measured = JSON.parse(
  readFileSync(new URL('held-out.json', import.meta.url), 'utf8'),
);
const share = (value: number): string => `${(100 * value).toFixed(1)}%`;

function sha256(file: URL): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

describe('on held-out abstracts', () => {
  test('the figures speak for the committed weights: learn others, and take the figures again', () => {
    expect(features).toEqual({ detector: detectorFingerprint(), cnn: cnnFingerprint() });
    for (const part of ['detector', 'cnn', 'rebuild'] as const) {
      expect(committed[part], part).toBe(sha256(committedFiles[part]));
      expect(weights[part], `${part}, which has seen what it is judged on`).not.toBe(committed[part]);
    }
  });
  test('confidence is what was right, within five points', () => {
    const rows = reliability.map(
      ({ from, count, said, right }) =>
        `  from ${from.toFixed(2)}: ${count} formulas, said ${share(said)}, right ${share(right)}`,
    );
    console.log(['confidence, and the share of formulas that were right', ...rows].join('\n'));
    // Of fewer, the share that happened to be right is off by more than five points by chance alone.
    for (const { said, right } of reliability.filter(({ count }) => count >= 300))
      expect(Math.abs(said - right)).toBeLessThan(0.05);
  });
  test('every formula renders', () => {
    expect(Object.values(figures).map(({ refused }) => refused)).toEqual(Object.values(figures).map(() => 0));
  });
  test('one plain abstract in fifty at most is harmed', () => {
    const plain = figures['plain, held-out fifth'] ?? {};
    expect((plain.harmed ?? 1) / (plain.examples ?? 1)).toBeLessThanOrEqual(0.02);
  });
  test('of real daily abstracts without mathematics at least 199 in 200 look as they did', () => {
    const daily = figures['daily-plain, all'] ?? {};
    expect((daily.faultless ?? 0) / (daily.examples ?? 1)).toBeGreaterThanOrEqual(0.995);
  });
});
