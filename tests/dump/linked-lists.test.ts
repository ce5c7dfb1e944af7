// Lists that people and programs write in Markdown about the papers: titles lead to the site or to arXiv.
import { describe, expect, test } from 'vitest';
import { readText } from './invented.ts';

const lamp = 'We present a lamp that needs no oil. It burns longer than four others on three benchmarks.';
const stairs =
  'We ask how small a network can be that still counts stairs. Nine units do so on all pictures.';
const papers = [
  { title: 'A Lamp That Needs No Oil', abstract: lamp, arxivId: '2610.01234' },
  { title: 'Counting Stairs [Revisited]', abstract: stairs, arxivId: '2609.04321' },
];

describe('A title that leads to its paper', () => {
  test.each([
    ['a heading to arXiv', (title: string, id: string) => `### [${title}](https://arxiv.org/abs/${id})`],
    [
      'a heading to arXiv by way of a mail’s guard',
      (title: string, id: string) =>
        `### [${title}](https://guard.example/?url=https%3A%2F%2Farxiv.org%2Fabs%2F${id}&data=05%7C02)`,
    ],
    ['a heading to a PDF', (title: string, id: string) => `## [${title}](https://arxiv.org/pdf/${id}v2)`],
    ['bold', (title: string, id: string) => `**[${title}](https://huggingface.co/papers/${id})**`],
    ['a numbered item', (title: string, id: string) => `1. [${title}](https://huggingface.co/papers/${id})`],
    [
      'a numbered item in bold',
      (title: string, id: string) => `2) **[${title}](https://arxiv.org/abs/${id})**`,
    ],
    [
      'a numbered heading',
      (title: string, id: string) => `### 3. [${title}](https://huggingface.co/papers/${id})`,
    ],
    [
      'a tag in a heading',
      (title: string, id: string) => `### <a href="/papers/${id}" class="x">${title}</a>`,
    ],
  ])('is read as %s', (_, write) => {
    const text = papers
      .map(({ title, arxivId, abstract }) => `${write(title, arxivId)}\n\n${abstract}\n`)
      .join('\n');
    const dump = readText(`# Papers\n\n${text}`);
    expect(dump).toMatchObject({ layout: 'linked-markdown', diagnostics: [] });
    expect(dump.entries).toMatchObject(papers);
  });

  test('has authors in italics, an abstract in a fold, and counts with icons below', () => {
    const dump = readText(
      `### [A Lamp That Needs No Oil](https://arxiv.org/abs/2610.01234)\n*Ada Quill, Bo Fern*\n<details>\n  <summary>Abstract</summary>\n${lamp}\n</details>\n\n▲ 82 • 💬 3 • ⭐ 79,711 • 17mo ago\n\n[arXiv](https://arxiv.org/abs/2610.01234) • [code](https://github.com/acme-lab/lamp)\n\n### [Counting Stairs](https://arxiv.org/abs/2609.04321)\n**Authors:** Cy Moss et al. (12 authors)\n\n${stairs}\n\n8 upvotes | 1 comment | 131 stars\n`,
    );
    expect(dump.diagnostics).toEqual([]);
    expect(dump.entries).toMatchObject([
      {
        abstract: lamp,
        authors: ['Ada Quill', 'Bo Fern'],
        authorsCount: 2,
        upvotes: 82,
        githubStars: 79_711,
        githubUrl: 'https://github.com/acme-lab/lamp',
      },
      { abstract: stairs, authors: null, authorsCount: 12, upvotes: 8, githubStars: 131 },
    ]);
  });

  test('an arXiv id or "View paper" is no abstract, and its paper is named', () => {
    const dump = readText(
      `### [A Lamp That Needs No Oil](https://huggingface.co/papers/2610.01234)\n\n[View paper](https://huggingface.co/papers/2610.01234)\n\n### [Counting Stairs](https://huggingface.co/papers/2609.04321)\n\n[2609.04321](https://huggingface.co/papers/2609.04321)\n\n${stairs}\n`,
    );
    expect(dump.entries).toMatchObject([{ title: 'Counting Stairs', abstract: stairs }]);
    expect(dump.diagnostics).toMatchObject([{ code: 'title-without-abstract', line: 1 }]);
  });
});

test('The word that a fold shows is no part of the abstract that it folds, nor are the names above it', () => {
  const list = papers
    .map(
      ({ title, abstract, arxivId }) =>
        `- [${title}](https://arxiv.org/abs/${arxivId})  \n  *Ada Quill, Bo Fern, Eli van der Heide*  \n  <details><summary>Abstract</summary>${abstract}</details>\n`,
    )
    .join('\n');
  expect(readText(list).entries.map(({ abstract }) => abstract)).toEqual(
    papers.map(({ abstract }) => abstract),
  );
});

describe('What stands beside an abstract is no part of it:', () => {
  const crew = ['Ada Quill', 'Bo van der Fern'];
  const titled = (paper: (typeof papers)[number]): string =>
    `### [${paper.title}](https://huggingface.co/papers/${paper.arxivId})`;

  test.each<[string, (paper: (typeof papers)[number]) => string]>([
    ['names below it', (paper) => `${titled(paper)}\n\n${paper.abstract}\n\n${crew.join(', ')}\n\n`],
    [
      'names below it in italics',
      (paper) => `${titled(paper)}\n\n${paper.abstract}\n\n*${crew.join(', ')}*\n\n`,
    ],
    [
      'names behind the title',
      (paper) =>
        `- [${paper.title}](https://huggingface.co/papers/${paper.arxivId}) — ${crew.join(', ')}\n  ${paper.abstract}\n`,
    ],
    [
      'what a machine says above it',
      (paper) =>
        `${titled(paper)}\n\n${crew.join(', ')}\n\n**TL;DR**: It is short. It says little.\n\n${paper.abstract}\n\n`,
    ],
    [
      'votes and a dot below it',
      (paper) =>
        `${titled(paper)}\n\n${crew.join(', ')}\n\n${paper.abstract}\n\n👍 12 · [Code](https://github.com/example/a)\n\n`,
    ],
  ])('%s', (_, write) => {
    expect(readText(papers.map(write).join(''))).toMatchObject({
      layout: 'linked-markdown',
      entries: papers.map((paper) => ({ ...paper, authors: crew })),
      diagnostics: [],
    });
  });
});

describe('Titles that are links, and no headings', () => {
  const all = [
    ...papers,
    { title: 'TLDR: A Reward for Each Token', abstract: `${lamp} ${stairs}`, arxivId: '2608.05555' },
  ];
  test.each<[string, (id: string) => string]>([
    ['arXiv', (id) => `https://arxiv.org/abs/${id}v2`],
    ['a PDF', (id) => `https://arxiv.org/pdf/${id}`],
    ['a DOI of arXiv', (id) => `https://doi.org/10.48550/arXiv.${id}`],
    ['alphaXiv', (id) => `https://www.alphaxiv.org/abs/${id}`],
    ['Semantic Scholar', (id) => `https://www.semanticscholar.org/arXiv:${id}`],
  ])('may lead to %s, whatever their first words are', (_, addressOf) => {
    for (const [mark, below] of [
      ['', '\n\n'],
      ['', '  \n'],
      ['- ', '\n\n  '],
      ['1. ', '\n\n   '],
    ]) {
      const text = all.map((p) => `${mark}[${p.title}](${addressOf(p.arxivId)})${below}${p.abstract}\n\n`);
      expect(readText(text.join(''))).toMatchObject({ entries: all, diagnostics: [] });
    }
  });

  test('may be one by itself', () => {
    const [paper] = papers;
    const text = `[${paper?.title}](https://arxiv.org/abs/${paper?.arxivId})\n\n${paper?.abstract}\n`;
    expect(readText(text)).toMatchObject({ entries: [paper], diagnostics: [] });
  });
});

test('A link to the paper that stands behind each abstract is none of it, and says which paper it is', () => {
  const all = [
    { ...papers[0], abstract: `${lamp} ${stairs} `.repeat(3).trim() },
    { ...papers[1], abstract: `${`${stairs} ${lamp} `.repeat(3)}See https://lamps.example/code` },
  ];
  const text = all.map((p) => `${p.title}\n\n${p.abstract} [link](https://arxiv.org/abs/${p.arxivId})\n\n`);
  expect(readText(text.join('')).entries).toMatchObject(all);
});
