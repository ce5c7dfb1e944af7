import { expect, test } from 'vitest';
import { keysOfTerms, TermNumbers } from '../../src/related/term-numbers.ts';

const terms = Array.from({ length: 20_000 }, (_, i) => (i % 2 ? `flow ${i}` : `${i}-flows`));
const keys = keysOfTerms(terms.join('\n'), terms.length);
const keyAt = (place: number) => [keys[2 * place] ?? 0, keys[2 * place + 1] ?? 0] as const;

test('terms are numbered from 0 as they come, in any order of slots and however many', () => {
  for (const salt of [0, 0xdeadbeef]) {
    const numbers = new TermNumbers(salt);
    expect(terms.map((_, at) => numbers.number(...keyAt(at)))).toEqual([...terms.keys()]);
    expect(numbers.size).toBe(terms.length);
  }
});

test('a term that comes again has the number it had, and one that never came has none', () => {
  const numbers = new TermNumbers(7);
  for (let at = 0; at < terms.length; at += 2) numbers.number(...keyAt(at));
  expect(numbers.number(...keyAt(4))).toBe(2);
  expect(numbers.find(...keyAt(19_998))).toBe(9999);
  expect(numbers.find(...keyAt(1))).toBeUndefined();
});

test('terms that differ in one letter, or in the order of two, have keys of their own', () => {
  const alike = ['', 'a', 'aa', 'ab', 'ba', 'flow', 'flew', 'felw', 'flow matching', 'matching flow'];
  const pairs = new Set(alike.map((term) => keysOfTerms(term, 1).join(' ')));
  expect(pairs.size).toBe(alike.length);
  expect([...keysOfTerms(alike.join('\n'), alike.length)].join(' ')).toBe([...pairs].join(' '));
});
