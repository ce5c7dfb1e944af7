import { expect, test } from 'vitest';
import { foldedTerms } from '../../src/related/fold.ts';
import table from '../../src/related/frequencies.weights.json' with { type: 'json' };

test('every term that was counted is one that texts still give: count anew where words are folded or stopped otherwise', () => {
  const counted = Object.values(table.terms).flatMap((joined) => joined.split('|'));
  const given = (text: string): ReadonlySet<string> =>
    new Set([...foldedTerms(text)].map(({ term }) => term));
  expect(counted.filter((term) => !given(term).has(term))).toEqual([]);
});
