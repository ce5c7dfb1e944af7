// Files of references: what their own syntax means, and what a broken entry costs.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const abstract = 'We present a lamp that needs no oil. It burns longer than four others.';

function bibtex(fields: string): string {
  return `@misc{lamp,\n  title = {A Lamp},\n  abstract = {${abstract}},\n  ${fields}\n}\n`;
}

describe('BibTeX', () => {
  test.each([
    ['{Ada Quill and Bo Fern}', ['Ada Quill', 'Bo Fern']],
    ['{Quill, Ada and van der Fern, Bo}', ['Ada Quill', 'Bo van der Fern']],
    ['"Quill, Ada  and\n    Fern, Bo"', ['Ada Quill', 'Bo Fern']],
    ['{{Lamp, Oil and Co.} and Quill, Ada}', ['Lamp Oil and Co.', 'Ada Quill']],
    ['{Fernand, Sand}', ['Sand Fernand']],
  ])('has the authors of %s one by one, in their order', (author, authors) => {
    expect(readText(bibtex(`author = ${author}`)).entries).toMatchObject([{ authors }]);
  });

  test('has fifty thousand authors of one paper, and is read to the end of three times as many', () => {
    const readAuthors = (count: number) =>
      readText(bibtex(`author = {${'Bo Li and '.repeat(count - 1)}Bo Fern}`));
    expect(readAuthors(50_000).entries[0]?.authors).toHaveLength(50_000);
    const { entries, diagnostics } = readAuthors(150_000);
    expect(entries).toMatchObject([{ title: 'A Lamp', abstract, authors: null, authorsCount: 150_000 }]);
    expect(diagnostics).toMatchObject([{ code: 'text-too-long' }]);
  });

  test('knows of authors that are cut that there are others, and so not how many', () => {
    const { entries } = readText(bibtex('author = {Quill, Ada and others}'));
    expect(entries).toMatchObject([{ authors: null, authorsCount: null }]);
  });

  test.each([
    ['{{A Lamp for BERT}}', 'A Lamp for BERT'],
    ['{A {Lamp} for {B}ERT}', 'A Lamp for BERT'],
    ['{A {{Lamp}} for {{BERT}}}', 'A Lamp for BERT'],
    ['{A \\emph{{Lamp}} of $R^{{n}}$}', 'A \\emph{Lamp} of $R^{{n}}$'],
    ['{A Lamp of $R^{n}$ Watts}', 'A Lamp of $R^{n}$ Watts'],
    ["{A \\emph{Lamp} for Poincar{\\'e}}", "A \\emph{Lamp} for Poincar{\\'e}"],
    ['{A Lamp\n    of Tin}', 'A Lamp of Tin'],
  ])('takes from the title %s the braces that protect words, and no other', (written, title) => {
    const text = `@article(lamp, title = ${written}, abstract = {${abstract}})\n`;
    expect(readText(text).entries).toMatchObject([{ title, abstract }]);
  });

  test.each([
    ['eprint = {2610.01234}', '2610.01234'],
    ['doi = {10.48550/arXiv.2610.01234}', '2610.01234'],
    ['journal = {arXiv preprint arXiv:2610.01234}', '2610.01234'],
    ['url = {https://arxiv.org/abs/2610.01234v2}', '2610.01234'],
    ['note = {Seen on 2610.01234}', null],
  ])('finds the id of %s', (field, arxivId) => {
    expect(readText(bibtex(field)).entries).toMatchObject([{ arxivId }]);
  });

  test('keeps a DOI as it is written, in braces or behind its address', () => {
    for (const doi of ['10.5555/Lamps_17', 'https://doi.org/10.5555/Lamps_17'])
      expect(readText(bibtex(`doi = {${doi}}`)).entries).toMatchObject([
        { doi: '10.5555/Lamps_17', arxivId: null },
      ]);
  });

  test("takes a year, a conference's organisation and the day of a visit for nothing of the paper", () => {
    const { entries } = readText(
      bibtex('year = 2026, month = oct, urldate = {2026-10-07}, organization = {PMLR}'),
    );
    expect(entries).toMatchObject([{ publishedOn: null, organization: null }]);
  });

  test('tells of a brace that is never closed, and reads the entries around', () => {
    const text = `${bibtex('')}@misc{half,\n  title = {Half,\n  abstract = {Cut off}\n}\n${bibtex('year = {2026}')}`;
    const dump = readText(text);
    expect(dump.entries).toHaveLength(2);
    expect(dump.diagnostics).toMatchObject([{ code: 'invalid-row', line: 6 }]);
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test('tells of entries without an abstract, among others that have one', () => {
    const dump = readText(`${bibtex('')}@misc{b, title = {Another Lamp}}\n`);
    expect(dump.entries).toHaveLength(1);
    expect(dump.diagnostics).toMatchObject([{ code: 'title-without-abstract', line: 6 }]);
  });

  test('passes over comments, texts and macros between the entries', () => {
    const text = `% Lamps\n@string{lamps = "Journal of Lamps"}\n@comment{jabref, x = {y}}\n${bibtex('journal = lamps')}`;
    expect(readText(text)).toMatchObject({
      layout: 'references',
      entries: [{ title: 'A Lamp' }],
      diagnostics: [],
    });
  });
});

test.each([
  ['{Quill}, Ada and {van der Fern}, Bo', ['Ada Quill', 'Bo van der Fern']],
  ['{North Lab} and Quill, {Ada}', ['North Lab', 'Ada Quill']],
  ['{Mu{\\~n}oz}, Claudia and Bo Fern', ['Claudia {Mu{\\~n}oz}', 'Bo Fern']],
])('A family name in braces, as astronomers’ library writes it, is a name: %s', (author, authors) => {
  expect(readText(bibtex(`author = {${author}}`)).entries).toMatchObject([{ authors }]);
});

describe('RIS', () => {
  test('with one space before the dash is read as with two', () => {
    const text = `TY - JOUR\nTI - A Lamp\nAU - Quill, Ada\nAB - ${abstract}\nER - \n`;
    expect(readText(text).entries).toMatchObject([{ title: 'A Lamp', authors: ['Ada Quill'], abstract }]);
  });

  test.each([
    ['DA  - 2026/10/01/', '2026-10-01'],
    ['DA  - 2026-10-01', '2026-10-01'],
    ['DA  - 2026/10//', null],
    ['PY  - 2026', null],
  ])('has from %s the day, where one is named', (line, publishedOn) => {
    const { entries } = readText(`TY  - GEN\nTI  - A Lamp\nAB  - ${abstract}\n${line}\nER  - \n`);
    expect(entries).toMatchObject([{ title: 'A Lamp', abstract, publishedOn }]);
  });

  test('needs no end of an entry, nor a blank line before the next', () => {
    const entry = `TY  - GEN\nTI  - A Lamp\nAU  - Quill, Ada\nAB  - ${abstract}\n`;
    expect(readText(entry + entry).entries).toHaveLength(2);
  });
});

describe('A file of PubMed', () => {
  const entry = (fields: string) =>
    `PMID- 3911\nOWN - NLM\nTI  - A Lamp of\n      Tin.\nAB  - ${abstract.replace('It burns', '\n      It burns')}\n${fields}`;

  test('has each paper with its title, without the full stop that is PubMed’s, and its whole abstract', () => {
    const dump = readText(`\n${entry('')}\n${entry('')}`);
    expect(dump).toMatchObject({ layout: 'references', diagnostics: [] });
    expect(dump.entries).toMatchObject([
      { line: 4, title: 'A Lamp of Tin', abstract },
      { line: 11, title: 'A Lamp of Tin', abstract },
    ]);
  });

  test('has authors by their whole names, where these are given', () => {
    const [full, short] = [
      'FAU - Quill, Ada\nAU  - Quill A\nFAU - Fern, Bo\nAU  - Fern B\n',
      'AU  - Quill A\n',
    ];
    expect(readText(entry(full)).entries).toMatchObject([{ authors: ['Ada Quill', 'Bo Fern'] }]);
    expect(readText(entry(short)).entries).toMatchObject([{ authors: ['Quill A'] }]);
  });

  test('has a DOI among its numbers, and the day of publication where one is named', () => {
    const numbers = 'LID - S12-34 [pii]\nLID - 10.5555/lamps.17 [doi]\nDP  - 2026 Jan 3\n';
    expect(readText(entry(numbers)).entries).toMatchObject([
      { doi: '10.5555/lamps.17', arxivId: null, publishedOn: '2026-01-03' },
    ]);
    expect(readText(entry('DP  - 2026 Jan\n')).entries).toMatchObject([{ publishedOn: null }]);
  });
});

test('A file of EndNote has each paper with its authors, its address and its abstract', () => {
  const entry = (title: string, more: string) => `%0 Journal Article\n%T ${title}\n${more}%X ${abstract}\n\n`;
  const dump = readText(
    entry('A Lamp', '%A Quill, Ada\n%A Bo Fern\n%D 2026\n%U https://arxiv.org/abs/2610.01234\n') +
      entry('Another Lamp', '%R 10.5555/lamps.17\n'),
  );
  expect(dump).toMatchObject({
    layout: 'references',
    entries: [
      {
        title: 'A Lamp',
        abstract,
        authors: ['Ada Quill', 'Bo Fern'],
        arxivId: '2610.01234',
        publishedOn: null,
      },
      { title: 'Another Lamp', abstract, authors: null, doi: '10.5555/lamps.17' },
    ],
    diagnostics: [],
  });
});

test('A file of EndNote may have tabs behind its tags', () => {
  const text = `%0\tGeneric\n%T\tA Lamp\n%X\t${abstract}\n`;
  expect(readText(text)).toMatchObject({ layout: 'references', entries: [{ title: 'A Lamp', abstract }] });
});

test('tells of entries in another form than those that the file begins with, which are left out', () => {
  const ris = `TY  - JOUR\nTI  - A Lamp\nAB  - ${abstract}\nER  - \n`;
  const endnote = `%0 Journal Article\n%T A Wick\n%X ${abstract}\n`;
  const { entries, diagnostics } = readText(`${ris}\n${endnote}\n${endnote}`);
  expect(entries).toMatchObject([{ title: 'A Lamp', abstract }]);
  expect(diagnostics).toMatchObject([
    {
      code: 'left-out',
      line: 6,
      message: expect.stringMatching(/^2 entries in the form of EndNote, .* RIS/),
    },
  ]);
  expect(readText(`${bibtex('year = 2026')}\n${ris}`).diagnostics).toMatchObject([
    { code: 'left-out', line: 7 },
  ]);
});
