import { describe, expect, test } from 'vitest';
import { type PartialDate, parseDate } from '../../src/paper/dates.ts';
import { dayTerms, takeDays } from '../../src/search/days.ts';
import { growsInProportion } from '../setup/cost.ts';

const day = (text: string): PartialDate => {
  const date = parseDate(text);
  if (date === null) throw new Error(`${text} is no date.`);
  return date;
};

describe('a question for a day', () => {
  test.each([
    ['2025-11-03', '#2025-11-03', ''],
    ['3 November 2025', '#2025-11-03', ''],
    ['agents nov 3, 2025', '#2025-11-03', 'agents'],
    ['agents November 3rd 2025 planning', '#2025-11-03', 'agents planning'],
    ['agents march 2026', '#2026-03', 'agents'],
    ['Sept. 2024 robots', '#2024-09', 'robots'],
    ['2025-11', '#2025-11', ''],
    ['3. März 2025', '#2025-03-03', ''],
    ['11 March', '#03-11', ''],
    ['Mar 11', '#03-11', ''],
    ['11 March?', '#03-11', ''],
    ['what is new on 2025-11-03?', '#2025-11-03', 'what is new on ?'],
    ['papers of 3 November 2025, agents', '#2025-11-03', 'papers of , agents'],
    ['agents,2025-11-03', '#2025-11-03', 'agents,'],
    ['robots (march 2026)', '#2026-03', 'robots ( )'],
    ['2025-11-3', '#2025-11-03', ''],
    ['robots in march 2026.', '#2026-03', 'robots in .'],
  ])('%s', (question, term, left) => {
    const { rest, days } = takeDays(question);
    expect(days.map((each) => each.term)).toEqual([term]);
    expect(rest.replace(/\s+/g, ' ').trim()).toBe(left);
  });

  test.each([
    'llama 3',
    'SAM 2 video',
    'SemEval 2025',
    '2025',
    'we may 10 times',
    'on 32 March 2025',
    'imagenet 2012',
    'https://example.org/2025-11-03/rivers',
    'https://example.org/2025-11-03',
    'report-2025-11-03',
    '2025-11-03.txt',
    '2025-11-03-05',
    'x_2025-11',
    '2025-13-45',
  ])('none is %s', (question) => {
    expect(takeDays(question)).toEqual({ rest: question, days: [] });
  });
});

test('every way to ask for a day finds a paper of that day, and none of another', () => {
  const found = new Set(dayTerms(day('2025-11-03')));
  for (const question of ['2025-11-03', '3 November 2025', 'November 2025', '3 November'])
    expect(takeDays(question).days.every(({ term }) => found.has(term))).toBe(true);
  for (const question of ['2025-11-04', 'December 2025', '3 November 2024', '4 November'])
    expect(takeDays(question).days.some(({ term }) => found.has(term))).toBe(false);
});

test('signs without end round what may be a day cost in proportion to their length', async () => {
  for (const sign of ['(', ')', '-', '2025-11', '2025-11)', ' 2025-11?', '1'])
    expect(await growsInProportion((size) => takeDays(`3 May ${sign.repeat(size)}`), 4000, 24_000)).toBe(
      true,
    );
});

test('a day whose year nobody printed is found without one', () => {
  expect(dayTerms(day('--03-11'))).toEqual(['#03-11']);
});
