import { expect, test } from 'vitest';
import { excerpt } from '../../templates/scripts/lib/excerpt.ts';
import { growsInProportion } from '../setup/cost.ts';

const before = 'We say what is known of it. '.repeat(20);

test('an excerpt is as long where what was asked ends the text as where it stands in its midst', () => {
  const stems = new Set(['prune']);
  const last = excerpt(`${before}We prune.`, stems);
  const midst = excerpt(`${before}We prune. ${before}`, stems);
  expect(last).toMatch(/We prune\.$/);
  expect(midst).toContain('We prune.');
  expect(Math.abs(last.length - midst.length)).toBeLessThan(12);
});

test('an excerpt holds the most words that were asked for, the first such lines of several', () => {
  const text = `We prune. ${before}${before}We prune to prune. ${before}We prune, or prune.`;
  expect(excerpt(text, new Set(['prune']))).toContain('We prune to prune.');
});

test('an excerpt costs in proportion to its text', async () => {
  const read = (words: number) => excerpt('prune '.repeat(words), new Set(['prune']));
  // What is done for the first time costs more.
  read(3_000);
  expect(await growsInProportion(read, 3_000, 30_000)).toBe(true);
});

test('a short text is its own excerpt', () => {
  expect(excerpt('We prune.', new Set(['prune']))).toBe('We prune.');
});

test('the dots of an excerpt stand alone in no line', () => {
  const midst = excerpt(`${before}We prune and prune ${'again and '.repeat(40)}`, new Set(['prune']));
  expect(midst).toMatch(/^…\u00a0\S.*[a-z]…$/);
});

test('no comma stands before the dots', () => {
  const midst = excerpt(`We prune, ${'and, '.repeat(80)}`, new Set(['prune']));
  expect(midst).toMatch(/and…$/);
});
