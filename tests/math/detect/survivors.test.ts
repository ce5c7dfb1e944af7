import { describe, expect, test } from 'vitest';
import { detectSurvivors } from '../../../src/math/detect/survivors.ts';

const inside = (text: string) => detectSurvivors(text).map((survivor) => survivor.tex);

describe('detectSurvivors', () => {
  test.each([
    ['We take \\(x \\in X\\) here.', 'x \\in X'],
    ['so that \\[ a = b \\] holds', 'a = b'],
    ['a cost of $O(n^2)$ in all', 'O(n^2)'],
    ['$$\\sum_i x_i$$', '\\sum_i x_i'],
  ])('takes the formula of %j as it stands', (text, tex) => {
    expect(inside(text)).toEqual([tex]);
  });
  test.each([
    'less than $12 USD by calling it',
    'from $5 to $10 a month',
    'it costs $3.50-$4',
    'where $ the rest of the sentence reads as plain prose $ and so on',
    'a line\\\\[1mm] break',
    'an open \\( never closed',
  ])('takes nothing from %j', (text) => {
    expect(inside(text)).toEqual([]);
  });
  test('gives offsets with the delimiters', () => {
    const text = 'We take \\(x\\) here.';
    const [survivor] = detectSurvivors(text);
    expect(text.slice(survivor?.start, survivor?.end)).toBe('\\(x\\)');
  });
});
