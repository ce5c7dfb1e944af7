import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readKnownDumps } from '../../src/cli/known-dumps.ts';
import type { Dump } from '../../src/dump/index.ts';
import { readEntry } from '../../src/library/index.ts';
import { createDumpReader, parseDumps } from '../../src/pipeline/dumps.ts';
import { Kept } from '../../src/pipeline/kept.ts';
import { Pool } from '../../src/reading/index.ts';

test('what a dump came to is kept at once, whatever becomes of the build', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'offprint-known-'));
  onTestFinished(() => rmSync(cache, { recursive: true }));
  const pool = new Pool();
  onTestFinished(() => pool.close());
  const parse = () => parseDumps('tests/fixtures/content', new Kept(cache), pool, () => {});
  expect((await parse()).fresh.length).toBeGreaterThan(0);
  expect((await parse()).fresh).toEqual([]);
});

test('commands beside the build have each dump as it is, whether a build has read it or not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-known-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [content, cache] = [join(folder, 'content'), join(folder, 'cache')];
  cpSync('tests/fixtures/content', content, { recursive: true });
  const kept = new Kept(cache);
  const pool = new Pool();
  await parseDumps(content, kept, pool, () => {});
  pool.close();
  kept.close();
  writeFileSync(
    join(content, 'dumps', 'new.json'),
    '[{"title": "Doors", "abstract": "They open of themselves."}]',
  );

  const listed = async (cache: string) => {
    const { read, textOf } = createDumpReader(cache);
    const dumps: Dump[] = [];
    await readKnownDumps(content, read, (dump) => dumps.push(dump));
    return { textOf, dumps };
  };
  const [warm, cold] = [await listed(cache), await listed(join(folder, 'none'))];
  const told = ({ file, date, entries, diagnostics }: Dump) => ({ file, date, entries, diagnostics });
  expect(warm.dumps.map(told)).toEqual(JSON.parse(JSON.stringify(cold.dumps.map(told))));
  expect(warm.dumps.map(({ file }) => file)).toContain('content/dumps/new.json');
  const known = warm.dumps.filter(({ file }) => !file.endsWith('new.json')).flatMap(({ entries }) => entries);
  expect(known.length).toBeGreaterThan(0);
  for (const entry of known) {
    const text = warm.textOf(entry);
    expect(text).toEqual(readEntry(entry));
    // Kept with its dump, and not read again.
    expect(warm.textOf(entry)).toBe(text);
  }
  const [fresh] = cold.dumps.flatMap(({ entries }) => entries);
  if (fresh === undefined) throw new Error('The fixtures list papers.');
  expect(cold.textOf(fresh)).not.toBe(cold.textOf(fresh));
});
