import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readKnownDumps } from '../../src/cli/known-dumps.ts';
import type { Dump } from '../../src/dump/index.ts';
import { readEntry } from '../../src/library/index.ts';
import { type EntryTexts, parseDumps } from '../../src/pipeline/dumps.ts';
import { Kept } from '../../src/pipeline/kept.ts';
import { Pool } from '../../src/reading/index.ts';

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
    const texts: EntryTexts = new Map();
    const dumps: Dump[] = [];
    await readKnownDumps({ content, cache }, texts, (dump) => dumps.push(dump));
    return { texts, dumps };
  };
  const [warm, cold] = [await listed(cache), await listed(join(folder, 'none'))];
  const told = ({ file, date, entries, diagnostics }: Dump) => ({ file, date, entries, diagnostics });
  expect(warm.dumps.map(told)).toEqual(JSON.parse(JSON.stringify(cold.dumps.map(told))));
  expect(warm.dumps.map(({ file }) => file)).toContain('content/dumps/new.json');
  expect(cold.texts.size).toBe(0);
  const entries = warm.dumps.flatMap((dump) => (dump.file.endsWith('new.json') ? [] : dump.entries));
  expect(entries.length).toBeGreaterThan(0);
  for (const entry of entries) expect(warm.texts.get(entry)).toEqual(readEntry(entry));
});
