import { mkdtempSync, rmSync } from 'node:fs';
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

function open(): { readonly kept: Kept; readonly pool: Pool } {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-kept-'));
  const [kept, pool] = [new Kept(folder), new Pool()];
  onTestFinished(() => {
    kept.close();
    pool.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { kept, pool };
}
