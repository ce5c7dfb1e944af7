import { describe, expect, test } from 'vitest';
import { completeWord, mendSlip, slipsBetween } from '../../src/search/slips.ts';

const known = Object.entries({
  poker: 8,
  fokker: 16,
  polar: 4,
  thinking: 64,
  thinning: 8,
  quantization: 64,
  quantile: 4,
  quantum: 32,
  weight: 128,
}).map(([word, papers]) => ({ word, papers }));
const best = (word: string) => mendSlip(word, known)[0]?.word;

describe('a slip', () => {
  test.each([
    ['pokker', 'poker'],
    ['thining', 'thinning'],
    ['quantisaton', 'quantization'],
    ['weigth', 'weight'],
    ['quantiles', 'quantile'],
  ])('%s is mended to %s', (typed, meant) => {
    expect(best(typed)).toBe(meant);
  });

  test.each(['poker', 'zebra', '<script>', 'pok'])('%s is left alone', (typed) => {
    expect(best(typed)).toBeUndefined();
  });

  test('of a word that is used is mended only towards a far commoner one', () => {
    const words = [...known, { word: 'weigth', papers: 1 }];
    expect(mendSlip('weigth', words)[0]?.word).toBe('weight');
    expect(mendSlip('polar', known)).toEqual([]);
  });
});

test('a word half typed is completed by the commonest words that begin so', () => {
  expect(completeWord('quant', known, 2).map(({ word }) => word)).toEqual(['quantization', 'quantum']);
});

test('slips are letters dropped, added, changed or swapped', () => {
  expect(slipsBetween('kernel', 'kernels', 2)).toBe(1);
  expect(slipsBetween('kernel', 'kenrel', 2)).toBe(1);
  expect(slipsBetween('kernel', 'colonel', 2)).toBe(3);
});
