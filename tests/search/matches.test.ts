import { describe, expect, test } from 'vitest';
import { createMatcher, matches } from '../../src/search/matches.ts';
import { parseQuestion } from '../../src/search/question.ts';
import { bareRecord } from '../setup/search-record.ts';

const record = {
  ...bareRecord('a', 'Sub-gradient methods', 'We use GPT-4 and neural tangent kernels (see owner/name).'),
  authors: ['Ada Lovelace', 'Li Wang'],
  words: ['Ada Lovelace, Li Wang'],
  topics: ['Optimization'],
  filters: { organisation: 'Analytical Society' },
};
const has = (question: string): boolean => matches(createMatcher(record), parseQuestion(question));

describe('a standing question', () => {
  test.each([
    'ada lovelace',
    'subgradient',
    'sub-gradient method',
    'sub gradient kernel',
    'the kernels of a method',
    'gpt4',
    'owner/name',
    '"neural tangent kernel"',
    '"Ada Lovelace"',
    'author:lovelace',
    'author:"Li Wang" topic:optimization',
    'organization:"analytical society"',
  ])('%s is met', (question) => {
    expect(has(question)).toBe(true);
  });

  test.each([
    'subgradient zeppelin',
    '"tangent neural kernel"',
    '"Ada Wang"',
    'author:"Ada Wang"',
    'author:"Ada Ada"',
    'author:"???"',
    'topic:pruning kernels',
    'other/name',
  ])('%s is not met', (question) => {
    expect(has(question)).toBe(false);
  });
});
