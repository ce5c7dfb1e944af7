import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { maxFileBytes, type ReadFile } from '../../src/dump/index.ts';
import { readDumpFile, readDumpFiles } from '../../src/pipeline/read.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-read-'));
  folder = join(root, 'dumps');
  mkdirSync(folder);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('A folder of dumps', () => {
  test('is read in the order of names, hidden files left out', async () => {
    for (const name of ['b.txt', 'a.txt', '.DS_Store', 'März 2026 – neu.txt'])
      writeFileSync(join(folder, name), name);
    const files = await readAll();
    expect(files.map(codeOrText)).toEqual(['März 2026 – neu.txt', 'a.txt', 'b.txt'].map((name) => name));
  });

  test('that is not there is a diagnostic', async () => {
    rmSync(folder, { recursive: true });
    expect((await readAll()).map(codeOrText)).toEqual(['unreadable-file']);
  });

  test('keeps its good files when others are bad', async () => {
    writeFileSync(join(root, 'secret.txt'), 'secret');
    symlinkSync(join(root, 'secret.txt'), join(folder, 'b-leaves.txt'));
    symlinkSync('c-loop.txt', join(folder, 'c-loop.txt'));
    symlinkSync('nowhere.txt', join(folder, 'd-dangles.txt'));
    writeFileSync(join(folder, 'e-good.txt'), 'good');
    symlinkSync('e-good.txt', join(folder, 'f-stays.txt'));
    writeFileSync(join(folder, 'g-large.txt'), '');
    truncateSync(join(folder, 'g-large.txt'), maxFileBytes + 1);
    expect((await readAll()).map(codeOrText)).toEqual([
      'outside-folder',
      'unreadable-file',
      'unreadable-file',
      'good',
      'good',
      'file-too-large',
    ]);
  });
});

describe('Folders and archives', () => {
  test('give each of their files, what stands beside a saved page left out', async () => {
    mkdirSync(join(folder, '2026', '.hidden'), { recursive: true });
    mkdirSync(join(folder, 'page_files'));
    writeFileSync(join(folder, '2026', 'b.txt'), 'b');
    writeFileSync(join(folder, '2026', 'logo.png'), 'png');
    writeFileSync(join(folder, '2026', '.hidden', 'c.txt'), 'c');
    writeFileSync(join(folder, 'page_files', 'd.txt'), 'd');
    writeFileSync(join(folder, 'lists.zip'), zipSync({ 'e.txt': strToU8('e'), 'a/f.txt': strToU8('f') }));
    expect((await readAll()).map(codeOrText)).toEqual(['b', 'f', 'e']);
    expect((await readAll()).map(({ file }) => file.slice(folder.length))).toEqual([
      '/2026/b.txt',
      '/lists.zip/a/f.txt',
      '/lists.zip/e.txt',
    ]);
  });

  test('that are links to elsewhere are not followed', async () => {
    mkdirSync(join(root, 'elsewhere'));
    writeFileSync(join(root, 'elsewhere', 'secret.txt'), 'secret');
    symlinkSync(join(root, 'elsewhere'), join(folder, 'link'));
    symlinkSync('..', join(folder, 'up'));
    expect((await readAll()).map(codeOrText)).toEqual(['outside-folder', 'outside-folder']);
  });
});

test('Links to folders are not followed, so that nothing is read twice, nor without end', async () => {
  mkdirSync(join(folder, '2026'));
  writeFileSync(join(folder, '2026', 'b.txt'), 'b');
  for (const name of ['circle', 'round', 'ring']) symlinkSync('.', join(folder, name));
  symlinkSync('2026', join(folder, 'later'));
  expect((await readAll()).map(codeOrText)).toEqual([
    'b',
    'not-a-file',
    'not-a-file',
    'not-a-file',
    'not-a-file',
  ]);
});

test('A device is refused without being opened', async () => {
  expect(codeOrText(await readDumpFile('/dev/zero'))).toBe('not-a-file');
});

test('A path through a file is refused', async () => {
  writeFileSync(join(folder, 'a.txt'), '');
  expect(codeOrText(await readDumpFile(join(folder, 'a.txt', 'b.txt')))).toBe('unreadable-file');
});

async function readAll(): Promise<readonly ReadFile[]> {
  const files: ReadFile[] = [];
  for await (const file of readDumpFiles(folder)) files.push(file);
  return files;
}

function codeOrText(file: ReadFile): string {
  return file.kind === 'read' ? new TextDecoder().decode(file.bytes) : file.diagnostic.code;
}
