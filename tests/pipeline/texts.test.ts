// A new dump's texts are read and rendered ahead of the library: the same as when they are asked for.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { makeEntry } from '../../src/paper/entry.ts';
import { Kept } from '../../src/pipeline/kept.ts';
import { openTexts, readAhead } from '../../src/pipeline/texts.ts';
import { Pool, readText } from '../../src/reading/index.ts';
import { renderScraped } from '../../src/site/render/scraped.ts';

const entries = Array.from({ length: 12 }, (_, at) =>
  makeEntry({ line: at, title: `On matroids ${at}`, abstract: `A matrix in R^{n times ${at}} of rank k.` }),
);

test('in a large archive by a process of its own', async () => {
  const { open, pool } = start();
  const { known } = readAhead(entries, open, 10_000, pool);
  await known;
  for (const { title, abstract } of entries) {
    for (const text of [title, abstract]) {
      expect(open.readings.has(text)).toBe(true);
      expect(open.texts.words(text)).toEqual(readText(text).words);
      expect(open.texts.html(text)).toBe(renderScraped(readText(text).inlines).html);
    }
  }
});

test('in a small one when they are asked for', async () => {
  const { open, pool } = start();
  const { known } = readAhead(entries, open, 12, pool);
  await known;
  expect(entries.some(({ abstract }) => open.readings.has(abstract))).toBe(false);
});

function start() {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-texts-'));
  const [kept, pool] = [new Kept(folder), new Pool()];
  onTestFinished(() => {
    kept.close();
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { open: openTexts(kept), pool };
}
