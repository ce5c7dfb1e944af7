import { describe, expect, test } from 'vitest';
import { makeEntry } from '../../src/dump/entry.ts';
import { reportImplausible } from '../../src/dump/plausible.ts';
import { clocks, legends, levees, read } from './invented.ts';

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
    expect(reportImplausible(entries)).toMatchObject([{ code: 'implausible-entry', severity: 'warning' }]);
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
