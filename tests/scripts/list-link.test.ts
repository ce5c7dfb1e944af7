import { expect, test } from 'vitest';
import { readListLink, writeListLink } from '../../templates/scripts/lib/list-link.ts';
import { paperMark } from '../../templates/scripts/lib/paper-mark.ts';

const slugs = Array.from({ length: 200 }, (_, index) => `a-paper-of-many-words-about-one-thing-${index}`);

test('a list of 200 papers fits in an address of 4 kB and is read back whole', () => {
  const link = `#${writeListLink(slugs)}`;
  expect(link.length).toBeLessThan(4096);
  expect(readListLink(link)).toEqual(slugs.map(paperMark));
});

test('an address without a list has none, and a damaged one gives what is whole', () => {
  expect(readListLink('')).toBeNull();
  expect(readListLink('#text')).toBeNull();
  expect(readListLink('#1.abc')).toEqual([]);
  expect(readListLink(`#${writeListLink(slugs.slice(0, 2))}abc`)).toHaveLength(2);
});

test('a hundred thousand papers have as many marks', () => {
  const marks = Array.from({ length: 100_000 }, (_, index) => paperMark(`paper-${index.toString(36)}-x`));
  expect(new Set(marks).size).toBe(marks.length);
});
