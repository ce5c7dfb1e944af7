import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseSpans } from '../../../src/math/detect/choose-spans.ts';

describe('chooseSpans', () => {
  test('prefers two good spans to the one over both', () => {
    const spans = [
      { first: 0, last: 4, worth: 0.4 },
      { first: 0, last: 1, worth: 0.3 },
      { first: 3, last: 4, worth: 0.2 },
    ];
    expect(chooseSpans(spans)).toEqual([spans[1], spans[2]]);
  });
  test('leaves out what is worth nothing', () => {
    expect(chooseSpans([{ first: 0, last: 0, worth: 0 }])).toEqual([]);
  });
  test('never overlaps, and never does worse than any single span', () => {
    const span = fc
      .tuple(fc.nat(20), fc.nat(5), fc.double({ min: -1, max: 1, noNaN: true }))
      .map(([first, length, worth]) => ({ first, last: first + length, worth }));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 30 }), (spans) => {
        const chosen = chooseSpans(spans);
        const total = chosen.reduce((sum, { worth }) => sum + worth, 0);
        chosen.forEach((one, i) => {
          expect(one.first).toBeGreaterThan(chosen[i - 1]?.last ?? -1);
        });
        for (const { worth } of spans) expect(total).toBeGreaterThanOrEqual(worth - 1e-9);
      }),
      { seed: 6 },
    );
  });
});
