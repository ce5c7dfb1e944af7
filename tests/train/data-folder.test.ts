import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { dataPath, readDays, readJsonLines } from '../../src/train/data-folder.ts';
import { isUnseen, noteLearned } from '../../src/train/math/weight-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-data-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return dataPath(folder, name);
}

describe('a folder of data', () => {
  const paper = z.object({ title: z.string() });
  test('gives the records of its lines', () => {
    const path = write('papers.jsonl', '{"title": "A", "year": 1}\n{"title": "B"}\n');
    expect(readJsonLines(path, paper)).toEqual([{ title: 'A' }, { title: 'B' }]);
  });
  test.each([
    ['is no JSON', '{"title": "A"}\n{"tit', ':2: it is not JSON'],
    ['lacks a field', '{"title": "A"}\n\n{"name": "B"}\n', ':3: "title"'],
  ])('names the line that %s', (_what, text, said) => {
    const path = write('damaged.jsonl', text);
    expect(() => readJsonLines(path, paper)).toThrow(`damaged.jsonl${said}`);
  });
  test('gives the papers of days in the order of the days', () => {
    const day = (title: string): string => JSON.stringify([{ paper: { id: title, title, summary: null } }]);
    write('2026-03-12.json', day('later'));
    write('2026-03-11.json', day('earlier'));
    expect(readDays(folder).map(({ title, summary }) => [title, summary])).toEqual([
      ['earlier', ''],
      ['later', ''],
    ]);
    write('2026-03-13.json', '{"error": "busy"}');
    expect(() => readDays(folder)).toThrow('2026-03-13.json is no day of the list');
  });
});

describe('weights in a folder are unseen', () => {
  const files = { dev: '0a', plain: '0b' };
  const out = { held: 'out', files } as const;
  test('where both halves have learned without what is judged of the same files', () => {
    expect(isUnseen(folder, files)).toBe(false);
    noteLearned(folder, 'rebuild', out);
    expect(isUnseen(folder, files)).toBe(false);
    noteLearned(folder, 'detection', out);
    expect(isUnseen(folder, files)).toBe(true);
    expect(isUnseen(folder, { ...files, plain: '0c' })).toBe(false);
  });
  test('no longer where one half was learned again from everything', () => {
    noteLearned(folder, 'detection', { held: 'in', files });
    expect(isUnseen(folder, files)).toBe(false);
  });
});
