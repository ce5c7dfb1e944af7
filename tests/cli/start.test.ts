import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
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
