import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a server that is told to end during its first build ends that, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-start-'));
  const places = ['--out', join(folder, 'site'), '--cache', join(folder, 'cache')];
  const args = ['start', '--port', '0', '--content', 'tests/fixtures/content', ...places];
  const server = spawn(process.execPath, ['src/cli/launch.js', ...args]);
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    if (!server.killed && said.includes('Dumps')) server.kill('SIGTERM');
  });
  expect(await new Promise((resolve) => server.once('close', resolve))).toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('site.'))).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('an edit of the record of addresses is followed, and what a build writes there is not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-start-'));
  const content = join(folder, 'content');
  cpSync('tests/fixtures/content', content, { recursive: true });
  const record = join(content, 'addresses.json');
  rmSync(record, { force: true });
  const places = ['--content', content, '--out', join(folder, 'site'), '--cache', join(folder, 'cache')];
  const server = spawn(process.execPath, ['src/cli/launch.js', 'start', '--port', '0', ...places]);
  let said = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  let built = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    built += text;
  });
  const builds = () => built.split(' pages in ').length - 1;
  await expect.poll(builds, { timeout: 200_000 }).toBe(1);
  expect(existsSync(record)).toBe(true);
  await expect.poll(() => said, { timeout: 100_000 }).toContain('Server at');
  writeFileSync(record, '{}');
  await expect.poll(builds, { timeout: 200_000 }).toBe(2);
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('close', resolve));
  expect(said.split('Changed: ')).toHaveLength(2);
  rmSync(folder, { recursive: true });
});
