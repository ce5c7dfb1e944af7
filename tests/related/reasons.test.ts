import { describe, expect, test } from 'vitest';
import { sharedTerms } from '../../src/related/reasons.ts';
import { titleLikeness, titleTerms } from '../../src/related/titles.ts';

const term = (surface: string, weight = 1) => ({ term: surface.toLowerCase(), surface, weight });
const reasons = (surfaces: readonly string[], inTitle: readonly string[] = []) =>
  sharedTerms(
    surfaces.map((surface) => term(surface)),
    { weightOf: () => 1, isInTitle: (word) => inTitle.includes(word) },
  );

describe('a reason', () => {
  test('is a phrase, a name, or a word of a title', () => {
    expect(reasons(['weight decay', 'surprising', 'GSM8K', 'grokking'], ['grokking'])).toEqual([
      'weight decay',
      'grokking',
      'GSM8K',
    ]);
  });

  test('is no half of a word with a hyphen, and no way to say how', () => {
    expect(reasons(['Post', 'nearly', 'kernel'], ['post', 'nearly', 'kernel'])).toEqual(['kernel']);
  });

  test('repeats no word of another', () => {
    expect(reasons(['weight decay', 'decay'], ['decay'])).toEqual(['weight decay']);
  });

  test('is what there is, where two papers share one lone word', () => {
    expect(reasons(['surprising'])).toEqual(['surprising']);
    expect(reasons([])).toEqual([]);
  });
});

describe('two titles', () => {
  const alike = (one: string, other: string) => titleLikeness(titleTerms(one), titleTerms(other));

  test('of the same words are as alike as can be, and of none are not', () => {
    expect(alike('grokking modular addition', 'grokking modular addition')).toBeCloseTo(1, 5);
    expect(alike('grokking modular addition', 'protein folding')).toBe(0);
    expect(alike('', '')).toBe(0);
  });

  test('that share a pair of words are more alike than those that share them apart', () => {
    expect(alike('lottery ticket networks', 'a lottery ticket')).toBeGreaterThan(
      alike('lottery ticket networks', 'ticket of a lottery'),
    );
  });
});
