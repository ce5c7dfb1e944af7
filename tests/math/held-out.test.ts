import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

// What `npm run eval:math -- DATA_DIR FOLDER --write tests/math/held-out.json` measured on abstracts that
// the weights in FOLDER had not seen: counts only.
interface Measured {
  readonly figures: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly reliability: readonly { from: number; count: number; said: number; right: number }[];
}
const { figures, reliability }: Measured = JSON.parse(
  readFileSync(new URL('held-out.json', import.meta.url), 'utf8'),
);
const share = (value: number): string => `${(100 * value).toFixed(1)}%`;

describe('on held-out abstracts', () => {
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
});
