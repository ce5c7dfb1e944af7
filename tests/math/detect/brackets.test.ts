import { describe, expect, test } from 'vitest';
import { matchBrackets } from '../../../src/math/detect/brackets.ts';
import { tokenise } from '../../../src/math/tokenise.ts';

const partners = (text: string) => [...matchBrackets(tokenise(text)).partner];

describe('matchBrackets', () => {
  test('pairs nested brackets', () => {
    expect(partners('f(x[i])')).toEqual([-1, 6, -1, 5, -1, 3, 1]);
  });
  test('pairs a round with a square bracket, as in half-open intervals', () => {
    expect(partners('(0,1]')).toEqual([4, -1, -1, -1, 0]);
  });
  test('never pairs a brace with another bracket', () => {
    expect(partners('{x)')).toEqual([-1, -1, -1]);
  });
  test('leaves a bracket without partner alone', () => {
    expect(partners('a) (b')).toEqual([-1, -1, -1, -1]);
  });
  test('tells the innermost pair around each token', () => {
    expect([...matchBrackets(tokenise('(a{b}c)')).enclosing]).toEqual([-1, 0, 0, 2, 0, 0, -1]);
  });
});
