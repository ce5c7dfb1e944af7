import { expect, test } from 'vitest';
import type { Answer, Hit } from '../../src/search/ask/ask.ts';
import { describeAnswer } from '../../templates/scripts/lib/status.ts';

const hits = (...by: readonly Hit['by'][]): readonly Hit[] =>
  by.map((each, paper) => ({ paper, by: each, without: [] }));

const nothing: Answer = { hits: [], complete: 1, ofAuthor: new Set(), mended: [], stems: new Set() };

test.each([
  [['all'], '1 paper'],
  [['all', 'all', 'most'], '2 papers, and 1 with most of the words'],
  [
    ['most', 'meaning'],
    'No paper has all of these words; 2 papers with most of the words or near in meaning',
  ],
  [['meaning', 'meaning'], 'No paper says it so; 2 papers near in meaning'],
  [['most'], 'No paper has all of these words; 1 paper with most of the words'],
  [['all', 'apart', 'apart'], '1 paper with these words in this order; 2 papers with them, perhaps apart'],
  [['apart'], 'No paper was seen with these words in this order; 1 paper with them, perhaps apart'],
  [[], 'No paper was found; asking for less may find some.'],
] as const)('papers found by %j are said to be so', (by, said) => {
  expect(describeAnswer(hits(...by), null, null)).toBe(said);
});

test.each([
  [['all'], '1 paper by an author of this name'],
  [['all', 'all', 'all'], '1 paper by an author of this name, and 2 with these words'],
  [
    ['all', 'all', 'most'],
    '1 paper by an author of this name, 1 with these words, and 1 with most of the words',
  ],
  [['all', 'meaning'], '1 paper by an author of this name, and 1 near in meaning'],
  [
    ['all', 'all', 'apart'],
    '1 paper by an author of this name, and 1 with these words in this order; 1 paper with them, perhaps apart',
  ],
  [['all', 'apart'], '1 paper by an author of this name; 1 paper with these words, perhaps apart'],
] as const)('papers of an author who was named are told from the others, as in %j', (by, said) => {
  expect(describeAnswer(hits(...by), { ...nothing, ofAuthor: new Set([0]) }, null)).toBe(said);
});

test('a slip that was mended and an order that nothing has are said too', () => {
  const answer = {
    ...nothing,
    mended: [{ typed: 'pokker', meant: 'poker' }],
  };
  expect(describeAnswer(hits('all'), answer, 'date')).toBe(
    '1 paper; “pokker” was taken for “poker”; no paper here has a whole date, so that the newest cannot be told',
  );
});
