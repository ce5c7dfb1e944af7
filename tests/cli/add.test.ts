import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nameInFolder, withFrontMatter } from '../../src/cli/add/prepare.ts';
import { parseDump } from '../../src/dump/index.ts';
import { type Finished, runOffprint } from '../setup/offprint.ts';

const page = (...papers: readonly (readonly [string, string])[]) =>
  `Subscribe\n\n${papers.map(([title, abstract]) => `${title}\n\n${abstract}\n\n`).join('')}`;
const clocks = [
  'Two Cheap Clocks',
  'Clocks drift. We show that two cheap clocks, read in turn, drift less than a good one.',
] as const;
const kites = [
  'Kites That Fly Themselves',
  'A kite is a sail on a string. We give it a rudder and a rule, and it stays up through the night.',
] as const;
const moss = [
  'Moss as a Compass',
  'Moss grows where it is wet, not where it is north. We map a thousand trees and find a weak preference.',
] as const;

let folder: string;
let content: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-add-'));
  content = join(folder, 'content');
  mkdirSync(join(content, 'dumps'), { recursive: true });
  writeFileSync(join(content, 'dumps', 'first.txt'), page(clocks, kites));
});

afterEach(() => rmSync(folder, { recursive: true }));

describe('add', () => {
  test('names a file that is broken, and its line, where it lies: it is not copied', async () => {
    const papers = [clocks, kites].map(([title, summary]) => ({ paper: { title, summary } }));
    const file = scrape('cut.json', JSON.stringify(papers, null, 1).slice(0, -40));
    const { status, stdout } = await add(file);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file}:`);
    expect(stdout).not.toContain('content/dumps/cut.json');
    expect(dumps()).toEqual(['first.txt']);
  });

  test('says that a folder has no file to add', async () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { status, stderr } = await add(empty);
    expect(status).toBe(1);
    expect(stderr).toContain(`${empty}: not added: there is no file`);
  });

  test('shows what is new and what is repeated, and copies the file with the day it was added', async () => {
    const file = scrape('second.txt', page(moss, clocks));
    const { status, stdout } = await add(file);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /1 new paper\n {4}Moss as a Compass\n {2}1 repeat\n {4}Two Cheap Clocks \(.*first\.txt\)/,
    );
    expect(dumps()).toEqual(['first.txt', 'second.txt']);
    const copied = readFileSync(join(content, 'dumps', 'second.txt'), 'utf8');
    expect(copied).toMatch(/^---\nadded: "\d{4}-\d{2}-\d{2}"\n---\n/);
    expect(copied.replace(/^---\n.*\n---\n/, '')).toBe(readFileSync(file, 'utf8'));
  });

  test('says in plain words that a file stands where the folder of dumps should be', async () => {
    rmSync(join(content, 'dumps'), { recursive: true });
    writeFileSync(join(content, 'dumps'), '');
    const { status, stderr } = await add(scrape('second.txt', page(moss)));
    expect(status).toBe(1);
    expect(stderr).toContain('a file in place of a folder perhaps: move it away');
  });

  test('doubts a day that is yet to come, and adds it all the same', async () => {
    const { status, stdout } = await add(scrape('second.txt', page(moss)), '--date', '2162-03-11');
    expect(status).toBe(0);
    expect(stdout).toContain('[future-date]');
    expect(dumps()).toContain('second.txt');
  });

  test('copies nothing on a dry run', async () => {
    expect((await add('--dry-run', scrape('second.txt', page(moss, kites)))).stdout).toContain(
      'would be copied',
    );
    expect(dumps()).toEqual(['first.txt']);
  });

  test('adds a file twice once', async () => {
    const file = scrape('second.txt', page(moss, kites));
    await add(file);
    const again = await add(file, file);
    expect(again.status).toBe(0);
    expect(again.stdout).toContain('already there');
    expect(dumps()).toEqual(['first.txt', 'second.txt']);
  });

  test('never replaces another file of that name', async () => {
    const file = scrape('first.txt', page(moss, kites));
    expect((await add(file)).status).toBe(0);
    expect((await add(file)).stdout).toContain('already there');
    expect(dumps()).toEqual([expect.stringMatching(/^first-[0-9a-f]{8}\.txt$/), 'first.txt']);
    expect(readFileSync(join(content, 'dumps', 'first.txt'), 'utf8')).toBe(page(clocks, kites));
  });

  test('writes what the publisher says into front matter', async () => {
    const said = ['--date', '2026-03-11', '--title', 'Kites: "and" moss', '--url', 'https://a.org/x'];
    expect((await add(...said, scrape('second.txt', page(moss, kites)))).status).toBe(0);
    const added = join(content, 'dumps', 'second.txt');
    expect(parseDump(readFileSync(added), added)).toMatchObject({
      date: '2026-03-11',
      title: 'Kites: "and" moss',
      url: 'https://a.org/x',
      entries: [{ title: moss[0] }, { title: kites[0] }],
    });
  });

  test.each([
    ['no digest is called by', 'Daily Papers of March', 'not added: every page of the list is called so'],
    ['is too long', 'x'.repeat(400), '1 error above'],
  ])('refuses a title that %s, which would be left out', async (_, title, said) => {
    const { status, stderr } = await add('--title', title, scrape('second.txt', page(moss, kites)));
    expect(status).toBe(1);
    expect(stderr).toContain(said);
    expect(dumps()).toEqual(['first.txt']);
  });

  test('copies what was compressed unpacked, so that its day can stand above it', async () => {
    const file = join(folder, 'second.txt.gz');
    writeFileSync(file, gzipSync(page(moss, kites)));
    expect((await add('--date', '2026-03-11', file)).status).toBe(0);
    const added = join(content, 'dumps', 'second.txt');
    expect(parseDump(readFileSync(added), added)).toMatchObject({
      date: '2026-03-11',
      entries: [{ title: moss[0] }, { title: kites[0] }],
    });
    expect((await add(file)).stdout).toContain('already there');
  });

  test('writes nothing above a file in UTF-16, with or without its mark, in whatever script it begins', async () => {
    const file = join(folder, 'second.txt');
    for (const head of ['\uFEFF', '', `${'今日论文列表'.repeat(6)}\n\n`]) {
      writeFileSync(file, Buffer.from(head + page(moss, kites), 'utf16le'));
      expect((await add('--date', '2026-03-11', file)).stderr).toContain('save it as UTF-8');
    }
    expect(dumps()).toEqual(['first.txt']);
  });

  test('shows doubtful lines and pairs', async () => {
    const { stdout } = await add(
      scrape('second.txt', `${page(moss, ['Another Name', clocks[1]])}A Title Alone\n`),
    );
    expect(stdout).toContain('title-without-abstract');
  });

  test.each([
    ['a file without papers', 'notes.txt', 'to do\n- buy milk\n'],
    ['a file that is not there', null, ''],
  ])('refuses %s and says why', async (_name, name, text) => {
    const file = name === null ? join(folder, 'nowhere.txt') : scrape(name, text);
    const { status, stderr } = await add(file);
    expect(status).toBe(1);
    expect(stderr).not.toBe('');
    expect(dumps()).toEqual(['first.txt']);
  });

  test('tells of a refused file where it lies, by its own lines', async () => {
    const file = scrape('notes.txt', 'to do\n- buy milk\n');
    const { stdout } = await add(file);
    expect(stdout).toContain(`${file}: no layout, 0 entries, no date`);
    expect(stdout).toContain(`${file}:1: error: `);
  });

  test('names a day without a year as people do', async () => {
    const { stdout } = await add(
      scrape('second.txt', page(moss, kites).replace('Subscribe', 'Subscribe\n\nMar 11')),
    );
    expect(stdout).toContain('11 March of a year that the page does not print');
  });

  test('copies a refused file when forced', async () => {
    expect((await add('--force', scrape('notes.txt', 'to do\n- buy milk\n'))).status).toBe(0);
    expect(dumps()).toEqual(['first.txt', 'notes.txt']);
  });

  test('adds nothing for a page that is there under another name', async () => {
    const { status, stdout } = await add(scrape('again.txt', `${page(clocks, kites)}\n`));
    expect(status).toBe(0);
    expect(stdout).toContain('nothing to add');
    expect(dumps()).toEqual(['first.txt']);
  });

  test('asks to delete the page that a better dated scrape replaces', async () => {
    const better = scrape('again.txt', `${page(clocks, kites)}\n`);
    const { status, stderr } = await add('--date', '2026-03-11', better);
    expect(status).toBe(1);
    expect(stderr).toMatch(/first\.txt.*delete that file/);
  });

  test.each([
    ['dated and then not', ['--date', '2026-03-12'], []],
    ['titled and then not', ['--title', 'Days of March'], []],
    [
      'titled and dated, and then dated',
      ['--title', 'March', '--date', '2026-03-12'],
      ['--date', '2026-03-12'],
    ],
  ])('knows a file that is there, %s, whatever day its page prints', async (_name, first, then) => {
    const file = scrape('second.txt', `byAK and the research community\n\nMar 11\n\n${page(moss, kites)}`);
    expect((await add(...first, file)).status).toBe(0);
    const { status, stdout } = await add(...then, file);
    expect([status, stdout]).toEqual([0, expect.stringMatching(/already there as .*second\.txt/)]);
    expect(dumps()).toEqual(['first.txt', 'second.txt']);
  });

  test.each([
    ['under a comment', '---\n# A Wednesday.\ndate: 2026-03-12\n---\n', ''],
    ['with fields that say nothing', '---\n"date": 2026-03-12\nsource:\n...\n\n', ''],
    ['without the byte order mark that it has', '---\ndate: 2026-03-12\n---\n', '\uFEFF'],
  ])('knows a file that is there, dated by hand %s', async (_name, front, mark) => {
    const text = `byAK and the research community\n\nMar 11\n\n${page(moss, kites)}`;
    writeFileSync(join(content, 'dumps', 'second.txt'), `${front}${text}`);
    const { status, stdout } = await add(scrape('again.txt', `${mark}${text}`));
    expect([status, stdout]).toEqual([0, expect.stringMatching(/already there as .*second\.txt/)]);
  });

  test('says what to write where a file that is there gets a day that its page does not print', async () => {
    const file = scrape('second.txt', `byAK and the research community\n\nMar 11\n\n${page(moss, kites)}`);
    expect((await add(file)).status).toBe(0);
    const { status, stderr } = await add('--date', '2026-03-12', file);
    expect([status, stderr]).toEqual([1, expect.stringMatching(/second\.txt; write date: "2026-03-12"/)]);
    expect(dumps()).toEqual(['first.txt', 'second.txt']);
    writeFileSync(
      join(content, 'dumps', 'second.txt'),
      `---\ndate: 2026-03-12\n---\n${readFileSync(file, 'utf8')}`,
    );
    expect((await add('--date', '2026-03-12', file)).stdout).toContain('already there');
  });

  test('adds the same page again where it is of two days', async () => {
    const file = scrape('second.txt', page(moss, kites));
    for (const date of ['2026-03-14', '2026-03-15']) expect((await add('--date', date, file)).status).toBe(0);
    expect(dumps()).toHaveLength(3);
  });

  test.each([
    ['no file', []],
    ['an unknown option', ['--fast', 'x.txt']],
    ['a day that there is not', ['--date', '2026-02-30', 'a.txt']],
    ['an address that is none', ['--url', 'a list', 'a.txt']],
    ['one date for two files', ['--date', '2026-03-11', 'a.txt', 'b.txt']],
  ])('explains %s', async (_name, args) => {
    const { status, stderr } = await add(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^offprint add: /m);
  });
});

describe('withFrontMatter', () => {
  test('keeps the bytes where there is nothing to say', () => {
    const bytes = Uint8Array.of(0xff, 0x00);
    expect(withFrontMatter(bytes, {})).toBe(bytes);
  });
  test('puts a byte order mark away', () => {
    const marked = Buffer.from('\uFEFFtext');
    expect(Buffer.from(withFrontMatter(marked, { date: '2026-03-11' })).toString()).toBe(
      '---\ndate: "2026-03-11"\n---\ntext',
    );
  });
  test('refuses UTF-16', () =>
    expect(() => withFrontMatter(Buffer.from('\uFEFFtext', 'utf16le'), { date: '2026-03-11' })).toThrow(
      /UTF-8/,
    ));
});

describe('nameInFolder', () => {
  const bytes = Buffer.from('text');
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  test.each([
    ['keeps a free name', 'a/März 2026.txt', 'März 2026.txt'],
    ['shows a hidden file', 'a/.dump.txt', 'dump.txt'],
    ['stays in the folder', 'a/..\\..\\site.md', 'site.md'],
    ['stays in the folder without a name', 'a/b\\..', 'dump.txt'],
    ['marks a taken name', 'a/taken.txt', `taken-${hash}.txt`],
    ['marks a taken name without extension', 'a/taken', `taken-${hash}`],
    ['marks what is a device to Windows', 'a/Aux.txt', `Aux-${hash}.txt`],
    ['has no sign that Windows refuses', 'a/What?\n"Clocks": 2. ', 'What-Clocks- 2'],
    ['cuts a name that no disk takes', `${'ä'.repeat(300)}.txt`, `${'ä'.repeat(100)}-${hash}.txt`],
    ['cuts it between letters', `a${'ä'.repeat(300)}.txt`, `a${'ä'.repeat(99)}-${hash}.txt`],
  ])('%s', (_name, path, expected) =>
    expect(nameInFolder(path, bytes, (name) => name.startsWith('taken'))).toBe(expected),
  );
});

function scrape(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function dumps(): readonly string[] {
  return readdirSync(join(content, 'dumps')).sort();
}

function add(...args: readonly string[]): Promise<Finished> {
  return runOffprint(['add', '--content', content, ...args]);
}
