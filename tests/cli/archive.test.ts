// The archive that `bench` builds: as many papers as asked, no two alike, the same everywhere.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeArchive } from '../../src/cli/bench/archive.ts';
import { parseDump } from '../../src/dump/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-archive-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const titlesIn = (out: string): readonly string[] =>
  readdirSync(join(out, 'dumps'))
    .sort()
    .flatMap((name) => parseDump(readFileSync(join(out, 'dumps', name)), name).entries)
    .map(({ title }) => title);

test('an archive holds distinct papers in a dump for each day, the same ones every time', async () => {
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  expect(await writeArchive({ content: 'tests/fixtures/site', out: one, papers: 800 })).toBe(365);
  const titles = titlesIn(one);
  expect(titles).toHaveLength(800);
  expect(new Set(titles).size).toBe(800);
  await writeArchive({ content: 'tests/fixtures/site', out: other, papers: 800 });
  expect(titlesIn(other)).toEqual(titles);
});

test('a few titles are enough for many papers', async () => {
  const out = join(folder, 'out');
  expect(await writeArchive({ content: 'tests/fixtures/content', out, papers: 500 })).toBe(365);
  expect(new Set(titlesIn(out)).size).toBe(500);
});

test('no paper to take from is an error, not a search without end', async () => {
  const content = join(folder, 'content');
  for (const name of ['dumps', 'topics', 'pages']) mkdirSync(join(content, name), { recursive: true });
  writeFileSync(join(content, 'site.md'), '');
  await expect(writeArchive({ content, out: join(folder, 'out'), papers: 2 })).rejects.toThrow('no paper');
});
