import { describe, expect, test } from 'vitest';
import { fingerprint, hashStart, hashText, hexOf, mixBits } from '../src/hash.ts';

describe('a hash of a text', () => {
  test.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
  ])('is FNV-1a: %j gives %s', (text, digits) => {
    expect(hexOf(hashText(text))).toBe(digits);
  });
  test('goes on from a hash begun before, and stops where it is told to', () => {
    expect(hashText('bar', hashText('foo'))).toBe(hashText('foobar'));
    expect(hashText('foobar', hashStart, 3)).toBe(hashText('foo'));
  });
  test('spreads near numbers far apart', () => {
    const high = new Set(Array.from({ length: 64 }, (_, i) => mixBits(i) >>> 24));
    expect(high.size).toBeGreaterThan(48);
  });
});

describe('a fingerprint', () => {
  test('is the same for the same values and another for others', () => {
    expect(fingerprint([1, 'a', 0.5])).toBe(fingerprint([1, 'a', 0.5]));
    expect(fingerprint([1, 'a', 0.5])).not.toBe(fingerprint([1, 'a', 0.501]));
    expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
  });
  test('does not hang on the last digit of a logarithm', () => {
    expect(fingerprint([Math.log(3)])).toBe(fingerprint([Math.log(3) + 1e-15]));
  });
});
