import { describe, expect, test } from 'vitest';
import { restoreMath } from '../../src/math/index.ts';

/** The formulas of a text, each with what it stands for. */
const formulasOf = (text: string) =>
  restoreMath(text).map(({ start, end, tex }) => [text.slice(start, end), tex]);

describe('a doubled one before braces, which a document defined', () => {
  test.each([
    [
      String.raw`It tells by \1{y in S} whether it is.`,
      String.raw`\1{y in S}`,
      String.raw`\mathbb{1}\{y \in S\}`,
    ],
    [
      String.raw`The mean of \1{f(x_i) neq y_i} is the risk.`,
      String.raw`\1{f(x_i) neq y_i}`,
      String.raw`\mathbb{1}\{f(x_i) \neq y_i\}`,
    ],
  ])('is an indicator: %s', (text, source, tex) => {
    expect(formulasOf(text)).toEqual([[source, tex]]);
  });

  test.each([
    ['a price that lost its dollar', String.raw`It costs \1 million and more.`],
    ['nothing in the braces', String.raw`Then \1{} is what is left.`],
    ['a number of more digits', String.raw`Then \12{y} is what is left.`],
    ['braces that are not closed', String.raw`Then \1{y is what is left.`],
  ])('is none: %s', (_, text) => {
    expect(formulasOf(text).filter(([, tex]) => tex?.includes('mathbb'))).toEqual([]);
  });
});
