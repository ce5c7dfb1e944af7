import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Kept, keepEach, type Work } from '../../src/pipeline/kept.ts';
import { Pool } from '../../src/reading/index.ts';
import { packWords } from '../reading/packed-words.ts';

const job = new URL('../../src/pipeline/jobs/theme.ts', import.meta.url).href;

test('what is asked for again after it was made is given again', async () => {
  const { kept, pool } = open();
  const cache = kept.open('themes', ['src/pipeline/jobs/theme.ts']);
  // The same list on many days, and others between.
  const lists = Array.from({ length: 30 }, (_, day) => (day % 10 === 0 ? 'same' : `other-${day}`));
  const works = lists.map((list, day): Work => {
    const papers = [1, 2, 3].map((at) => ({
      title: packWords(`On ${list} ${at}`),
      abstract: packWords(`We study ${list} rivers.`),
    }));
    return { inputs: [list, `${day % 20}`], item: () => JSON.stringify(papers) };
  });
  const make = async (asked: readonly Work[]): Promise<readonly string[]> => {
    const made: string[] = [];
    const onMade = (place: number, each: Buffer) => {
      made[place] = each.toString();
    };
    await keepEach(cache, pool, job, asked, onMade, () => {});
    return made;
  };
  const made = await make(works);
  expect(made.filter((each) => each.length > 0)).toHaveLength(works.length);
  expect(made[20]).toEqual(made[0]);
  const nothingLeft = (): never => {
    throw new Error('Nothing is left to make.');
  };
  expect(await make(works.map(({ inputs }) => ({ inputs, item: nothingLeft })))).toEqual(made);
});

test('what a former version kept under another name is removed, and nothing else', () => {
  const { kept, folder } = open();
  const version = '0123456789abcdef';
  const segment = `${'a'.repeat(32)}.kept`;
  const put = (...path: readonly string[]) => {
    mkdirSync(join(folder, ...path.slice(0, -1)), { recursive: true });
    writeFileSync(join(folder, ...path), '');
  };
  put('former', version, segment);
  put('former', 'fedcba9876543210', `${segment}.77`);
  put('former.kept');
  put('latest.kept.77');
  put('shared', version, segment);
  put('shared', 'thesis.tex');
  put('site', version, 'index.html');
  put('notes.txt');
  put('empty', 'inner', 'x');
  put('themes', version, segment);
  put('latest.kept');
  const elsewhere = mkdtempSync(join(tmpdir(), 'offprint-elsewhere-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true }));
  mkdirSync(join(elsewhere, version));
  writeFileSync(join(elsewhere, version, segment), '');
  symlinkSync(elsewhere, join(folder, 'link'));
  kept.open('themes', ['src/pipeline/jobs/theme.ts']);
  kept.latest('latest', ['src/pipeline/jobs/theme.ts']);
  kept.close({ askedAll: true });
  expect(readdirSync(folder).sort()).toEqual([
    ...['empty', 'latest.kept', 'link', 'notes.txt', 'shared', 'site', 'themes'],
  ]);
  expect(readdirSync(join(folder, 'shared'))).toEqual(['thesis.tex']);
  expect(readdirSync(join(elsewhere, version))).toEqual([segment]);
});

test('where something stands in the place of one thing the others are kept, and the publisher is told of it', () => {
  const { kept, folder } = open();
  const sources = ['src/pipeline/jobs/theme.ts'];
  mkdirSync(join(folder, 'first.kept', 'inside'), { recursive: true });
  for (const name of ['first', 'second']) kept.latest(name, sources).set(Buffer.from(name));
  expect(kept.close()).toContain('first.kept');
  expect(String(new Kept(folder).latest('second', sources).get())).toBe('second');
  expect(readdirSync(folder).sort()).toEqual(['first.kept', 'second.kept']);
});

function open(): { readonly kept: Kept; readonly pool: Pool; readonly folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  const [kept, pool] = [new Kept(folder), new Pool()];
  onTestFinished(() => {
    kept.close();
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { kept, pool, folder };
}
