import { expect, test } from 'vitest';
import { excerpt } from '../../templates/scripts/lib/excerpt.ts';

const before = 'We say what is known of it. '.repeat(20);

test('an excerpt is as long where what was asked ends the text as where it stands in its midst', () => {
  const stems = new Set(['prune']);
  const last = excerpt(`${before}We prune.`, stems);
  const midst = excerpt(`${before}We prune. ${before}`, stems);
  expect(last).toMatch(/We prune\.$/);
  expect(midst).toContain('We prune.');
  expect(Math.abs(last.length - midst.length)).toBeLessThan(12);
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
