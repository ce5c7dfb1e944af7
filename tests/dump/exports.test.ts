// What other programs export: notes, reference managers, databases, printers. What they put around a paper is theirs.
import { describe, expect, test } from 'vitest';
import { clocks, ids, legends, levees, readText } from './invented.ts';

const papers = [
  { ...clocks, arxivId: ids.clocks },
  { ...legends, arxivId: ids.legends },
  { ...levees, arxivId: ids.levees },
];

describe('A page of Notion', () => {
  const { title, abstract } = clocks;
  const page = `# ${title}\n\nAuthors: Ada Quill, Bo Fern\nPublished: October 14, 2024\nStatus: To read\nURL: https://arxiv.org/abs/${ids.clocks}\nUpvotes: 13\n\n# Abstract\n\n${abstract}\n\n# Notes\n\n- See page 4, which is about clocks, too.\n`;

  test('is of the paper that its properties say', () => {
    expect(readText(page).entries).toMatchObject([
      {
        title,
        abstract,
        arxivId: ids.clocks,
        authors: ['Ada Quill', 'Bo Fern'],
        publishedOn: '2024-10-14',
        upvotes: 13,
      },
    ]);
  });

  test('is none where its properties name no paper', () => {
    const text = page.replace(/^URL: .*$/m, 'Place: the kitchen');
    expect(readText(text).layout).not.toBe('paper-page');
  });
});

describe('In BibTeX', () => {
  const read = (abstract: string) =>
    readText(`@misc{a,\n  title = {A Lamp},\n  abstract = {${abstract}},\n}\n`).entries[0]?.abstract;

  test.each([
    [
      String.raw`a cost of \$O(n{\textasciicircum}2)\$ for x\_i, \{a, b\} and 5\%`,
      'a cost of $O(n^2)$ for x_i, {a, b} and 5%',
    ],
    [String.raw`\${\textbackslash}alpha{\textasciicircum}\{2\}\$ of it`, String.raw`$\alpha^{2}$ of it`],
    [String.raw`c\textasciicircum{}* and n\textasciicircum 2`, 'c^* and n^2'],
  ])('signs that a manager made print themselves are what they were: %s', (written, text) =>
    expect(read(written)).toBe(text),
  );

  test('an author’s own TeX stays', () =>
    expect(read(String.raw`a cost of \$5 and 5\% of $n\_i$`)).toBe(
      String.raw`a cost of \$5 and 5\% of $n\_i$`,
    ));
});

test('A list of OpenReview’s that was copied without its addresses has its buttons between title and names', () => {
  const listed = papers.toReversed();
  const text = listed.map(
    ({ title, abstract }) =>
      `${title}\nPDF Supplementary Material\nAda Quill, Bo Fern\nPublished: 26 Jan 2026, Last Modified: 11 Feb 2026\nKeywords: maps\nTL;DR: A short line.\nAbstract: ${abstract}\nPrimary Area: rivers\nSubmission Number: 17\n\n`,
  );
  expect(readText(`Conference Submissions\n\n${text.join('')}`)).toMatchObject({
    entries: listed.map(({ title, abstract }) => ({ title, abstract, authors: ['Ada Quill', 'Bo Fern'] })),
    diagnostics: [],
  });
});

test('References in YAML are no front matter, though they stand between its rules', () => {
  const items = papers.map(
    ({ title, abstract, arxivId }) =>
      `- id: k\n  type: article\n  title: "${title}"\n  URL: https://arxiv.org/abs/${arxivId}\n  abstract: >-\n    ${abstract}\n`,
  );
  expect(readText(`---\nreferences:\n${items.join('')}---\n`)).toMatchObject({ entries: papers });
});

test('What a database draws below the header of a table, and counts below its rows, are no rows', () => {
  const rows = papers.map(({ title, abstract, arxivId }) => ` ${title} | ${arxivId} | ${abstract}\n`);
  const text = ` title | arxiv_id | abstract\n-------+----------+----------\n${rows.join('')}(3 rows)\n`;
  const { entries, diagnostics } = readText(text);
  expect(entries).toMatchObject(papers);
  expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('JSON whose texts speak of Python is JSON', () => {
  const spoken = papers.map((paper) => ({
    ...paper,
    abstract: `${paper.abstract} It prints {'a': None}, True.`,
  }));
  expect(readText(JSON.stringify(spoken))).toMatchObject({ layout: 'public-json', entries: spoken });
});

describe('A page that a browser printed, and a program took out of the PDF,', () => {
  const lines = papers.flatMap(({ title, abstract }) => [
    title,
    '',
    ...(abstract.replaceAll('fi', 'ﬁ').match(/.{1,70}(?:\s|$)/g) ?? []).map((line) => line.trim()),
    '',
  ]);
  const pages = [lines.slice(0, 8), lines.slice(8)].map(
    (own, at) =>
      `11/03/2026, 09:14            Daily Papers - Hugging Face\n\n${own.join('\n')}\n\nhttps://huggingface.co/papers/date/2026-03-11                 ${at + 1}/2\n\f`,
  );
  const dump = readText(pages.join(''));

  test('has its texts without the heads and feet of its pages, whatever room is left between their words', () => {
    expect(dump.entries).toMatchObject(papers.map(({ title, abstract }) => ({ title, abstract })));
  });

  test('is of the day in the address at its foot', () => expect(dump.date).toBe('2026-03-11'));
});

test('A table without abstracts that names papers of arXiv’s is told where these are', () => {
  const rows = papers.map(({ title, arxivId }) => `"${title}",https://arxiv.org/abs/${arxivId},1773200000\n`);
  const [finding] = readText(`title,url,time_added\n${rows.join('')}`).diagnostics;
  expect(finding?.message).toContain(`id_list=${papers.map(({ arxivId }) => arxivId).join(',')}`);
});
