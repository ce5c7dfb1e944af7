// The day in the name of a file, of its archive and of its folders, and in a line above a list.
import { describe, expect, test } from 'vitest';
import { findDate, parseFileDate } from '../../src/dump/page.ts';

describe('The day in a name', () => {
  test.each([
    ['content/dumps/2026-03-11.txt', '2026-03-11'],
    ['papers-2026-03-11b.md', '2026-03-11'],
    ['papers_20260311.json', '2026-03-11'],
    ['2026_03_11.json', '2026-03-11'],
    ['daily.2026.03.11.csv', '2026-03-11'],
    ['lists-2026-03-11.zip/a.json', '2026-03-11'],
    ['2026-03-11/page.html', '2026-03-11'],
    ['content/dumps/2026/03/11.json', '2026-03-11'],
    ['2026/03/11/list.json', '2026-03-11'],
  ])('of %s is %s', (name, date) => expect(parseFileDate(name)).toBe(date));

  test.each([
    'content/dumps/001_005185a3e6b0a937.txt',
    '2610.01234.txt',
    '2010.10123v2.pdf',
    '2026-02-30.txt',
    'backup-of-2026-03-11/a.txt',
    'a20260311b.txt',
    '202603.txt',
  ])('is not in %s', (name) => expect(parseFileDate(name)).toBeNull());
});

describe('The day in a line', () => {
  test.each([
    ['25 papers, 2026-03-11', '2026-03-11'],
    ['Week 11 of May 2026-05-03', '2026-05-03'],
    ['Papers of the 11th of May 2026', '2026-05-11'],
    ['Papers of Oct 6, 2026', '2026-10-06'],
    ['Papers of Oct. 6, 2026: lamps', '2026-10-06'],
    ['[2026-10-06] Papers', '2026-10-06'],
    ['On 6 October, 2026 and 7 October 2026', '2026-10-06'],
    ['Version 2026-13-40 of 6 October 2026', '2026-10-06'],
    ['Daily Papers — Tuesday, October 6th 2026', '2026-10-06'],
    ['Dienstag, 6. Oktober 2026', '2026-10-06'],
    ['mardi 6 octobre 2026', '2026-10-06'],
    ['Lunes, 5 de octubre de 2026', '2026-10-05'],
    ['每日论文（2026年10月6日）', '2026-10-06'],
  ])('%s is %s', (line, date) => expect(findDate(line)).toBe(date));

  test.each(['Papers of October', 'Lamps in 2026', '2610.01234', '06/10/2026', '6 oktomber 2026'])(
    'is not in %s',
    (line) => expect(findDate(line)).toBeNull(),
  );
});
