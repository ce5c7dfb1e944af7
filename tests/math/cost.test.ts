import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../src/math/index.ts';

/** The least of three times, in milliseconds: other work on the machine only adds. */
function timeOf(text: string): number {
  return Math.min(
    ...[0, 1, 2].map(() => {
      const started = performance.now();
      restoreMath(text);
      return performance.now() - started;
    }),
  );
}

describe('the cost of a hostile text', () => {
  test.each([
    ['one endless word', 'alpha'],
    ['opening brackets', '('],
    ['braces and scripts', '^{_{'],
    ['dollars', '$ '],
    ['single letters', 'x '],
    ['delimiters never closed', '\\( \\[ '],
    ['formulas', 'x_1 = O(n), '],
    ['environments', 'equation \\a '],
  ])(
    'grows with length and no faster: %s',
    (_, unit) => {
      const small = timeOf(unit.repeat(Math.ceil(2_000 / unit.length)));
      const large = timeOf(unit.repeat(Math.ceil(16_000 / unit.length)));
      // Eight times the text: linear cost with room for noise, far from 64.
      expect(large).toBeLessThan(24 * small + 50);
    },
    60_000,
  );
});
