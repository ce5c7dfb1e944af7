import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../src/math/index.ts';
import { costOf } from '../setup/cost.ts';

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
    ['macros in prose', 'x \\in \\RR^n, '],
    ['macros in one stretch', '\\RR^'],
  ])('grows with length and no faster: %s', (_, unit) => {
    const cost = (length: number) => costOf(() => restoreMath(unit.repeat(Math.ceil(length / unit.length))));
    // Eight times the text: linear cost with room for noise, far from 64.
    expect(cost(16_000)).toBeLessThan(24 * cost(2_000) + 50);
  });
});
