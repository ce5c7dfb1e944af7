import { describe, expect, test } from 'vitest';
import { matchBrackets } from '../../../src/math/detect/brackets.ts';
import { favourBalanced, joinOpinions } from '../../../src/math/detect/opinions.ts';
import { createThreshold } from '../../../src/math/detect/threshold.ts';
import { tokenise } from '../../../src/math/tokenise.ts';

describe('joinOpinions', () => {
  test('lists each span once, in order, with nothing from the one that does not list it', () => {
    const crf = [
      { first: 4, last: 5, probability: 0.5 },
      { first: 9, last: 12, probability: 1 },
    ];
    const network = [
      { first: 2, last: 5, probability: 0.25 },
      { first: 9, last: 12, probability: 0.5 },
    ];
    expect(joinOpinions(crf, network)).toEqual([
      { first: 2, last: 5, crf: 0, network: 0.25 },
      { first: 4, last: 5, crf: 0.5, network: 0 },
      { first: 9, last: 12, crf: 1, network: 0.5 },
    ]);
  });
});

describe('favourBalanced', () => {
  const { partner } = matchBrackets(tokenise('f ( x )'));
  test('gives most of an unbalanced span to the balanced one that overlaps it', () => {
    const spans = [
      { first: 0, last: 2, probability: 0.5 },
      { first: 0, last: 3, probability: 0.4 },
    ];
    expect(favourBalanced(spans, partner)).toEqual([
      { first: 0, last: 2, probability: 0.1 },
      { first: 0, last: 3, probability: 0.8 },
    ]);
  });
  test('leaves balanced spans alone', () => {
    const spans = [{ first: 2, last: 2, probability: 0.5 }];
    expect(favourBalanced(spans, partner)).toEqual(spans);
  });
});

describe('createThreshold', () => {
  test('asks more of a letter by itself than of one in company', () => {
    const tokens = tokenise('k means');
    const span = { first: 0, last: 0, probability: 0.6 };
    const company = Array.from({ length: 5 }, (_, i) => ({ first: i + 2, last: i + 2, probability: 0.9 }));
    expect(createThreshold(tokens, [span])(span)).toBeGreaterThan(
      createThreshold(tokens, [span, ...company])(span),
    );
  });
});
