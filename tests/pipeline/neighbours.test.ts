// Lists that grew with the archive are those of an archive that was compared anew, whatever was edited.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import { buildLibrary } from '../../src/library/index.ts';
import { nameOfGists, recallProfiles } from '../../src/pipeline/gists.ts';
import { groupPapers } from '../../src/pipeline/groups.ts';
import findGists from '../../src/pipeline/jobs/gist.ts';
import { Comparison } from '../../src/pipeline/neighbours.ts';
import { createRandom, type Random } from '../../src/random.ts';
import { Latest, RecordCache } from '../../src/reading/index.ts';
import { packWords } from '../reading/packed-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'offprint-neighbours-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const subjects = 'matroids kernels sparse graphs flows networks spectral gaps bees maps tokens'.split(' ');

test('after papers were added, changed and removed at random', async () => {
  const random = createRandom(11);
  const days = new Map<string, string[]>();
  for (let day = 10; day < 20; day++) days.set(`2026-05-${day}.txt`, papersOf(random));
  let more = 20;
  for (let round = 0; round < 25; round++) {
    const names = [...days.keys()];
    const name = names[below(random, names.length)] ?? '';
    const edit = random();
    if (edit < 0.5) days.set(`2026-05-${more++}.txt`, papersOf(random));
    else if (edit < 0.7) days.set(name, [...papersOf(random)]);
    else if (edit < 0.85) days.set(name, (days.get(name) ?? []).slice(1));
    else if (days.size > 3) days.delete(name);
    const [warm, cold] = [
      await relate(days, join(folder, 'warm')),
      await relate(days, join(folder, `cold-${round}`)),
    ];
    expect([...warm]).toEqual([...cold]);
  }
});

test('where nothing changed, nothing is read again', async () => {
  const random = createRandom(5);
  const days = new Map([['2026-05-01.txt', papersOf(random)]]);
  const cache = join(folder, 'steps');
  await relate(days, cache);
  days.set('2026-05-02.txt', papersOf(random));
  let asked = 0;
  const count = () => {
    asked += 1;
  };
  await relate(days, cache, count);
  expect(asked).toBe(1);
  await relate(days, cache, count);
  expect(asked).toBe(1);
});

async function relate(
  days: ReadonlyMap<string, readonly string[]>,
  at: string,
  onAsked: () => void = () => {},
) {
  const dumps = [...days].map(([name, papers]) =>
    parseDump(new TextEncoder().encode(['Daily Papers', ...papers, ''].join('\n\n')), name),
  );
  const library = buildLibrary(dumps, []);
  const gists = RecordCache.open(join(at, 'gists'), '0123456789abcdef');
  const profiles = groupPapers(library).flatMap((group) => {
    const name = nameOfGists(group);
    const words = group.map(({ title, abstract }) => ({
      title: packWords(title),
      abstract: packWords(abstract),
    }));
    gists.set(name, findGists(JSON.stringify(words)));
    const made = recallProfiles(gists, name) ?? [];
    return made.map((profile, i) => ({ ...profile, slug: group[i]?.slug ?? '' }));
  });
  const latest = new Latest(join(at, 'neighbours.kept'), '0123456789abcdef');
  const ask = () => {
    onAsked();
    return profiles;
  };
  const related = await new Comparison(library, latest).relate(ask, gists, () => {});
  latest.save();
  gists.tidy();
  gists.close();
  return related;
}

function papersOf(random: Random): string[] {
  return Array.from({ length: 3 }, () => {
    const [one, other] = [pick(random), pick(random)];
    const claims = Array.from({ length: 12 }, () => pick(random)).join(' and ');
    return `On ${one} and ${other} ${below(random, 90)}\n\nWe study ${one}, which meet ${other} in ${claims}.`;
  });
}

function pick(random: Random): string {
  return subjects[below(random, subjects.length)] ?? '';
}

function below(random: Random, end: number): number {
  return Math.floor(random() * end);
}
