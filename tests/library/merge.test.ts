import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/dump/index.ts';
import type { PartialDate } from '../../src/paper/dates.ts';
import { abstracts, dump, entry, library, papersOfDumps } from './make.ts';

const { kernels, bridges } = abstracts;
const title = 'Forgetting in Streams: A Kernel View';

function merged(...versions: readonly Partial<Entry>[]) {
  const [paper, ...rest] = papersOfDumps(...versions.map((more) => entry(title, kernels, more)));
  expect(rest).toHaveLength(0);
  if (paper === undefined) throw new Error('no paper');
  return paper;
}

describe('a merged paper', () => {
  test('keeps the longest abstract when shorter scrapes arrive', () => {
    const paper = merged(
      {},
      { abstract: `${kernels.slice(0, 200)}...` },
      { abstract: kernels.slice(0, 300) },
    );
    expect(paper.abstract).toBe(kernels);
    expect(paper.otherAbstracts).toEqual([]);
  });
  test('prefers a complete abstract to a longer one that breaks off', () => {
    const complete = `${kernels.slice(0, 220)} That is all there is to it, and it holds for every stream.`;
    const broken = `${kernels.slice(0, 330)}…`;
    const paper = merged({ abstract: complete }, { abstract: broken });
    expect(paper.abstract).toBe(complete);
    expect(paper.otherAbstracts.map((other) => other.abstract)).toEqual([broken]);
  });
  test('prefers the setting without line breaks', () => {
    const wrapped = kernels.replace(/(.{80}\S*) /g, '$1\n');
    expect(merged({ abstract: wrapped }, {}, { abstract: wrapped }).abstract).toBe(kernels);
  });
  test("prefers the authors' TeX to what damage left of it", () => {
    const [intact, damaged] = ['$\\tilde{\\mathcal{O}}(n\\times d)$', 'mathcal{O}(ntimes d)'].map(
      (formula) => `${kernels} It costs ${formula}.`,
    );
    const paper = merged(
      { abstract: damaged ?? '' },
      { abstract: damaged ?? '' },
      { abstract: intact ?? '' },
    );
    expect(paper.abstract).toBe(intact);
    expect(paper.otherAbstracts).toEqual([]);
  });
  test('prefers a title that is not all capitals', () =>
    expect(merged({ title: title.toUpperCase() }, {}).title).toBe(title));
  test('keeps the whole title when a longer text comes under its beginning', () => {
    const cut = { title: title.slice(0, 28), abstract: `${kernels} Code is released.` };
    expect(merged(cut, {})).toMatchObject({ title, abstract: cut.abstract });
  });
  test('keeps an abstract that says something else, with its digest, and says so', () => {
    const other = kernels.slice(0, 220) + bridges.slice(0, 160);
    const dumps = [
      dump('a.txt', [entry(title, kernels)], '2026-03-11'),
      dump('b.txt', [entry(title, other)], '2026-03-12'),
    ];
    const { papers, digests, diagnostics } = library(...dumps);
    const digest = digests.find((each) => each.dump.file === 'b.txt')?.slug;
    expect(papers[0]?.otherAbstracts).toEqual([{ abstract: other, digest }]);
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
      ['repeat-with-other-abstract', 'b.txt'],
    ]);
  });
  test('warns of one id on two papers that have nothing else in common, and keeps both texts', () => {
    const arxivId = '2606.00001';
    const texts = [entry(title, kernels, { arxivId }), entry('Lorries on a Span', bridges, { arxivId })];
    const { papers, diagnostics } = library(dump('a.txt', texts, '2026-03-11'));
    expect(papers.map(({ otherAbstracts }) => otherAbstracts.length)).toEqual([1]);
    expect(diagnostics).toMatchObject([{ code: 'one-id-two-papers', severity: 'warning', line: 3 }]);
  });
  test('is not doubted for a translation under its id', () => {
    const arxivId = '2606.00001';
    const translated = '我们提出一种用于数据流的新方法，称为SketchStream，只需十分之一的内存。'.repeat(8);
    const texts = [entry(title, kernels, { arxivId }), entry('流中的遗忘', translated, { arxivId })];
    const { diagnostics } = library(dump('a.txt', texts, '2026-03-11'));
    expect(diagnostics.map(({ code }) => code)).toEqual(['repeat-with-other-abstract']);
  });
  test('takes the largest counts', () => {
    const paper = merged(
      { upvotes: 3, githubStars: 10, authorsCount: 2 },
      { upvotes: 7, githubStars: 4 },
      {},
    );
    expect([paper.upvotes, paper.githubStars, paper.authorsCount]).toEqual([7, 10, 2]);
  });
  test('leaves unknown what no entry says', () => {
    const { upvotes, arxivId, publishedOn, authors, organization, githubUrl } = merged({}, {});
    expect([upvotes, arxivId, publishedOn, authors, organization, githubUrl]).toEqual(Array(6).fill(null));
  });
  test('counts nought as known', () => expect(merged({ upvotes: 0 }, {}).upvotes).toBe(0));
  test('takes the earliest full date before one without a year', () => {
    const dates = ['--01-02', '2026-03-11', '2026-03-10'].map((date) => ({
      publishedOn: date as PartialDate,
    }));
    expect(merged(...dates).publishedOn).toBe('2026-03-10');
  });
  test('takes the longest list of authors and counts it', () => {
    const paper = merged({ authors: ['A', 'B', 'C'] }, { authors: ['A'], authorsCount: 2 });
    expect([paper.authors, paper.authorsCount]).toEqual([['A', 'B', 'C'], 3]);
  });
  test('takes the organisation and repository that most entries name', () => {
    const ant = { organization: 'Ant', githubUrl: 'https://github.com/a/a' };
    const bee = { organization: 'Bee', githubUrl: 'https://github.com/b/b' };
    expect(merged(ant, bee, bee)).toMatchObject(bee);
  });
  test('lists each digest once, newest first, at its first place', () => {
    const twice = [entry('Bridges', bridges), entry(title, kernels), entry(title, kernels)];
    const older = dump('a.txt', twice, '2026-03-10');
    const { papers, digests } = library(older, dump('b.txt', [entry(title, kernels)], '2026-03-11'));
    const paper = papers.find((each) => each.title === title);
    expect(paper?.listings.map(({ file, position }) => [file, position])).toEqual([
      ['b.txt', 0],
      ['a.txt', 1],
    ]);
    expect(digests.map((digest) => digest.papers.length)).toEqual([1, 2]);
  });
});
