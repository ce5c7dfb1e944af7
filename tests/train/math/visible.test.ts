import { describe, expect, test } from 'vitest';
import { signsApart } from '../../../src/train/math/visible.ts';

const text = String.raw`a rate of n^2 and \(1{2}\) more`;
const square = { start: 10, end: 13, tex: 'n^2' };

describe('what a reader sees of two readings', () => {
  test('is the same where only the marks stand elsewhere', () => {
    expect(signsApart(text, [square], [{ start: 8, end: 13, tex: String.raw`f\, n^2` }]).apart).toBe(0);
  });
  test('is not the same where a script was left in the text', () => {
    expect(signsApart(text, [square], []).apart).toBeGreaterThan(0);
  });
  test('says nothing of a formula with its own delimiters that nobody marked', () => {
    const half = { start: text.indexOf('\\('), end: text.indexOf('\\)') + 2, tex: String.raw`\frac{1}{2}` };
    expect(signsApart(text, [square], [square, half]).apart).toBe(0);
    expect(signsApart(text, [square, half], [square]).apart).toBeGreaterThan(0);
  });
});
