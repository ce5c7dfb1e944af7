// Blanks and line ends as word processors, web pages and chats write them.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { list, type Paper, papers, read, readText } from './invented.ts';

const samples = [
  'firecrawl-markdown.md',
  'text-browser-numbered-links.md',
  'notebook-inline-urls.md',
  'trending-markdown.md',
  'trending-structured-html.md',
];
const textOf = (sample: string): string => readFileSync(`tests/fixtures/dumps/${sample}`, 'utf8');

describe.each(samples)('In %s', (sample) => {
  const { date, entries } = read(sample);

  test.each([
    ['no-break spaces', '\u00a0'],
    ['narrow ones', '\u202f'],
  ])('%s before “authors” and in dates are spaces', (_, space) => {
    const text = textOf(sample)
      .replace(/(\d) authors/g, `$1${space}authors`)
      .replace(/\b([A-Z][a-z]{2}) (\d{1,2})\b/g, `$1${space}$2`);
    const dump = readText(text);
    expect(dump).toMatchObject({ date, entries });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });

  test.each([
    ['by a tab', '\t'],
    ['by two spaces', '  '],
  ])('every line may be indented %s', (_, indent) => {
    expect(readText(textOf(sample).replace(/^(?=.)/gm, indent))).toMatchObject({ date, entries });
  });

  test('blank lines may be gone', () => {
    const text = textOf(sample).replace(/\n(?:[ \t]*\n)+/g, '\n');
    expect(readText(text)).toMatchObject({ date, entries: entries.map(({ line: _, ...entry }) => entry) });
  });

  test('lines may end as a program leaves them that writes CRLF as text on Windows', () => {
    const text = textOf(sample).replace(/\r?\n/g, '\r\r\n');
    const dump = readText(text);
    expect(dump).toMatchObject({ date, entries });
    expect(dump.parts.map((part) => part.text).join('')).toBe(text);
  });
});

test('A label is known behind a mark without width, and before an ideographic space', () => {
  const write = ({ title, abstract, arxivId }: Paper) =>
    `\u200bTitle:\u3000${title}\nID: ${arxivId}\u200b\n\u2060Abstract:\u00a0${abstract}\n\n`;
  expect(readText(list(write)).entries).toMatchObject(papers);
});

test('A line of marks without width is blank, however many they are', () => {
  for (const mark of ['\u200b', '\u2060', '\u200b\u2060'])
    for (const count of [1, 2, 3, 500]) {
      const marks = mark.repeat(count);
      const text = list(
        ({ title, abstract }) => `${marks}${title}${marks}\n${marks}\n${abstract}\n\n${marks}\n\n`,
      );
      const dump = readText(text);
      expect(dump.entries.map(({ title, abstract }) => ({ title, abstract }))).toEqual(
        papers.map(({ title, abstract }) => ({ title, abstract })),
      );
      expect(dump.diagnostics).toEqual([]);
      expect(dump.parts.map((part) => part.text).join('')).toBe(text);
    }
});

test.each([
  ['VoilÃ\u00a0: ', 'Voilà: '],
  ['Ifâ†\u00a0 it leads back: ', 'If↠ it leads back: '],
])('A letter read in the wrong encoding keeps the no-break space that is a part of it: %s', (seen, meant) => {
  const write = ({ title, abstract }: Paper) => `${title}\n\n${seen}${abstract}\n\n`;
  expect(readText(list(write)).entries[0]?.abstract.slice(0, meant.length)).toBe(meant);
});

test.each([
  'Café\u00a0Society',
  'Clocks —\u00a0Cheap Ones',
  'A “Study”\u00a0of Clocks',
  'Année\u00a0Zéro –\u00a0“Un”\u00a0à\u00a0Six',
])('Behind a letter with an accent, a dash or a quotation mark a no-break space is a space: %s', (title) => {
  const text = list((paper) => `${title}: ${paper.title}\n\n${paper.abstract}\n\n`);
  expect(readText(text).entries.map((entry) => entry.title)).toEqual(
    papers.map((paper) => `${title.replaceAll('\u00a0', ' ')}: ${paper.title}`),
  );
});

test('Marks without width between letters part no word, however many they are', () => {
  const write = ({ title, abstract }: Paper) =>
    `${title.replace(/(?<=[a-z])(?=[a-z])/, '\u200d\u200d')}\n\n${abstract.replace(/(?<=[a-z])(?=[a-z])/, '\u200b\u200c\u2060')}\n\n`;
  expect(readText(list(write)).entries).toMatchObject(
    papers.map(({ title, abstract }) => ({ title, abstract })),
  );
});

test('A word broken at a soft hyphen is whole again', () => {
  const write = ({ title, abstract }: Paper) =>
    `${title}\n\n${abstract.replace(/(.{50,70}\w\w)(\w\w\w)/g, '$1\u00ad\n$2')}\n\n`;
  expect(readText(list(write)).entries.map((entry) => entry.abstract)).toEqual(
    papers.map((paper) => paper.abstract),
  );
});
