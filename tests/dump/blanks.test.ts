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

test('A letter read in the wrong encoding keeps the no-break space that is a part of it', () => {
  const write = ({ title, abstract }: Paper) => `${title}\n\nVoilÃ\u00a0: ${abstract}\n\n`;
  expect(readText(list(write)).entries[0]?.abstract).toMatch(/^Voilà: /);
});

test('A word broken at a soft hyphen is whole again', () => {
  const write = ({ title, abstract }: Paper) =>
    `${title}\n\n${abstract.replace(/(.{50,70}\w\w)(\w\w\w)/g, '$1\u00ad\n$2')}\n\n`;
  expect(readText(list(write)).entries.map((entry) => entry.abstract)).toEqual(
    papers.map((paper) => paper.abstract),
  );
});
