import { describe, expect, test } from 'vitest';
import { buildLibrary, parseCorrection } from '../../src/library/index.ts';
import { abstracts, correction, dump, entry, library } from './make.ts';

const { kernels, bridges } = abstracts;
const title = 'Forgetting in Streams: A Kernel View';
const dumps = [dump('a.txt', [entry(title, kernels), entry('Bridges', bridges)])];
const slug = library(...dumps).papers.find((paper) => paper.title === title)?.slug ?? '';

describe('parseCorrection', () => {
  const file = 'content/papers/foo-7k2m9x.md';
  const parse = (frontMatter: string, body = '') =>
    parseCorrection(`---\n${frontMatter}\n---\n${body}`, file);

  test('reads every field and the note', () => {
    const text = `title: A Title
abstract: |
  Two
  lines
arxivId: "2606.00683v2"
topics:
  - pruning
  - lamps
links:
  - label: Talk
    url: https://a.org/talk`;
    expect(parse(text, '\nSeen at a workshop.\n')).toEqual({
      correction: {
        slug: 'foo-7k2m9x',
        file,
        title: 'A Title',
        abstract: 'Two\nlines',
        arxivId: '2606.00683',
        topics: [
          { slug: 'pruning', line: 8 },
          { slug: 'lamps', line: 9 },
        ],
        links: [{ label: 'Talk', url: 'https://a.org/talk' }],
        note: 'Seen at a workshop.',
      },
      diagnostics: [],
    });
  });
  test('reads an id that YAML takes for a number', () =>
    expect(parse('arxivId: 2410.05430').correction?.arxivId).toBe('2410.05430'));
  test('reads a note without front matter', () =>
    expect(parseCorrection('Only a note.', file).correction).toEqual({
      slug: 'foo-7k2m9x',
      file,
      note: 'Only a note.',
    }));
  test.each([
    ['an id that is none', 'title: T\narxivId: foo', 'arxivId', 3],
    ['a title that is a list', 'title: [a]\nabstract: Text', 'title', 2],
    ['a link that is no address', 'links:\n  - label: x\n    url: javascript:alert(1)', 'links.0.url', 4],
    ['a topic that is no slug', 'title: T\ntopics: [Deep Learning]', 'topics.0', 3],
    ['more topics than a paper can have', `title: T\ntopics: [${'lamps, '.repeat(60)}]`, 'topics', 3],
    ['a field that there is not', 'title: T\nabstrct: x', 'abstrct', 3],
  ])('names the field of %s and keeps the rest', (_name, text, field, line) => {
    const { correction: read, diagnostics } = parse(text, 'A note.');
    expect(diagnostics).toMatchObject([{ code: 'invalid-correction', line, file }]);
    expect(diagnostics[0]?.message).toContain(`"${field}"`);
    expect(read?.note).toBe('A note.');
  });
  test('says what it saw, line by line', () => {
    const { diagnostics } = parse('arxivId: foo\nhide: perhaps', '');
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Field "arxivId" must be an arXiv id such as 2606.00683 (seen: "foo"); it is left out.',
      'Field "hide" must be true or false (seen: "perhaps"); it is left out.',
    ]);
  });
  test.each([
    ['front matter that is not YAML', '---\ntitle: [\n---\n', 'foo-7k2m9x.md'],
    ['JavaScript', '---js\n{ title: process.exit(1) }\n---\n', 'foo-7k2m9x.md'],
    ['a name that is no slug', '---\ntitle: T\n---\n', 'My paper.md'],
  ])('refuses %s', (_name, text, name) => {
    const { correction: read, diagnostics } = parseCorrection(text, `content/papers/${name}`);
    expect(read).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'invalid-correction' }]);
  });
});

describe('a paper that the publisher hides', () => {
  const hidden = buildLibrary(dumps, [correction(slug, 'hide: true')]);

  test('is in no list, and changes no other paper', () => {
    expect(hidden.papers.map(({ title }) => title)).toEqual(['Bridges']);
    expect(hidden.digests[0]?.papers).toEqual(hidden.papers.map((paper) => paper.slug));
    expect(hidden.papers[0]).toEqual(library(...dumps).papers.find((paper) => paper.title === 'Bridges'));
  });

  test('raises no doubt whether it is one with another that is shown', () => {
    const alike = [dump('a.txt', [entry(title, kernels), entry('A Bound for Random Sketches', kernels)])];
    const told = buildLibrary(alike, [correction(slug, 'hide: true')]).diagnostics;
    expect(told.map(({ code }) => code)).not.toContain('doubtful-pair');
  });

  test('is shown where the correction says false', () => {
    expect(buildLibrary(dumps, [correction(slug, 'hide: false')]).papers).toHaveLength(2);
  });
});

describe('a correction', () => {
  test('changes what the paper says, and neither its slug nor its listings', () => {
    const correct = correction(slug, 'title: Better\narxivId: "2606.00001"', 'A note.');
    const paper = buildLibrary(dumps, [correct]).papers.find((each) => each.slug === slug);
    expect(paper).toMatchObject({
      title: 'Better',
      abstract: kernels,
      arxivId: '2606.00001',
      correction: correct,
    });
    expect(paper?.listings[0]?.entry.title).toBe(title);
  });
  test('without its paper is reported with the nearest slug', () => {
    const { diagnostics } = buildLibrary(dumps, [correction(`${slug.slice(0, -1)}0`, 'title: Better')]);
    const told = diagnostics.filter(({ code }) => code !== 'undated-dump');
    expect(told).toMatchObject([
      { code: 'correction-without-paper', message: expect.stringContaining(slug) },
    ]);
  });
  test('of a paper that is gone names no other, whose title has but letters in common', () => {
    const gone = 'density-estimation-by-learning-of-nearest-neighbours-n91w4w';
    const { diagnostics } = buildLibrary(
      [dump('a.txt', [entry('Kernel Density Estimators in Large Dimensions', kernels)])],
      [correction(gone, 'title: Better')],
    );
    const told = diagnostics.find(({ code }) => code === 'correction-without-paper');
    expect(told?.message).toContain(gone);
    expect(told?.message).not.toContain('nearest slug');
  });
  test('holds by an alias after a longer scrape has arrived', () => {
    const short = entry(title, `Abstract: ${kernels.slice(0, 200)}`, { arxivId: '2606.00001' });
    const [before] = library(dump('a.txt', [short])).papers;
    const long = dump('b.txt', [entry(title, kernels, { arxivId: '2606.00001' })]);
    const correct = correction(before?.slug ?? '', 'title: Better');
    const { papers, diagnostics } = buildLibrary([dump('a.txt', [short]), long], [correct]);
    expect(papers.map((paper) => paper.title)).toEqual(['Better']);
    expect(papers[0]?.slug).not.toBe(before?.slug);
    expect(diagnostics.map(({ code }) => code)).not.toContain('correction-without-paper');
  });
  test('takes an id from one paper and gives it to another', () => {
    const mixedUp = [
      dump('a.txt', [entry(title, kernels, { arxivId: '2606.00001' }), entry('Bridges', bridges)]),
    ];
    const [wrong, right] = library(...mixedUp).papers.toSorted((one) => (one.arxivId === null ? 1 : -1));
    const { papers } = buildLibrary(mixedUp, [
      correction(wrong?.slug ?? '', 'arxivId: none'),
      correction(right?.slug ?? '', 'arxivId: "2606.00001"'),
    ]);
    expect(new Map(papers.map((paper) => [paper.title, paper.arxivId]))).toEqual(
      new Map([
        [title, null],
        ['Bridges', '2606.00001'],
      ]),
    );
  });
  test('joins two papers by giving both one id', () => {
    const twice = [dump('a.txt', [entry(title, kernels), entry('A Bound for Random Sketches', kernels)])];
    const slugs = library(...twice).papers.map((paper) => paper.slug);
    expect(slugs).toHaveLength(2);
    const corrections = slugs.map((each) => correction(each, 'arxivId: "2606.00001"'));
    const { papers, diagnostics } = buildLibrary(twice, corrections);
    expect(papers).toHaveLength(1);
    expect([papers[0]?.slug, ...(papers[0]?.aliases ?? [])].sort()).toEqual(slugs);
    expect(diagnostics.map(({ code }) => code)).not.toContain('doubtful-pair');
    expect(diagnostics.map(({ code }) => code)).not.toContain('duplicate-correction');
  });
  test('joins two papers that claim one slug, and both addresses lead on', () => {
    const twice = ['2606.00001', '2606.00002'].map((arxivId) => entry(title, kernels, { arxivId }));
    const slugs = library(dump('a.txt', twice)).papers.map((paper) => paper.slug);
    expect(slugs).toHaveLength(2);
    const corrections = slugs.map((each) => correction(each, 'arxivId: "2606.00001"'));
    const { papers, diagnostics } = buildLibrary([dump('a.txt', twice)], corrections);
    expect(papers).toHaveLength(1);
    expect([papers[0]?.slug, ...(papers[0]?.aliases ?? [])]).toEqual(expect.arrayContaining(slugs));
    expect(diagnostics.map(({ code }) => code)).not.toContain('correction-without-paper');
  });
  test('that joins two papers is told to keep the id and to move what else it says', () => {
    const twice = [dump('a.txt', [entry(title, kernels), entry('A Bound for Random Sketches', kernels)])];
    const corrections = library(...twice).papers.map((paper) =>
      correction(paper.slug, 'arxivId: "2606.00001"\nvotes: 3'),
    );
    const told = buildLibrary(twice, corrections).diagnostics;
    expect(told.filter(({ code }) => code === 'duplicate-correction')).toMatchObject([
      { message: expect.stringContaining('Leave that here') },
    ]);
  });
  test('tells two papers apart that are like each other, in the file of either', () => {
    const alike = [dump('a.txt', [entry(title, kernels), entry('A Bound for Random Sketches', kernels)])];
    const [one = '', other = ''] = library(...alike).papers.map((paper) => paper.slug);
    for (const [told, from] of [
      [one, other],
      [other, one],
    ] as const) {
      const { papers, diagnostics } = buildLibrary(alike, [correction(told, `differsFrom: [${from}]`)]);
      expect(papers).toHaveLength(2);
      expect(diagnostics.filter(({ code }) => code !== 'undated-dump')).toEqual([]);
    }
  });
  test('that tells a paper apart from nobody is reported with its line, and the nearest slug', () => {
    const alike = [dump('a.txt', [entry(title, kernels), entry('A Bound for Random Sketches', kernels)])];
    const [one = '', other = ''] = library(...alike).papers.map((paper) => paper.slug);
    const told = buildLibrary(alike, [
      correction(one, `differsFrom:\n  - ${other}x\n  - ${one}`),
    ]).diagnostics;
    expect(told.filter(({ code }) => code === 'invalid-correction')).toMatchObject([
      { line: 3, message: expect.stringContaining(`The nearest is "${other}"`) },
      { line: 4, message: expect.stringContaining('this paper itself') },
    ]);
    expect(told.map(({ code }) => code)).toContain('doubtful-pair');
  });
  test('second for one paper is reported', () => {
    const other = { ...correction(slug, 'title: Best'), file: 'content/papers/other.md' };
    const { diagnostics } = buildLibrary(dumps, [correction(slug, 'title: Better'), other]);
    const told = diagnostics.filter(({ code }) => code !== 'undated-dump');
    expect(told).toMatchObject([{ code: 'duplicate-correction' }]);
  });
});
