// Any order of files and of corrections gives the same library.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildLibrary, type Library } from '../../src/library/index.ts';
import type { PartialDate } from '../../src/paper/dates.ts';
import { abstracts, correction, dump, entry, library } from './make.ts';

const text = fc.constantFrom(...Object.values(abstracts));
const abstract = fc.oneof(
  text,
  text.map((whole) => whole.slice(0, 150)),
  text.map((whole) => `${whole.slice(0, 300)}…`),
  text.map((whole) => whole.replace(/(.{80}\S*) /g, '$1\n')),
  fc.tuple(text, text).map(([one, other]) => one.slice(0, 220) + other.slice(100, 320)),
  fc.constantFrom('', 'Short.', 'A sketch of the past, kept in random features, removes forgetting.'),
);
const title = fc.constantFrom(
  'Forgetting in Streams: A Kernel View',
  'FORGETTING in streams: a kernel view.',
  'Forgeting in Streams: A Kernel View',
  'Streams',
  '???',
  '机器学习',
);
const facts = fc.record({
  arxivId: fc.constantFrom(null, null, null, '2606.00001', '2606.00002'),
  upvotes: fc.option(fc.nat(9)),
  publishedOn: fc.constantFrom(null, '2026-03-11', '--03-11').map((date) => date as PartialDate | null),
});
const anEntry = fc.tuple(title, abstract, facts).map((parts) => entry(...parts));
const date = fc.constantFrom(null, '2026-03-11', '--03-11', '2025-03-11');
const someDumps = fc
  .array(fc.tuple(fc.array(anEntry, { maxLength: 4 }), date), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.map(([entries, day], at) => dump(`content/dumps/${at}.txt`, entries, day)));
const twoOrders = someDumps.chain((dumps) =>
  fc.tuple(fc.constant(dumps), fc.shuffledSubarray(dumps, { minLength: dumps.length })),
);

test('any permutation of files and corrections gives the same library', () => {
  fc.assert(
    fc.property(twoOrders, ([dumps, shuffled]) => {
      const corrected = library(...dumps).papers.slice(0, 2);
      const corrections = corrected.map(({ slug }) => correction(slug, 'arxivId: "2606.00001"'));
      expect(buildLibrary(shuffled, corrections.toReversed())).toEqual(buildLibrary(dumps, corrections));
    }),
    { seed: 11, numRuns: 150 },
  );
});

test('the order of entries in a dump changes no paper', () => {
  fc.assert(
    fc.property(fc.array(anEntry, { maxLength: 6 }), (entries) => {
      const [one, other] = [library(dump('a.txt', entries)), library(dump('a.txt', entries.toReversed()))];
      expect(summary(other).papers).toEqual(summary(one).papers);
    }),
    { seed: 14, numRuns: 150 },
  );
});

test('file names do not enter into papers, digests and their slugs', () => {
  fc.assert(
    fc.property(someDumps, (dumps) => {
      const renamed = dumps.map((each, at) => ({ ...each, file: `other/${9 - at}.md` }));
      expect(summary(library(...renamed))).toEqual(summary(library(...dumps)));
    }),
    { seed: 12, numRuns: 100 },
  );
});

test('every paper is listed, in the digests that list it, and every slug is one of a kind', () => {
  fc.assert(
    fc.property(someDumps, (dumps) => {
      const { papers, digests } = library(...dumps);
      const names = papers.flatMap((paper) => [paper.slug, ...paper.aliases]);
      expect(new Set(names).size).toBe(names.length);
      for (const paper of papers) expect(paper.listings.length).toBeGreaterThan(0);
      for (const digest of digests) {
        const listed = papers.filter(({ listings }) => listings.some((each) => each.digest === digest.slug));
        expect([...digest.papers].sort()).toEqual(listed.map((paper) => paper.slug));
      }
    }),
    { seed: 13, numRuns: 100 },
  );
});

/** What readers see of a library, without file names. */
function summary({ papers, digests }: Library) {
  return {
    papers: papers.map(({ slug, aliases, title: name, abstract: whole, arxivId, upvotes, publishedOn }) => ({
      ...{ slug, aliases, name, whole, arxivId, upvotes, publishedOn },
    })),
    digests: digests.map(({ slug, aliases, papers: listed }) => ({ slug, aliases, listed })),
  };
}
