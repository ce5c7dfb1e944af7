// A standing question finds what the search page finds, of all that is asked or of any of it.
import { describe, expect, test } from 'vitest';
import {
  type Ask,
  answersAsk,
  askText,
  authorsAsked,
  isAnswerable,
  isMember,
} from '../../src/follow/index.ts';
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

describe('a term', () => {
  const isIn = (term: string, abstract: string): boolean =>
    answersAsk(asks('term', term))({
      matcher: createMatcher(bareRecord('a', 'A title', abstract)),
      topics: new Set(),
    });

  test.each([
    ['AIME', 'We reach 90% on AIME.'],
    ['GPU', 'It takes eight GPUs.'],
    ['SOTA', 'The SoTA is passed.'],
    ['LLaMA', 'We train Llama further.'],
    ['UNet', 'A U-Net of two layers.'],
    ['MATH500', 'Scores on MATH-500 rise.'],
    ['Llama 3', 'We train Llama3-8B.'],
    ['test-time training', 'Of test-time training we ask.'],
    ['self-supervised', 'Of self- supervised learning we ask.'],
    ['pass@k', 'It raises pass@k.'],
    ['Q&A', 'A Q&A system.'],
    ['TD(0)', 'It learns with TD(0).'],
    ['C++', 'Written in C/C++.'],
    ['A*', 'It finds ways by A*-search.'],
    ['.NET', 'It runs on .NET.'],
    ['β-VAE', 'We train a beta-VAE.'],
    ['GéoCLIP', 'We ask GeoCLIP.'],
  ])('%s stands in “%s”', (term, abstract) => expect(isIn(term, abstract)).toBe(true));

  test.each([
    ['AIME', 'We aim at proofs.'],
    ['AIME24', 'We aim at 24 proofs.'],
    ['CLIP', 'It cuts video clips.'],
    ['ReAct', 'Agents react late.'],
    ['MATH', 'It answers in math.'],
    ['GPT-4', 'We ask GPT. 4 of them answer.'],
    ['RL', 'It reads URLs.'],
    ['RL', 'Of (R, L) and (R,L) we ask.'],
    ['A*', 'It is a tree of depth A.'],
    ['C++', 'In case (c) it is written in C.'],
    ['.NET', 'The NET is cast.'],
    ['R', 'The radius r is small.'],
  ])('%s does not stand in “%s”', (term, abstract) => expect(isIn(term, abstract)).toBe(false));
});

describe('an author', () => {
  const asked = [asks('author', 'Chen Chen'), asks('words', 'author:"Wei Chen"'), asks('author', 'Lovelace')];
  const [chenChen, weiChen, lovelace] = asked.map((ask) =>
    answersAsk(ask, (name) => ['@chen chen', '@wei chen'].includes(name)),
  );
  const by = (...authors: readonly string[]) => ({
    matcher: createMatcher({ ...bareRecord('a', 'A title', 'A text.'), authors }),
    topics: new Set<string>(),
  });

  test('whom the archive has is meant alone, and nobody with the same words in another name', () => {
    expect(authorsAsked(asked)).toEqual(new Set(['@chen chen', '@wei chen', '@lovelace']));
    expect(chenChen?.(by('Ada Lovelace', 'Chen Chen'))).toBe(true);
    expect(chenChen?.(by('Tianlong Chen'))).toBe(false);
    expect(weiChen?.(by('Wei Chen'))).toBe(true);
    expect(weiChen?.(by('Chen Wei', 'Chen-Wei Xie'))).toBe(false);
  });

  test('is met by some words of the name where nobody is called so', () =>
    expect(lovelace?.(by('Ada Lovelace'))).toBe(true));
});

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
