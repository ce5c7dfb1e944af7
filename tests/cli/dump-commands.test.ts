import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runOffprint } from '../setup/offprint.ts';

let folder: string;
const good = 'tests/fixtures/site/dumps/002_6b482f93e3efed40.txt';
let doubtful: string;
let broken: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-cli-'));
  doubtful = join(folder, '2026-03-11.txt');
  broken = join(folder, 'notes.txt');
  const pair =
    'Two Cheap Clocks\n\nClocks drift. We show that two cheap clocks, read in turn, drift less.\n\n';
  writeFileSync(doubtful, `Subscribe\n\n${pair}${pair}A Title Alone\n`);
  writeFileSync(broken, 'to do\n- buy milk\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('parse', () => {
  test('prints one JSON array and nothing else, in the documented shape', async () => {
    const { status, stdout } = await runOffprint(['parse', good, doubtful]);
    expect(status).toBe(0);
    const dumps = JSON.parse(stdout);
    expect(dumps).toHaveLength(2);
    expect(dumps[0]).toMatchObject({ file: good, layout: 'spaced', date: '--03-11', diagnostics: [] });
    expect(dumps[0].entries).toHaveLength(74);
    expect(dumps[1]).toEqual({
      file: doubtful,
      layout: 'spaced',
      date: '2026-03-11',
      entries: [expect.objectContaining({ line: 3 }), expect.objectContaining({ line: 7 })],
      diagnostics: [
        {
          code: 'title-without-abstract',
          severity: 'warning',
          line: 11,
          message: expect.stringContaining('A Title Alone'),
        },
      ],
    });
    expect(Object.keys(dumps[1].entries[0])).toEqual([
      'line',
      'title',
      'abstract',
      'arxivId',
      'doi',
      'publishedOn',
      'authors',
      'authorsCount',
      'organization',
      'organizationShortName',
      'upvotes',
      'githubUrl',
      'githubStars',
    ]);
  });

  test('prints a record for a file that cannot be read, and fails', async () => {
    const { status, stdout } = await runOffprint(['parse', join(folder, 'nowhere.txt')]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { layout: null, entries: [], diagnostics: [{ code: 'unreadable-file' }] },
    ]);
  });

  test('prints what it reads of a file that is broken off, and fails', async () => {
    const whole = JSON.stringify([{ title: 'Two Cheap Clocks', abstract: 'Read in turn, they drift less.' }]);
    const cut = join(folder, 'cut.json');
    writeFileSync(cut, `${whole.slice(0, -1)},{"title":"A Third`);
    const { status, stdout } = await runOffprint(['parse', cut]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject([
      { entries: [{ title: 'Two Cheap Clocks' }], diagnostics: [{ code: 'invalid-json' }] },
    ]);
  });

  test('ends quietly when whoever reads it has seen enough', async () => {
    const { status, stdout, stderr } = await runOffprint(['parse', good, good, good], {
      shell: 'set -o pipefail; "$@" | head -c 100',
    });
    expect({ status, stderr, length: stdout.length }).toEqual({ status: 0, stderr: '', length: 100 });
  });
});

describe('check', () => {
  test('passes a sound dump', async () => {
    expect((await runOffprint(['check', good])).status).toBe(0);
    expect((await runOffprint(['check', '--strict', good])).status).toBe(0);
  });

  test('passes warnings unless it is strict, and names file, line and code', async () => {
    const relaxed = await runOffprint(['check', doubtful]);
    expect(relaxed.status).toBe(0);
    expect(relaxed.stderr).toContain(`${doubtful}:11: warning: `);
    expect(relaxed.stderr).toContain('[title-without-abstract]');
    expect(relaxed.stdout).toContain('1 file, 2 entries: 0 errors, 1 warning, 0 notes');
    expect((await runOffprint(['check', '--strict', doubtful])).status).toBe(1);
  });

  test('fails on content without a paper, of which no site is built, and on content that is not there', async () => {
    const content = join(folder, 'new');
    mkdirSync(join(content, 'dumps'), { recursive: true });
    const empty = await runOffprint(['check', '--content', content]);
    expect(empty.status).toBe(1);
    expect(empty.stderr).toMatch(/^new\/dumps: error: .*no paper.*offprint -- add FILE.* \[no-papers\]$/m);
    const unread = join(folder, 'unread');
    mkdirSync(unread);
    // What was there before is not known to be gone.
    writeFileSync(join(unread, 'addresses.json'), '{ "march.txt": ["clocks"] }');
    const absent = await runOffprint(['check', '--content', unread]);
    expect(absent.status).toBe(1);
    expect(absent.stderr).toContain('there is no such file or folder');
    expect(absent.stderr).not.toContain('[address-gone]');
    // A folder is no dump.
    expect(absent.stdout).toMatch(/^0 dumps, /);
  });

  test('reads more corrections than the system lets it have open at once', async () => {
    const content = join(folder, 'corrected');
    for (const name of ['dumps', 'papers']) mkdirSync(join(content, name), { recursive: true });
    for (let number = 0; number < 1000; number++)
      writeFileSync(join(content, 'papers', `clocks-${number}.md`), 'A note.\n');
    const { stdout, stderr } = await runOffprint(['check', '--content', content], {
      shell: 'ulimit -n 400; exec "$@"',
    });
    expect(stdout).toMatch(/^0 dumps, /);
    expect(stderr).not.toContain('[unreadable-file]');
  });

  test('fails on a file that no layout claims, with the three nearest', async () => {
    const { status, stderr } = await runOffprint(['check', broken]);
    expect(status).toBe(1);
    expect(stderr).toMatch(/(?:gave up at line \d+.*){3}\[unknown-layout\]/);
  });
});
