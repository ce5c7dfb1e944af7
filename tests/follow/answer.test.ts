// A standing question finds what the search page finds, of all that is asked or of any of it.
import { describe, expect, test } from 'vitest';
import { type Ask, answersAsk, askText, isAnswerable, isMember } from '../../src/follow/index.ts';
import { createMatcher } from '../../src/search/matches.ts';
import { bareRecord } from '../setup/search-record.ts';

const paper = {
  matcher: createMatcher({
    ...bareRecord('a', 'Sub-gradient methods', 'We use GRPO and neural tangent kernels in bridges.'),
    authors: ['Ada Lovelace'],
    filters: { organisation: 'Analytical Engines' },
  }),
  topics: new Set(['optimizers', 'optimizers and schedules']),
};
const asks = (kind: Ask['kind'], value: string): Ask => ({ kind, value });
const has = (kind: Ask['kind'], value: string): boolean => answersAsk(asks(kind, value))(paper);

test.each([
  ['words', 'subgradient kernels'],
  ['words', '"tangent kernels"'],
  ['words', 'author:lovelace gradients'],
  ['topic', 'optimizers'],
  ['topic', 'Optimizers and Schedules'],
  ['author', 'Ada Lovelace'],
  ['organisation', 'analytical engines'],
  ['term', 'GRPO'],
  ['term', 'neural tangent kernel'],
] as const)('a paper has the %s "%s"', (kind, value) => expect(has(kind, value)).toBe(true));

test.each([
  ['words', 'subgradient zeppelins'],
  ['words', '"kernels tangent"'],
  ['topic', 'optim'],
  ['author', 'Ada Byron'],
  ['organisation', 'Engines'],
  ['term', 'tangent neural kernel'],
] as const)('a paper has not the %s "%s"', (kind, value) => expect(has(kind, value)).toBe(false));

describe('what is asked', () => {
  test('reads as one would type it on the search page', () => {
    expect(askText(asks('author', 'Ada Lovelace'))).toBe('author:"Ada Lovelace"');
    expect(askText(asks('term', 'test-time "compute"'))).toBe('"test-time  compute"');
    expect(askText(asks('words', '"test-time" compute'))).toBe('"test-time" compute');
  });

  test('is something: signs alone ask for nothing', () => {
    expect(isAnswerable(asks('words', 'GRPO'))).toBe(true);
    expect(isAnswerable(asks('words', '?! …'))).toBe(false);
  });

  test('is met by all or by any', () => {
    expect(isMember({ match: 'all', asks: [] }, [true, false])).toBe(false);
    expect(isMember({ match: 'any', asks: [] }, [true, false])).toBe(true);
    expect(isMember({ match: 'any', asks: [] }, [false, false])).toBe(false);
  });
});
