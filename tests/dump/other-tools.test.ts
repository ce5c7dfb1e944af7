// What other programs make of the list: tables as JSON, services' answers, models that print themselves.
import { describe, expect, test } from 'vitest';
import { readDump } from '../../src/dump/index.ts';
import { readText } from './invented.ts';

const ferry =
  'We plan ferries by asking the tide. On three invented coasts the plan saves a fifth of the fuel, and it never strands a boat.';
const knots =
  'Knots are proofs that a rope can check. We list those with nine crossings and show that four of them come undone.';
const papers = [
  { title: 'Ferry Plans: Asking the Tide', abstract: ferry, arxivId: '2609.10001', upvotes: 7 },
  { title: 'Which Knots Hold?', abstract: knots, arxivId: '2609.10002', upvotes: 57 },
];
const names = ['arxiv_id', 'title', 'abstract', 'upvotes'];
const rows = papers.map(({ arxivId, title, abstract, upvotes }) => [arxivId, title, abstract, upvotes]);
const columnOf = (at: number): unknown[] => rows.map((row) => row[at]);
const lists = Object.fromEntries(names.map((name, at) => [name, columnOf(at)]));
const called = Object.fromEntries(names.map((name, at) => [name.replace('title', 'Paper'), columnOf(at)]));
const objects = Object.fromEntries(names.map((name, at) => [name, { ...columnOf(at) }]));
const python = rows.map((row) => names.map((name, at) => `${name}=${JSON.stringify(row[at])}`));
const page = papers
  .map(
    ({ title, abstract, arxivId }) =>
      `### [${title}](https://huggingface.co/papers/${arxivId})\n\n${abstract}\n`,
  )
  .join('\n');

describe('JSON', () => {
  test.each([
    ['a table by its columns, as lists', lists],
    ['a table by its columns, as objects', objects],
    ['a table by its columns, which calls titles papers', called],
    ['a table with its columns beside its rows', { columns: names, index: [0, 1], data: rows }],
    ['rows below a row of names', [names, ...rows]],
  ])('that holds %s is read row by row', (_, value) => {
    expect(readText(JSON.stringify(value))).toMatchObject({ layout: 'public-json', entries: papers });
  });

  test('of lists of numbers, or of the names of other things, is none', () => {
    expect(readText('{"title": [1, 2], "abstract": [3, 4]}').entries).toEqual([]);
    const data = papers.map(({ abstract }, at) => [`left-pad-${at}`, abstract]);
    expect(readText(JSON.stringify({ columns: ['name', 'description'], data })).entries).toEqual([]);
  });

  test.each([
    [
      'one page',
      {
        success: true,
        data: { markdown: page, metadata: { sourceURL: 'https://huggingface.co/papers/date/2026-09-22' } },
      },
    ],
    ['pages of a crawl', [{ url: 'https://huggingface.co/papers/date/2026-09-22', text: page }]],
  ])('around the text of %s is read as that text', async (_, value) => {
    const dump = await readDump(Buffer.from(JSON.stringify(value)), 'answer.json');
    expect(dump).toMatchObject({ date: '2026-09-22', entries: papers.map(({ title }) => ({ title })) });
  });

  test('with a list for each of several days has no day, and says so', () => {
    const day = papers.map(({ title, abstract }) => ({ title, abstract }));
    const dump = readText(JSON.stringify({ '2026-09-21': day.slice(0, 1), '2026-09-22': day.slice(1) }));
    expect(dump).toMatchObject({ date: null, diagnostics: [{ code: 'several-days' }] });
    expect(readText(JSON.stringify({ '2026-09-22': day })).date).toBe('2026-09-22');
  });
});

describe('A program’s own text', () => {
  test.each([
    ['models that print themselves without brackets', python.map((fields) => fields.join(' ')).join('\n')],
    [
      'objects with places that have no name',
      python.map((fields) => `Paper(${fields.join(', ')}, links=[Link('x', rel='self')])`).join('\n'),
    ],
    [
      'the value of a name',
      `papers = [${rows.map((row) => JSON.stringify(Object.fromEntries(names.map((name, at) => [name, row[at]])))).join(',\n')}]\n`,
    ],
  ])('of %s is read', (_, text) => {
    expect(readText(text)).toMatchObject({ entries: papers });
  });
});

describe('What cannot be read', () => {
  test.each([
    [
      'a whole list on one line',
      `${papers.map(({ title, abstract, upvotes }) => `${upvotes} ${title} ${abstract} ${ferry} ${knots} 5 authors · Oct 4`).join(' ')}`,
    ],
    [
      'a list of tuples as Python prints them',
      `[${rows.map((row) => `(${JSON.stringify(row[1])}, ${JSON.stringify(row[2])})`).join(', ')}]`,
    ],
    [
      'a list of papers without abstracts',
      '7\nFerry Plans: Asking the Tide\n5 authors\n57\nWhich Knots Hold?\nKnot House\n3\nA Lamp\n12 authors\n',
    ],
  ])('is called %s, and no paper is made of it', (name, text) => {
    const dump = readText(text);
    expect(dump.entries).toEqual([]);
    expect(
      dump.diagnostics.some(({ severity, message }) => severity === 'error' && message.includes(name)),
    ).toBe(true);
  });
});

test('One text of several authors, as feeds have it, is several authors', () => {
  const feed = (creator: string) =>
    readText(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>A</title><item><title>Which Knots Hold?</title><description>${knots}</description><dc:creator>${creator}</dc:creator></item></channel></rss>`,
    ).entries[0]?.authors;
  expect(feed('Ada Quill, Bo Fern')).toEqual(['Ada Quill', 'Bo Fern']);
  expect(feed('Quill, Ada')).toEqual(['Ada Quill']);
});
