import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../src/math/index.ts';
import { growsInProportion } from '../setup/cost.ts';

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
    ['kept backslashes', '$ \\alpha b \\{'],
  ])('grows with length and no faster: %s', async (_, unit) => {
    const restore = (length: number) => restoreMath(unit.repeat(Math.ceil(length / unit.length)));
    expect(await growsInProportion(restore, 2_000, 16_000)).toBe(true);
  });
});
