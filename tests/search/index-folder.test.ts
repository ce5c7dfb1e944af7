import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish } from '../../src/pipeline/publish.ts';
import { IndexFolder } from '../../src/site/search/index-folder.ts';

const summary = { entry: { id: 'abc', papers: 2, shards: 3 }, words: new Map(), codes: [] };
const shards = [0, 1, 2].map((shard) => ({ path: `abc/${shard}.bin`, bytes: Uint8Array.of(shard, 7) }));
let folder: string;
let out: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'offprint-index-'));
  out = join(folder, '_site');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Whether the segment was taken over. */
const build = async () => {
  const { result } = await publish(out, async (site) => {
    const index = new IndexFolder(await site);
    const isTaken = index.takeShards(summary);
    if (!isTaken) for (const shard of shards) index.place(shard, 'abc');
    return isTaken;
  });
  return result;
};

test('a segment is taken over whole', async () => {
  expect([await build(), await build()]).toEqual([false, true]);
});

test.each([0, 1, 2])(
  'a segment whose shard %i is damaged is made again, among shards that are taken',
  async (at) => {
    await build();
    const file = join(out, `search/index/abc/${at}.bin`);
    writeFileSync(file, 'no');
    expect(await build()).toBe(false);
    expect([...readFileSync(file)]).toEqual([at, 7]);
    expect(await build()).toBe(true);
  },
);
