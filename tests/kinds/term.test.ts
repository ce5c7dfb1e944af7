import { expect, test } from 'vitest';
import { viewTerms } from '../../src/site/kinds/term.ts';
import type { PaperView } from '../../src/site/views/index.ts';

test('a term’s papers stand newest first, whatever their slugs', () => {
  const papers = ['z', 'm', 'a'].map((slug) => ({ slug }) as PaperView);
  const term = {
    slug: 'ntk',
    term: 'NTK',
    kind: 'acronym',
    expansions: [],
    papers: ['a', 'm', 'z'],
  } as const;
  const [view] = viewTerms({ terms: [term], agreed: new Map() }, papers);
  expect(view?.papers.map(({ slug }) => slug)).toEqual(['z', 'm', 'a']);
});
