import { describe, expect, test } from 'vitest';
import { abstracts, dump, entry, library } from './make.ts';

const { kernels, bridges, proteins } = abstracts;
const [one, two, three] = [
  entry('Kernels', kernels),
  entry('Bridges', bridges),
  entry('Proteins', proteins),
] as const;

describe('the slug of a digest', () => {
  const slugOf = (file: string, date: string | null, entries = [one, two]) =>
    library(dump(file, entries, date)).digests[0]?.slug;

  test.each([
    ['a full date', '2026-03-11', /^2026-03-11-[0-9a-z]{6}$/],
    ['a date without a year', '--03-11', /^03-11-[0-9a-z]{6}$/],
    ['no date', null, /^undated-[0-9a-z]{6}$/],
  ])('says %s', (_name, date, form) => expect(slugOf('a.txt', date)).toMatch(form));
  test('does not know the file name', () => expect(slugOf('b.txt', null)).toBe(slugOf('a.txt', null)));
  test('knows what is listed, in order', () =>
    expect(slugOf('a.txt', null, [two, one])).not.toBe(slugOf('a.txt', null)));
  test('leads on from the slugs it had while less of its date was known', () => {
    const aliases = library(dump('a.txt', [one, two], '2026-03-11')).digests[0]?.aliases;
    expect(aliases).toEqual([slugOf('a.txt', '--03-11'), slugOf('a.txt', null)]);
  });
});

describe('digests', () => {
  test('come newest first, then days without a year, then undated ones', () => {
    const { digests } = library(
      dump('a.txt', [one], '--12-24'),
      dump('b.txt', [two]),
      dump('c.txt', [three], '2025-12-31'),
      dump('d.txt', [one, two], '2026-01-01'),
      dump('e.txt', [one, three], '--03-11'),
    );
    expect(digests.map((digest) => digest.date)).toEqual([
      '2026-01-01',
      '2025-12-31',
      '--12-24',
      '--03-11',
      null,
    ]);
  });
  test('list papers in the order of the dump, each once', () => {
    const { digests, papers } = library(dump('a.txt', [two, one, two]));
    const titles = digests[0]?.papers.map((slug) => papers.find((paper) => paper.slug === slug)?.title);
    expect(titles).toEqual(['Bridges', 'Kernels']);
  });
  test('are not made of dumps without entries', () => expect(library(dump('a.txt', [])).digests).toEqual([]));
});

describe('a page saved twice', () => {
  test('is one digest, and the other file is named', () => {
    const { digests, papers, diagnostics } = library(dump('a.txt', [one, two]), dump('b.txt', [one, two]));
    expect(digests.map((digest) => digest.dump.file)).toEqual(['a.txt']);
    expect(papers.map((paper) => paper.listings.map(({ file }) => file))).toEqual([['a.txt'], ['a.txt']]);
    expect(diagnostics).toMatchObject([{ code: 'duplicate-dump', file: 'b.txt', severity: 'warning' }]);
  });
  test('keeps the date and what either scrape knows', () => {
    const { digests, papers } = library(
      dump('a.txt', [entry('Kernels', kernels, { upvotes: 5 })]),
      dump('b.txt', [entry('Kernels', kernels, { arxivId: '2606.00001' })], '2026-03-11'),
      dump('c.txt', [entry('Kernels', kernels)], '--03-11'),
    );
    expect(digests.map(({ dump: { file }, date }) => [file, date])).toEqual([['b.txt', '2026-03-11']]);
    expect(papers[0]).toMatchObject({ arxivId: '2606.00001', upvotes: 5 });
  });
  test('is two digests on two days', () => {
    const { digests } = library(dump('a.txt', [one], '2026-03-11'), dump('b.txt', [one], '2026-03-12'));
    expect(digests).toHaveLength(2);
  });
  test('loses no paper where the two scrapes give one text two ids', () => {
    const { papers, digests } = library(
      dump('a.txt', [{ ...one, arxivId: '2606.00001' }]),
      dump('b.txt', [{ ...one, arxivId: '2606.00002' }]),
    );
    expect(papers.map((paper) => paper.listings.length)).toEqual([1, 1]);
    expect(digests[0]?.papers).toHaveLength(2);
  });
});
