import { describe, expect, test } from 'vitest';
import { tokenise, tokeniseWithoutDollars } from '../../src/math/tokenise.ts';

const texts = (text: string) => tokenise(text).map((token) => token.text);

describe('tokenise', () => {
  test('separates words, numbers and marks', () => {
    expect(texts('R^{n times 2.5d}, so')).toEqual(['R', '^', '{', 'n', 'times', '2.5', 'd', '}', ',', 'so']);
  });
  test('keeps a control sequence with its backslash', () => {
    expect(texts('s\\in (0,1)')).toEqual(['s', '\\in', '(', '0', ',', '1', ')']);
  });
  test('cuts a Greek letter off the capitals glued to it, and an ordinal off its letter', () => {
    expect(texts('muP and kth but muon, month')).toEqual([
      'mu',
      'P',
      'and',
      'k',
      'th',
      'but',
      'muon',
      ',',
      'month',
    ]);
  });
  test('cuts an arrow out of a run of words', () => {
    expect(texts('EnrightarrowDe')).toEqual(['En', 'rightarrow', 'De']);
  });
  test('tells which tokens touch the one before', () => {
    expect(tokenise('f(x) g').map((token) => token.glued)).toEqual([false, true, true, true, false]);
  });
  test('leaves a lone dollar out as if it had never stood there', () => {
    const read = (text: string) => tokeniseWithoutDollars(text).map(({ text, glued }) => ({ text, glued }));
    expect(read('equation $-Delta u=0.$ Here')).toEqual(read('equation -Delta u=0. Here'));
    expect(read('$x$-axis')).toEqual(read('x-axis'));
    expect(read('a $$x')).toEqual(read('a x'));
  });
  test('numbers tokens of one text alike, and none of a text too long to be kept', () => {
    const [x, , again, y] = tokenise('x = x y').map(({ number }) => number);
    expect(again).toBe(x);
    expect(y).not.toBe(x);
    const long = 'z'.repeat(60);
    expect(tokenise(`${long} ${long}`).map(({ number }) => number)).toEqual([0, 0]);
  });
  test('loses no character but white space', () => {
    const text = 'A 𝔽-lattice\u00a0of αβ, naïve \\(x\\) $5';
    const covered = tokenise(text).map((token) => text.slice(token.start, token.end));
    expect(covered.join('')).toBe(text.replace(/\s/gu, ''));
  });
});
