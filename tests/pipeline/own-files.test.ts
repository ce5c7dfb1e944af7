import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listOwnFiles } from '../../src/pipeline/own-files.ts';

let root: string;
let folder: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'offprint-own-'));
  folder = join(root, 'static');
  mkdirSync(join(folder, 'maps'), { recursive: true });
  writeFileSync(join(root, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'robot.svg'), '<svg/>');
  writeFileSync(join(folder, 'maps', '50% & #1 %2f.png'), 'map');
});

afterEach(() => rmSync(root, { recursive: true }));

async function list(): Promise<{ readonly served: readonly string[]; readonly refused: readonly string[] }> {
  const { files, diagnostics } = await listOwnFiles(folder, 'content/static');
  return {
    served: files.map(({ path }) => path),
    refused: diagnostics.map(({ code, file }) => `${code} ${file}`),
  };
}

const plain = ['maps/50% & #1 %2f.png', 'robot.svg'];

test('files are served, in folders too, whatever they are called', async () => {
  expect(await list()).toEqual({ served: plain, refused: [] });
});

test('hidden files and folders are not served', async () => {
  mkdirSync(join(folder, '.git'));
  for (const name of ['.DS_Store', 'maps/._robot.svg', '.git/config']) writeFileSync(join(folder, name), '');
  expect(await list()).toEqual({ served: plain, refused: [] });
});

test('a link to a file of the folder is served as that file', async () => {
  symlinkSync(join(folder, 'robot.svg'), join(folder, 'maps', 'link.svg'));
  expect(await list()).toEqual({
    served: ['maps/50% & #1 %2f.png', 'maps/link.svg', 'robot.svg'],
    refused: [],
  });
});

test('a link out of the folder is not followed', async () => {
  symlinkSync(join(root, 'secret.txt'), join(folder, 'out.txt'));
  symlinkSync(root, join(folder, 'up'));
  expect(await list()).toEqual({
    served: plain,
    refused: ['outside-folder content/static/out.txt', 'outside-folder content/static/up'],
  });
});

test('links to nowhere, to themselves and to their own folder are left out', async () => {
  symlinkSync('nowhere', join(folder, 'nowhere'));
  symlinkSync('self', join(folder, 'self'));
  symlinkSync('.', join(folder, 'loop'));
  expect(await list()).toEqual({
    served: plain,
    refused: [
      'not-a-file content/static/loop',
      'unreadable-file content/static/nowhere',
      'unreadable-file content/static/self',
    ],
  });
});

test('a socket, and a name that is no text, are left out', async () => {
  const server = createServer().listen(join(folder, 'socket'));
  await once(server, 'listening');
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xfe])]), 'odd');
  expect(await list()).toEqual({
    served: plain,
    refused: ['not-a-file content/static/socket', 'unreadable-file content/static/��'],
  });
  server.close();
});

test('a file without permission to read it is left out', async () => {
  writeFileSync(join(folder, 'secret.txt'), '');
  // Whoever may read everything is refused nothing, so the system's answer is given here.
  const denied = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
  const system = vi.spyOn(fs, 'access').mockImplementation(async (path) => {
    if (String(path).endsWith('secret.txt')) throw denied;
  });
  syncBuiltinESMExports();
  try {
    expect(await list()).toEqual({ served: plain, refused: ['unreadable-file content/static/secret.txt'] });
  } finally {
    system.mockRestore();
    syncBuiltinESMExports();
  }
});

test('no folder is no file, and a file in its place is said', async () => {
  rmSync(folder, { recursive: true });
  expect(await list()).toEqual({ served: [], refused: [] });
  writeFileSync(folder, '');
  await expect(list()).rejects.toThrow(/content\/static: The folder cannot be read/);
});
