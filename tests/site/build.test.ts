// What `npm run build` promises: a summary, the same bytes again, and a site that no failure harms.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Finished, type RunOptions, runOffprint } from '../setup/offprint.ts';
import { listFiles } from '../setup/pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-build-'));
const content = join(folder, 'content');
const out = join(folder, '_site');
/** For what is not to replace the site that all tests begin with. */
const elsewhere = join(folder, 'elsewhere');
const env = { OFFPRINT_REPOSITORY: 'https://github.com/someone/fork' };
let good: ReadonlyMap<string, string>;

beforeAll(async () => {
  await copyContent();
  expect((await build({ env })).status).toBe(0);
  good = hashFolder(out);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the summary', () => {
  test('counts entries, papers, digests, topics, pages and seconds', () => {
    expect(inject('site').summary).toMatch(
      /: 636 entries, 566 papers, 5 digests, \d+ topics, \d+ pages in \d+\.\d s$/m,
    );
  });

  test('names file, line and remedy of what a dump has wrong', async () => {
    await copyContent();
    writeFileSync(join(content, 'dumps', 'broken.txt'), brokenDump);
    const { status, stdout } = await build({}, elsewhere);
    expect(status).toBe(0);
    expect(stdout).toMatch(/broken\.txt:\d+: (?:warning|error): .+ \[title-without-abstract\]/);
  });
});

describe('the same content', () => {
  test('gives the same bytes, with a cold cache, a warm one and a damaged one', async () => {
    await copyContent();
    await build();
    expect(hashFolder(out)).toEqual(good);
    const cache = join(folder, 'cache');
    for (const file of listFiles(cache)) damage(join(cache, file));
    await build();
    expect(hashFolder(out)).toEqual(good);
  });
});

describe('the repository that readers report to', () => {
  const reportsTo = (site: string, repository: string) =>
    listFiles(join(site, 'papers')).some((file) =>
      readFileSync(join(site, 'papers', file), 'utf8').includes(`href="${repository}/issues/new`),
    );

  test('is the one that site.md names, wherever the site is built', () => {
    expect(reportsTo(out, 'https://github.com/example/papers')).toBe(true);
  });

  test('is the one that the build runs in, where site.md names none', async () => {
    await copyContent();
    writeFileSync(join(content, 'site.md'), '---\ntitle: Papers\ndescription: Some\n---\n');
    await build({ env }, elsewhere);
    expect(reportsTo(elsewhere, 'https://github.com/someone/fork')).toBe(true);
  });
});

describe('the last good site', () => {
  test('survives a mistake in the configuration, which is named', async () => {
    await copyContent();
    writeFileSync(
      join(content, 'site.md'),
      '---\ntitle: Papers\ndescription: Some\norigin: not an address\n---\n',
    );
    const { status, stderr } = await build();
    expect(status).toBe(1);
    expect(stderr).toContain('field "origin"');
    expect(hashFolder(out)).toEqual(good);
  });

  test('survives a disk that takes no more', async () => {
    await copyContent();
    const { status, stderr } = await build({ shell: 'trap "" XFSZ; ulimit -f 4; exec "$@"' });
    expect(status).toBe(1);
    expect(stderr).toContain('is as it was before');
    expect(hashFolder(out)).toEqual(good);
  });

  test.each(['Dumps', 'Mathematics', 'Assets'])(
    'survives a kill after the phase "%s", and the next build succeeds',
    async (phase) => {
      await copyContent();
      const { status } = await build({ haltAt: phase });
      expect(status).toBeNull();
      expect(hashFolder(out)).toEqual(good);
      expect((await build()).status).toBe(0);
      expect(hashFolder(out)).toEqual(good);
      expect(readdirSync(folder).filter((name) => name.startsWith('_site.'))).toEqual([]);
    },
  );

  test('is put back when the kill fell between the two renames', async () => {
    await copyContent();
    cpSync(out, `${out}.old`, { recursive: true });
    rmSync(out, { recursive: true });
    writeFileSync(join(content, 'site.md'), '---\ntitle:\n---\n');
    expect((await build()).status).toBe(1);
    expect(hashFolder(out)).toEqual(good);
  });

  test('is written by one of two builds at once; the other says so', async () => {
    await copyContent();
    let second: Finished | null = null;
    const first = await build({
      haltAt: 'Dumps',
      meanwhile: async () => {
        second = await build();
      },
    });
    expect(first.status).toBe(0);
    expect(second).toMatchObject({ status: 1, stderr: expect.stringContaining('Another build') });
    expect(hashFolder(out)).toEqual(good);
  });
});

test('a folder of dumps that is not there is a mistake, not a site of nothing', async () => {
  await copyContent();
  rmSync(join(content, 'dumps'), { recursive: true });
  const { status, stderr } = await build();
  expect(status).toBe(1);
  expect(stderr).toContain('dumps: The folder cannot be read');
  expect(hashFolder(out)).toEqual(good);
});

test('a cache that cannot be written costs time, and the build says so', async () => {
  await copyContent();
  const cache = join(folder, 'no-folder');
  writeFileSync(cache, 'a file');
  const { status, stdout } = await build({}, out, cache);
  expect(status).toBe(0);
  expect(stdout).toContain('cannot be written');
  expect(readFileSync(cache, 'utf8')).toBe('a file');
});

test('a folder that is no site is not replaced', async () => {
  await copyContent();
  const work = join(folder, 'work');
  mkdirSync(work, { recursive: true });
  writeFileSync(join(work, 'thesis.tex'), 'ten years');
  const { status, stderr } = await build({}, work);
  expect(status).toBe(1);
  expect(stderr).toContain('no build is known to have written');
  expect(readFileSync(join(work, 'thesis.tex'), 'utf8')).toBe('ten years');
});

test('a path prefix that is no path is refused', async () => {
  const { status, stderr } = await runOffprint([
    'build',
    '--path-prefix',
    'https://example.org/x',
    '--out',
    out,
  ]);
  expect(status).toBe(2);
  expect(stderr).toContain('is not a path');
});

const brokenDump = [
  'Daily Papers',
  '',
  'by AK and the research community',
  '',
  'Sparse Flows on Graphs',
  '',
  'We show that flows on graphs are sparse, and that a greedy algorithm finds them in linear time. Experiments on four data sets confirm it.',
  '',
  'A Title Whose Abstract Is Gone',
  '',
].join('\n');

async function copyContent(): Promise<void> {
  rmSync(content, { recursive: true, force: true });
  cpSync('tests/fixtures/content', content, { recursive: true });
}

function build(options: RunOptions = {}, target = out, cache = join(folder, 'cache')): Promise<Finished> {
  return runOffprint(['build', '--content', content, '--out', target, '--cache', cache], options);
}

function hashFolder(path: string): ReadonlyMap<string, string> {
  return new Map(
    listFiles(path).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(path, file)))
        .digest('hex'),
    ]),
  );
}

/** Flips a byte in the middle and cuts the end off. */
function damage(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  if (bytes.length > 0) bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  writeFileSync(file, bytes.subarray(0, Math.max(0, bytes.length - 3)));
}
