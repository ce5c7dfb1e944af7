import { expect, test } from 'vitest';
import { escapeInvisible, quote, setMarks, setQuotes } from '../../src/text/quote.ts';

test.each([
  ['a line end', 'a\r\nb', 'a\\u000d\\u000ab'],
  ['a terminal’s escape', '\u001b[31mred', '\\u001b[31mred'],
  ['a mark that reorders', 'a\u202eb', 'a\\u202eb'],
  ['a mark without width', 'a\u200bb\ufeff', 'a\\u200bb\\ufeff'],
  ['half a character', 'a\ud835b', 'a\\ud835b'],
])('%s is escaped', (_name, text, escaped) => {
  expect(escapeInvisible(text)).toBe(escaped);
});

test('letters beyond the first plane are letters', () => {
  expect(escapeInvisible('𝔼[x] 😀 é 中')).toBe('𝔼[x] 😀 é 中');
});

test('a long text is cut, but no character in two', () => {
  expect(quote('x'.repeat(100))).toBe(`"${'x'.repeat(59)}…"`);
  for (const start of ['', 'x']) expect(quote(start + '𝔼'.repeat(60))).toMatch(/^"x?𝔼+…"$/u);
});

test('what is escaped is cut as it is written, and no escape in two', () => {
  expect(quote('\0'.repeat(60))).toBe(`"${'\\u0000'.repeat(9)}…"`);
  expect(quote(`x${'\0'.repeat(10)}`)).toBe(`"x${'\\u0000'.repeat(9)}…"`);
});

test.each([
  ['"sparse flows" by hand', '“sparse flows” by hand'],
  ['author:"Ada Lovelace"', 'author:“Ada Lovelace”'],
  ['Left out (seen: "2026-13-45").', 'Left out (seen: “2026-13-45”).'],
  ['"On "small" worlds" is listed twice.', '“On “small” worlds” is listed twice.'],
  ['no marks', 'no marks'],
])('quotation marks of %s open and close', (text, set) => {
  expect(setQuotes(text)).toBe(set);
});

test.each([
  [`Not in the file's name`, 'Not in the file’s name'],
  ['Write "date:" above, or "added:".', 'Write “date:” above, or “added:”.'],
  [
    'Left out (author:"Ada Lovelace", seen in "slug:").',
    'Left out (author:“Ada Lovelace”, seen in “slug:”).',
  ],
  [`Paper 1: "It's 'so'"`, `Paper 1: “It’s 'so'”`],
])('a message of ours, %s, has its marks on a page', (message, set) => {
  expect(setMarks(message)).toBe(set);
});
