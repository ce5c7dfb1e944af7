// The content that `bench` builds is a copy: nothing happens to the folders it is made of.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../src/cli/bench/lay-out.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-bench-'));
  mkdirSync(join(folder, 'days'));
  for (const day of ['1', '2', '3']) writeFileSync(join(folder, 'days', `${day}.txt`), day);
});

afterEach(() => rmSync(folder, { recursive: true }));

const layOutDumps = (dumps: string, add?: string) =>
  layOut(join(folder, 'bench'), join(folder, 'more'), {
    dumps,
    papers: 0,
    add,
    content: 'tests/fixtures/content',
  });

test('the last dump is held back from the copy alone, also where the folder is a link', async () => {
  symlinkSync('days', join(folder, 'dumps'));
  const more = await layOutDumps(join(folder, 'dumps'));
  expect(readFileSync(more.file, 'utf8')).toBe('3');
  expect(readdirSync(join(folder, 'bench', 'dumps'))).toEqual(['1.txt', '2.txt']);
  expect(readdirSync(join(folder, 'days'))).toEqual(['1.txt', '2.txt', '3.txt']);
});

test('a dump that is a link is measured, and stays where it lies', async () => {
  writeFileSync(join(folder, '4.txt'), '4');
  symlinkSync('../4.txt', join(folder, 'days', '4.txt'));
  const more = await layOutDumps(join(folder, 'days'));
  expect([more.path, readFileSync(more.file, 'utf8')]).toEqual(['4.txt', '4']);
  expect(readFileSync(join(folder, 'days', '4.txt'), 'utf8')).toBe('4');
});

test('of days in folders the last day is held back, and not the last folder', async () => {
  mkdirSync(join(folder, 'days', '2026'));
  for (const day of ['4', '5']) writeFileSync(join(folder, 'days', '2026', `${day}.txt`), day);
  for (const day of ['1', '2', '3']) rmSync(join(folder, 'days', `${day}.txt`));
  const more = await layOutDumps(join(folder, 'days'));
  expect(more.path).toBe(join('2026', '5.txt'));
  expect(readdirSync(join(folder, 'bench', 'dumps', '2026'))).toEqual(['4.txt']);
});

test('the dump that is named is added later, and is not there before, though it is one of the folder', async () => {
  const more = await layOutDumps(join(folder, 'days'), join(folder, 'days', '2.txt'));
  expect([more.path, readFileSync(more.file, 'utf8')]).toEqual(['2.txt', '2']);
  expect(readdirSync(join(folder, 'bench', 'dumps'))).toEqual(['1.txt', '3.txt']);
  writeFileSync(join(folder, '4.txt'), '4');
  const other = join(folder, '4.txt');
  rmSync(join(folder, 'bench'), { recursive: true });
  expect(await layOutDumps(join(folder, 'days'), other)).toEqual({ file: other, path: '4.txt' });
  expect(readdirSync(join(folder, 'days'))).toEqual(['1.txt', '2.txt', '3.txt']);
});

test('a publisher without topics or pages of their own can measure, too', async () => {
  const content = join(folder, 'content');
  mkdirSync(content);
  writeFileSync(join(content, 'site.md'), '');
  const options = { dumps: join(folder, 'days'), papers: 0, content };
  await layOut(join(folder, 'bench'), join(folder, 'more'), options);
  expect(readdirSync(join(folder, 'bench')).sort()).toEqual(['dumps', 'site.md']);
});
