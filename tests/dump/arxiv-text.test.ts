// Listings and search results of arXiv's, as a browser copies them and as programs read them.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const tides = {
  arxivId: '2609.20001',
  title: 'Ask the Tide: Ferry Plans That Never Strand a Boat',
  authors: ['Ada Quill', 'Bo van der Fern', 'Cy Gale'],
  abstract:
    'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat, whatever the passengers shout.',
};
const knots = {
  arxivId: '2609.20002',
  title: 'Which Knots Hold?',
  authors: ['Di Lark'],
  abstract:
    'Knots are proofs that a rope can check. We list those with nine crossings and show that four of them come undone.',
};
const papers = [tides, knots];
type Paper = (typeof papers)[number];

function list(write: (paper: Paper, at: number) => string): string {
  return papers.map(write).join('');
}

describe('A listing', () => {
  const listed = ({ arxivId, title, authors, abstract }: Paper, at: number) =>
    `[${at + 1}] arXiv:${arxivId} [pdf, html, other]\nTitle: ${title}\n${authors.join(', ')}\nComments: 9 pages. Code: yes\nSubjects: Geometry (math.GT); Robotics (cs.RO)\n\n${abstract}\n\n`;
  const head =
    'Computer Science\nShowing new listings for Thursday, 8 October 2026\nNew submissions (showing 2 of 2 entries)\n';
  const foot =
    'Total of 2 entries\nShowing up to 25 entries per page: fewer | more | all\nAbout\nHelp\n\narXiv Operational Status\n';
  const whole = `${head}${list(listed)}${foot}`;

  test.each([
    ['as a browser copies it', whole],
    ['without its blank lines', whole.replaceAll('\n\n', '\n')],
    ['with labels on lines of their own', whole.replace(/^(Title|Comments|Subjects): /gm, '$1:\n')],
    ['of papers of other archives', whole.replace(/ \[pdf/g, ' (cross-list from math.GT) [pdf')],
    ['of papers that were replaced', whole.replace(/ \[pdf, html/g, ' (replaced) [pdf, ps')],
    ['indented below its ids', whole.replace(/^(?=[^[\n])/gm, '    ')],
    [
      'as a program reads it, link by link',
      whole
        .replace(/^(\[\d\]) (arXiv:\S+) \[pdf, html, other\]$/gm, '$1\n$2\n[\npdf\n,\nhtml\n,\nother\n]')
        .replace(/^Ada.*$/gm, tides.authors.join('\n,\n'))
        .replace(/\); /g, ')\n; ')
        .replaceAll('\n\n', '\n'),
    ],
    [
      'as Markdown, with its links',
      `${head}${list(
        (paper, at) =>
          `[\\[${at + 1}\\]](https://arxiv.org/list/cs/new) [arXiv:${paper.arxivId}](https://arxiv.org/abs/${paper.arxivId} "Abstract") \\[[pdf](https://arxiv.org/pdf/${paper.arxivId} "Download PDF"), [other](https://arxiv.org/format/${paper.arxivId})\\]\n\nTitle: ${paper.title}\n\n${paper.authors.map((name) => `[${name}](https://arxiv.org/search/cs?query=${name.at(0)})`).join(', ')}\n\nSubjects: Geometry (math.GT)\n\n${paper.abstract}\n\n`,
      )}`,
    ],
    [
      'as a list of definitions',
      `${head}${list(
        (paper) =>
          `arXiv:${paper.arxivId} [pdf, html, other]\n:   Title: ${paper.title}\n\n    ${paper.authors.join(', ')}\n\n    Subjects: Geometry (math.GT)\n\n    ${paper.abstract}\n\n`,
      )}`,
    ],
    [
      'as a text browser prints it, with its numbers for links and their list',
      `${whole
        .replace(/^(\[\d\]) (arXiv:\S+) \[pdf, html, other\]$/gm, '  $1 [7]$2 [[8]pdf, [9]html, [10]other]')
        .replace(/^Ada.*$/gm, tides.authors.map((name, at) => `[${at + 11}]${name}`).join(', '))
        .replace(/^Di Lark$/gm, '[14]Di Lark')
        .replace(
          foot,
          '',
        )}References\n\n   Visible links:\n   7. https://arxiv.org/abs/2609.20001\n   8. https://arxiv.org/pdf/2609.20001\n`,
    ],
    [
      'whose lines were wrapped',
      `${head}[1] arXiv:2609.20001 [pdf, html, other]\nTitle: Ask the Tide: Ferry Plans That\nNever Strand a Boat\nAda Quill, Bo van der Fern, Cy\nGale\nSubjects: Geometry (math.GT);\nRobotics (cs.RO)\n\nWe plan ferries by asking the tide. On\nthree invented coasts the plan saves a\nfifth of the fuel, and it never strands\na boat, whatever the passengers shout.\n\n[2] arXiv:2609.20002 [pdf, html, other]\nTitle: Which Knots Hold?\nDi Lark\nSubjects: Geometry (math.GT)\n\nKnots are proofs that a rope can check.\nWe list those with nine crossings and\nshow that four of them come undone.\n\n${foot}`,
    ],
  ])('%s has each paper with its id, its names and its abstract', (_, text) => {
    const dump = readText(text);
    expect(dump).toMatchObject({
      layout: 'arxiv-text',
      date: '2026-10-08',
      entries: papers,
      diagnostics: [],
    });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('takes the line below a title for names, whoever they are', () => {
    const text = whole.replace(/^Ada.*$/gm, 'the RIVER collaboration').replace(/^Di Lark$/gm, 'Plato');
    expect(readText(text).entries).toMatchObject([
      { title: tides.title, authors: ['the RIVER collaboration'] },
      { title: knots.title, authors: ['Plato'] },
    ]);
  });

  test('gives names without where each author is', () => {
    const text = whole.replace(
      /^Ada.*$/gm,
      'Ada Quill (1 and 2), Bo van der Fern (for the RIVER collaboration), Cy Gale (2) ((1) North Lab, (2) Graph House)',
    );
    expect(readText(text).entries[0]).toMatchObject({ authors: tides.authors, authorsCount: 3 });
  });

  test('gives no names where the page has only some of them', () => {
    const text = whole.replace(/^Ada.*$/gm, 'Ada Quill, Bo Fern, et al. (98 additional authors not shown)');
    expect(readText(text).entries[0]).toMatchObject({
      title: tides.title,
      authors: null,
      authorsCount: null,
    });
  });

  test('keeps a line of an abstract that begins like a label', () => {
    const abstract = `We name what we keep.\nTitle: the first word of a book, kept.\n${knots.abstract}`;
    const { entries } = readText(whole.replace(knots.abstract, abstract));
    expect(entries[1]).toMatchObject({ title: knots.title, abstract: abstract.replaceAll('\n', ' ') });
  });

  test('of titles alone is told as such, once, and its foot is no paper', () => {
    const text = `${head}${list((paper, at) =>
      listed({ ...paper, abstract: '' }, at)
        .trimEnd()
        .concat('\n'),
    )}${foot}`;
    expect(readText(text)).toMatchObject({ entries: [], diagnostics: [{ code: 'no-papers' }] });
  });
});

describe('Search results', () => {
  const found = (fold: (abstract: string) => string) =>
    `Showing 1–2 of 2 results for all: boats\n\nSearch v0.5.6 released 2020-02-24  Feedback?\n\nAdvanced Search\n${list(
      ({ arxivId, title, authors, abstract }) =>
        `\narXiv:${arxivId}  [pdf, ps, other] \n\ncs.RO math.GT\n\n${title}\n\nAuthors: ${authors.join(', ')}\n\nAbstract: ${fold(abstract)}\n\nSubmitted 9 October, 2026; v1 submitted 1 September, 2026; originally announced September 2026.\n\nComments: 9 pages\n\nJournal ref: Ropes 12 (2026) 3-9\n`,
    )}\nAbout\nHelp\n`;
  const open = found((abstract) => `${abstract} △ Less`);
  const expected = papers.map((paper) => ({ ...paper, publishedOn: '2026-09-01' }));

  test.each([
    ['with open abstracts', open],
    ['without blank lines', open.replace(/\n{2,}/g, '\n')],
    [
      'with archives and a DOI behind the formats',
      open.replace(/other\] \n\n(.+)/g, 'other] $1 doi 10.1000/a.b'),
    ],
    ['with a DOI on lines of its own', open.replace(/^(cs\.RO.*)/gm, '$1 \ndoi\n10.1000/knots.9')],
    ['that are numbered', open.replace(/^(?=arXiv:)/gm, '1. ')],
    [
      'as a program reads them, abstracts cut and whole',
      found((abstract) => `\n…${abstract.slice(9, 60)}… ▽ More\n\n\n${abstract}\n△ Less`).replace(
        /^(arXiv:\S+) +/gm,
        '$1\n ',
      ),
    ],
    [
      'as a program reads them, piece by piece',
      open
        .replace(/^(Authors|Abstract): /gm, '$1\n:\n')
        .replace(/^Submitted /gm, 'Submitted\n')
        .replace(/; (v1) /g, ';\n$1\n'),
    ],
  ])('%s have each paper with its id and the day of its first version', (_, text) => {
    const dump = readText(text);
    expect(dump).toMatchObject({ layout: 'arxiv-text', date: null, entries: expected, diagnostics: [] });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('have the DOI that stands beside an id', () => {
    for (const text of [
      open.replace(/other\] \n\n(.+)/g, 'other] $1 doi 10.5555/boats.7'),
      open.replace(/^(cs\.RO.*)/gm, '$1 \ndoi\n10.5555/boats.7 '),
    ])
      expect(readText(text).entries).toMatchObject(papers.map(() => ({ doi: '10.5555/boats.7' })));
  });

  test('with abstracts that the page cut keep what there is, and say so of each', () => {
    const { entries, diagnostics } = readText(found((abstract) => `${abstract.slice(0, 60)}… ▽ More`));
    expect(entries).toMatchObject(papers.map(({ abstract }) => ({ abstract: `${abstract.slice(0, 60)}…` })));
    expect(diagnostics).toMatchObject([{ code: 'dump-truncated' }, { code: 'dump-truncated' }]);
  });
});

describe('What a page folds away', () => {
  test.each([
    [
      'is said where another tool saved it',
      'We plan ferries by asking… ▽ More',
      'We plan ferries by asking…',
      ['dump-truncated'],
    ],
    ['is no part of a whole abstract', `${knots.abstract} △ Less`, knots.abstract, []],
    ['stands after what was cut of it', `Knots are… ▽ More ${knots.abstract} △ Less`, knots.abstract, []],
    [
      'is none where an author writes the sign',
      'For ▽ More and △ Less we show that both are one. ▽ holds too.',
      'For ▽ More and △ Less we show that both are one. ▽ holds too.',
      [],
    ],
  ])('%s', (_, summary, abstract, codes) => {
    const dump = readText(JSON.stringify([{ id: '2609.20002', title: knots.title, summary }]));
    expect(dump.entries).toMatchObject([{ abstract }]);
    expect(dump.diagnostics.map(({ code }) => code)).toEqual(codes);
  });
});

test('A list that names formats beside ids below its own titles is no page of arXiv’s', () => {
  const text = list(
    ({ title, arxivId, abstract }) =>
      `Title: ${title}\narXiv:${arxivId} [pdf, html]\nAbstract: ${abstract}\n\n`,
  );
  expect(readText(text)).toMatchObject({
    layout: 'marked-list',
    entries: papers.map(({ title, abstract }) => ({ title, abstract })),
  });
});

test('A title that a text browser wrapped ends above its names, though its label takes a place in the line, too', () => {
  const listed = `   [1] arXiv:2609.20001 [pdf, other]
       Title: Harbour Bells Heard Again: Improved Ways of Ringing Generalist
       Embedding Models
       Ada Quill, Bo van der Fern, Cy Gale, Di Lark, Eve Marsh, Flo Reed,
       Gus Holm
       Subjects: Robotics (cs.RO)

       Bells are rung by the tide. On three invented coasts they are heard by
       everybody, and no boat is late, whatever the passengers on deck shout.
`;
  expect(readText(listed).entries).toMatchObject([
    {
      title: 'Harbour Bells Heard Again: Improved Ways of Ringing Generalist Embedding Models',
      authors: ['Ada Quill', 'Bo van der Fern', 'Cy Gale', 'Di Lark', 'Eve Marsh', 'Flo Reed', 'Gus Holm'],
    },
  ]);
});
