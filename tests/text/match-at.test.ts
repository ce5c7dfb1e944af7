import { describe, expect, test } from 'vitest';
import { findAll } from '../../src/text/match-at.ts';

const placesOf = (pattern: RegExp, text: string) => findAll(pattern, text).map(({ index }) => index);

describe('all that a pattern finds', () => {
  test('is found again in the next text, and from its beginning', () => {
    const pattern = /b/g;
    expect(placesOf(pattern, 'abab')).toEqual([1, 3]);
    expect(placesOf(pattern, 'ba')).toEqual([0]);
  });

  test('ends where a pattern finds nothing before and within a character of two code units', () => {
    expect(placesOf(/x?/gu, 'a\u{1F600}x')).toEqual([0, 1, 3, 4]);
  });
});
