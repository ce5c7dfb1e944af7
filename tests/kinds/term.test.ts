import { expect, test } from 'vitest';
import { viewTerms } from '../../src/site/kinds/term.ts';
import type { DigestView, PaperView } from '../../src/site/views/index.ts';

const digests = ['new', 'middle', 'old'].map((title) => ({ title, url: `/digests/${title}/` }) as DigestView);
const paper = (slug: string, ...listed: readonly number[]) =>
  ({ slug, listings: listed.map((at) => ({ digest: digests[at] })) }) as unknown as PaperView;

test('a term’s papers and digests stand newest first, whatever their slugs', () => {
  const papers = [paper('z', 0), paper('m', 1), paper('a', 2)];
  const term = {
    slug: 'ntk',
    term: 'NTK',
    kind: 'acronym',
    expansions: [],
    papers: ['a', 'm', 'z'],
  } as const;
  const [view] = viewTerms({ terms: [term], agreed: new Map() }, papers, digests);
  expect(view?.papers.map(({ slug }) => slug)).toEqual(['z', 'm', 'a']);
  expect(view?.digests.map(({ title }) => title)).toEqual(['new', 'middle', 'old']);
});

test('digests that a term’s papers share stand once', () => {
  const papers = [paper('b', 2, 1), paper('a', 1)];
  const term = { slug: 'x', term: 'X', kind: 'name', expansions: [], papers: ['a', 'b'] } as const;
  const [view] = viewTerms({ terms: [term], agreed: new Map() }, papers, digests);
  expect(view?.digests.map(({ title }) => title)).toEqual(['middle', 'old']);
});
