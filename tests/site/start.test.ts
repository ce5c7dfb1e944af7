// `npm start`: what is dropped into content/dumps appears without a restart.
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'offprint-start-'));
const content = join(folder, 'content');
let server: ChildProcess;
let output = '';

beforeAll(async () => {
  cpSync('tests/fixtures/content', content, { recursive: true });
  server = spawn(
    process.execPath,
    [
      ...['src/cli/launch.js', 'start', '--port', String(20_000 + (process.pid % 20_000))],
      ...['--content', content, '--out', join(folder, 'out'), '--cache', join(folder, 'cache')],
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  server.stderr?.setEncoding('utf8').on('data', (printed: string) => {
    output += printed;
  });
  // The first build has read the dumps; this one arrives before its end.
  await until(() => output.includes('Dumps '));
  writeFileSync(join(content, 'dumps', 'early.txt'), dumpOf('Dropped While It Began', whatBegan));
  await until(() => /Server at \S+/.test(output));
});

afterAll(async () => {
  const closed = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  await closed;
  rmSync(folder, { recursive: true, force: true });
});

test('where it will be is said before the first build', () => {
  expect(output.indexOf(`${address()} will show`)).toBe(0);
});

test('the pages carry the script that reloads them', async () => {
  expect(await readAsBrowser(address())).toMatch(/<script type="module" src="\/\.offprint\/reload\.js"/);
});

test('a dump that arrives during the first build is not overlooked', async () => {
  await until(async () => (await read('digests/recent.json')).includes('Dropped While It Began'));
});

test('a dump dropped into content/dumps appears', async () => {
  writeFileSync(join(content, 'dumps', 'dropped.txt'), dumpOf('Dropped While It Ran', whatRan));
  await until(async () => (await read('digests/recent.json')).includes('Dropped While It Ran'));
});

test('a mistake leaves the last good pages, and its correction is built', async () => {
  writeFileSync(join(content, 'site.md'), '---\ntitle: Papers\n---\n');
  await until(() => output.includes('field "description"'));
  await until(async () => (await read('digests/recent.json')).includes('Dropped While It Ran'));
  writeFileSync(join(content, 'site.md'), '---\ntitle: Corrected\ndescription: All is well.\n---\n');
  await until(async () => (await read('')).includes('Corrected'));
});

test('an edit of a component is followed', async () => {
  const now = new Date();
  utimesSync('templates/components/Raw.tsx', now, now);
  await until(() => output.includes('Changed: templates/components/Raw.tsx'));
});

/** A list of one paper, whose abstract no other list has: two of one abstract would be one paper. */
function dumpOf(title: string, abstract: string): string {
  return ['Daily Papers', 'by AK and the research community', title, abstract, ''].join('\n\n');
}

const whatBegan =
  'A server that builds its pages for the first time may be handed a list before it has ended: we watch the folder from the start, so that no such list is overlooked.';
const whatRan =
  'We show what becomes of a paper whose dump arrives while the server runs: it is read, put under its topics and shown, and nobody has to start anything again.';

function address(path = ''): string {
  return new URL(path, /Server at (\S+)/.exec(output)?.[1] ?? '').href;
}

/** Empty between the two renames of a build, and where the server just closed a connection that was kept. */
async function read(path: string): Promise<string> {
  const response = await fetch(address(path)).catch(() => null);
  return response?.ok ? response.text() : '';
}

/** Unlike `fetch`, which says by a header that it is no navigation, and gets the page as it is. */
function readAsBrowser(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => text(response).then(resolve, reject)).once('error', reject);
  });
}

/** Waits as long as the test may; the test's own time limit says when it is too long. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(100);
}
