// Digests as people and language models write them: pictures, tables of contents, closing words, labels of their own, notes
// of every day. The papers are the list's, and what is said around them is nobody's title and nobody's abstract.
import { describe, expect, test } from 'vitest';
import { clocks, legends, levees, list, type Paper, papers, readText } from './invented.ts';

describe('What a digest puts before its titles is no part of them:', () => {
  test.each([
    ['the same picture', (_: number) => '🚀 '],
    ['pictures of several signs', (number: number) => ['👩‍💻 ', '⚙️ ', '🇪🇺 '][number - 1] ?? ''],
    ['a picture and a number', (number: number) => `📄 Paper ${number}: `],
  ])('%s', (_, before) => {
    const text = list(
      ({ title, abstract, arxivId }, number) =>
        `### ${before(number)}${title}\n\n🔗 https://arxiv.org/abs/${arxivId}\n\n${abstract}\n\n`,
    );
    expect(readText(text)).toMatchObject({ entries: papers, diagnostics: [] });
  });

  test('but a picture that stands before one of them is its own', () => {
    const text = list(
      ({ title, abstract, arxivId }, number) =>
        `### ${number === 2 ? '🦙 ' : ''}${title}\n\nhttps://arxiv.org/abs/${arxivId}\n\n${abstract}\n\n`,
    );
    expect(readText(text).entries[1]?.title).toBe(`🦙 ${legends.title}`);
  });
});

test('Headings below which nothing is said of a paper are parts of the page, and told', () => {
  const contents = list(({ title }, number) => `${number}. [${title}](#paper-${number})\n`);
  const body = list(
    ({ title, abstract, arxivId }, number) =>
      `## ${number}. ${title}\n\n- **Link:** https://arxiv.org/abs/${arxivId}\n- **Abstract:** ${abstract}\n\n---\n\n`,
  );
  const text = `# Digest of March 11, 2026\n\n## Table of contents\n\n${contents}\n${body}## Conclusion\n\nThree papers that show where the field is going. It was a good day for maps, and for clocks.\n`;
  expect(readText(text)).toMatchObject({
    date: '2026-03-11',
    entries: papers,
    diagnostics: [
      { code: 'unrecognised-line', line: 3 },
      { code: 'unrecognised-line', line: 30 },
    ],
  });
});

describe('A label that stands with each paper opens a field, whatever it means:', () => {
  test.each([
    [
      'below the abstract, in bold',
      ({ title, abstract, arxivId }: Paper) =>
        `## ${title}\n\nhttps://arxiv.org/abs/${arxivId}\n\n> ${abstract}\n\n**Why it matters:** It matters to everyone who has a clock, a map or a river. Nobody knew before.\n\n`,
    ],
    [
      'below the abstract, in the fields of a note',
      ({ title, abstract, arxivId }: Paper) =>
        `## ${title}\n- link:: https://arxiv.org/abs/${arxivId}\n- abstract:: ${abstract}\n- rating:: ⭐⭐⭐\n\n`,
    ],
    [
      'between title and abstract, as databases print it',
      ({ title, abstract, arxivId }: Paper) =>
        `-[ RECORD 1 ]----------\ntitle         | ${title}\nprimary_class | cs.LG\narxiv_id      | ${arxivId}\nabstract      | ${abstract}\n`,
    ],
    [
      'with its text in the quotes of TOML',
      ({ title, abstract, arxivId }: Paper) =>
        `[[papers]]\ntitle = "${title}"\nadded_by = "Ada"\nid = "${arxivId}"\nabstract = '''\n${abstract}'''\n\n`,
    ],
  ])('%s', (_, write) => {
    expect(readText(list(write))).toMatchObject({ entries: papers, diagnostics: [] });
  });

  test('a word before a colon that stands with one abstract is the author’s', () => {
    const own = `${clocks.abstract}\nAvailability: on request, by letter.`;
    const text = list(
      ({ title, abstract, arxivId }) =>
        `Title: ${title}\nID: ${arxivId}\nAbstract: ${title === clocks.title ? own : abstract}\n\n`,
    );
    expect(readText(text).entries[0]?.abstract).toBe(own.replace('\n', ' '));
  });
});

describe('Labels and dates may be in the publisher’s language', () => {
  test.each([
    ['Mittwoch, 11. März 2026', 'Titel: ', 'Autoren: ', 'Zusammenfassung: '],
    ['mercredi 11 mars 2026', 'Titre : ', 'Auteurs : ', 'Résumé : '],
    ['Artículos del 11 de marzo de 2026', 'Título: ', 'Autores: ', 'Resumen: '],
    ['Articoli dell’11 marzo 2026', 'Titolo: ', 'Autori: ', 'Riassunto: '],
    ['2026年3月11日的论文', '标题：', '作者：', '摘要：'],
    ['2026年3月11日（水）の論文', 'タイトル：', '著者：', '概要：'],
  ])('%s', (day, title, authors, abstract) => {
    const text = list(
      (paper) =>
        `${title}${paper.title}\n${authors}Ada Quill, Bo Fern\nURL: https://arxiv.org/abs/${paper.arxivId}\n${abstract}${paper.abstract}\n\n`,
    );
    expect(readText(`${day}\n\n${text}`)).toMatchObject({
      date: '2026-03-11',
      entries: papers.map((paper) => ({ ...paper, authors: ['Ada Quill', 'Bo Fern'] })),
      diagnostics: [],
    });
  });
});

test('A note of a day is of the day in its heading, not of the one before, to which it leads', () => {
  const text = list(
    ({ title, abstract, arxivId }) =>
      `## ${title}\n- link:: https://arxiv.org/abs/${arxivId}\n- abstract:: ${abstract}\n\n`,
  );
  const nav = '<< [[2026-03-10]] | [[2026-03-12]] >>';
  expect(readText(`# 2026-03-11 Wednesday\n\n${nav}\n\n${text}`).date).toBe('2026-03-11');
});

test('A page that a clipper saved is of the day in the address that it notes as its source', () => {
  const text = list(
    ({ title, abstract, arxivId }) =>
      `### [${title}](https://huggingface.co/papers/${arxivId})\n\n${abstract}\n\n`,
  );
  const front =
    '---\ntitle: "Daily Papers - Hugging Face"\nsource: "https://huggingface.co/papers/date/2026-03-11"\nauthor:\ncreated: 2026-03-12\ntags:\n  - "clippings"\n---\n';
  expect(readText(front + text)).toMatchObject({
    date: '2026-03-11',
    dateFrom: "the page's address",
    entries: papers,
  });
});

test('An abstract that ends in an address is one, whatever stands below its paper', () => {
  const open = { ...clocks, abstract: `${clocks.abstract} Project page: https://clocks.example/two` };
  const text = [open, legends, levees]
    .map(
      ({ title, abstract }) =>
        `**${title}**\n${abstract}\n<https://huggingface.co/papers/2601.00001>\n\n[09:05] bot\n`,
    )
    .join('');
  expect(readText(text).entries.map(({ abstract }) => abstract)).toEqual([
    open.abstract,
    legends.abstract,
    levees.abstract,
  ]);
});

test('Votes may stand behind any picture', () => {
  const text = list(
    ({ title, abstract, arxivId }, number) =>
      `## ${title}\n\n🔗 https://arxiv.org/abs/${arxivId} | ⭐ ${number}0 upvotes | 📅 2026-03-10\n\n${abstract}\n\n`,
  );
  expect(readText(text).entries.map(({ upvotes }) => upvotes)).toEqual([10, 20, 30]);
});

test.each([
  ['headings', (title: string) => `## ${title}`],
  ['bold lines', (title: string) => `**${title}**`],
])('Titles that begin alike, in %s, are titles and no label of the list', (_, write) => {
  const alike = papers.map((paper, at) => (at < 2 ? { ...paper, title: `Robo: ${paper.title}` } : paper));
  const text = alike
    .map(
      ({ title, abstract, arxivId }) =>
        `${write(title)}\n\nhttps://arxiv.org/abs/${arxivId}\n\nAbstract: ${abstract}\n\n`,
    )
    .join('');
  expect(readText(text).entries).toMatchObject(alike);
});
