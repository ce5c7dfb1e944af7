import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeFile } from '../../src/cli/add/place.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-place-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('a file is placed whole, in a folder that need not be there, and leaves no draft', async () => {
  const path = join(folder, 'content', 'dumps', 'a.txt');
  await placeFile(path, Buffer.from('text'));
  expect(readFileSync(path, 'utf8')).toBe('text');
  expect(readdirSync(join(folder, 'content', 'dumps'))).toEqual(['a.txt']);
});

test('another file of that name is never replaced', async () => {
  const path = join(folder, 'a.txt');
  writeFileSync(path, 'first');
  await expect(placeFile(path, Buffer.from('second'))).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(folder)).toEqual(['a.txt']);
});

test('of two that are placed at once one is told', async () => {
  const path = join(folder, 'a.txt');
  const outcomes = await Promise.allSettled([
    placeFile(path, Buffer.from('one')),
    placeFile(path, Buffer.from('other')),
  ]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(readdirSync(folder)).toEqual(['a.txt']);
});
