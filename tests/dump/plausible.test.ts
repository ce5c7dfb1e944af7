import { describe, expect, test } from 'vitest';
import { reportImplausible } from '../../src/dump/plausible.ts';
import { makeEntry } from '../../src/paper/entry.ts';
import { clocks, legends, levees, read, readText } from './invented.ts';

const paper = (title: string, abstract: string) => makeEntry({ line: 1, title, abstract });

describe('A list that may be no list of papers', () => {
  test.each([
    [
      'a title above many abstracts',
      [levees, legends, clocks].map(({ abstract }) => paper('Abstract', abstract)),
    ],
    ['an abstract of a few words', [paper(levees.title, 'Read more')]],
    ['an abstract that is its title', [paper(levees.title, levees.title)]],
  ])('%s is told once', (_, entries) => {
    expect(reportImplausible(entries)).toMatchObject([{ code: 'implausible-entry' }]);
  });
});

describe('A sound list', () => {
  test.each([
    ['a paper printed twice', [levees, levees, clocks].map(({ title, abstract }) => paper(title, abstract))],
    ['a paper revised', [paper(clocks.title, clocks.abstract), paper(clocks.title, levees.abstract)]],
    ['a short abstract', [paper('A Lamp', 'We show this. It holds.')]],
    ['an abstract without spaces', [paper('机器学习', '我们提出一种不需要油的灯。')]],
  ])('%s raises no doubt', (_, entries) => {
    expect(reportImplausible(entries)).toEqual([]);
  });

  test('a fixture raises no doubt', () => {
    expect(reportImplausible(read('firecrawl-markdown.md').entries)).toEqual([]);
  });
});

describe('A file of a title and a paragraph', () => {
  const note =
    'Notes of Tuesday\n\nWe met and talked about three papers, none of which convinced us. Next week we try another format, with shorter talks.\n';
  const doubted = [{ code: 'implausible-entry', severity: 'warning' }];

  test('is doubted where nothing says that it is a paper', () => {
    expect(readText(note).diagnostics).toMatchObject(doubted);
    expect(readText(`${levees.title}\n\n${levees.abstract}\n`).diagnostics).toMatchObject(doubted);
  });

  test.each([
    [
      'the page around it',
      `Get trending papers in your email inbox!\n\nSubscribe\n\n${levees.title}\n\n${levees.abstract}\n`,
    ],
    ['its publisher', `---\ndate: 2026-03-11\n---\n${levees.title}\n\n${levees.abstract}\n`],
    [
      'a third paper',
      [levees, legends, clocks].map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n'),
    ],
  ])('is not where %s says so', (_, text) => {
    expect(readText(text).diagnostics).toEqual([]);
  });
});
