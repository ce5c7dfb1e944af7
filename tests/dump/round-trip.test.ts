// Every published paper, written as each scraper would write it, comes back as it was: 636 real titles and
// abstracts, with all that LaTeX left in them, through every layout.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDump } from '../../src/dump/index.ts';
import type { Entry } from '../../src/dump/types.ts';
import { parseDate } from '../../src/paper/dates.ts';
import { makeEntry } from '../../src/paper/entry.ts';
import { createRandom, type Random } from '../../src/random.ts';
import { fields, writers } from './writers.ts';

describe.each(Object.entries(writers))('%s', (name, { write, carries }) => {
  test.each([1, 2, 3])('gives every paper and every field back (%i)', (seed) => {
    const random = createRandom(seed);
    // Data always say the year, the page does not say the current one.
    const hasYears = name === 'public-json' || name === 'saved-html';
    const entries = published().map((entry, index) => furnish(entry, index, random, hasYears));
    const dump = parseDump(Buffer.from(write(entries, random)), 'a.txt');
    expect(dump.layout).toBe(name);
    expect(dump.diagnostics).toEqual([]);
    expect(dump.entries.map(pickFields)).toEqual(
      entries.map((entry) => {
        const lost = fields.filter((field) => !carries.includes(field));
        return { ...pickFields(entry), ...Object.fromEntries(lost.map((field) => [field, null])) };
      }),
    );
  });
});

describe.each(Object.entries(writers))('%s', (_, { write }) => {
  test('gives titles back that ask much of it', () => {
    const titles = [
      'Two Cheap Clocks',
      'word '.repeat(2000).trim(),
      'x'.repeat(10_000),
      '???',
      '机器学习',
      'A',
    ];
    const entries = titles.map((title, index) =>
      furnish(
        makeEntry({ line: 1, title, abstract: `We show ${index} of them. It holds.` }),
        index,
        createRandom(index),
        true,
      ),
    );
    const dump = parseDump(Buffer.from(write(entries, createRandom(1))), 'a.txt');
    expect(dump.entries.map((entry) => entry.title)).toEqual(titles);
  });
});

function published(): readonly Entry[] {
  const folder = 'tests/fixtures/site/dumps';
  return readdirSync(folder).flatMap((file) => parseDump(readFileSync(`${folder}/${file}`), file).entries);
}

/** Gives a paper the fields that the publisher's dumps lost. */
function furnish(entry: Entry, index: number, random: Random, hasYears: boolean): Entry {
  const below = (limit: number): number => Math.floor(random() * limit);
  const hasOrganization = random() < 0.3;
  return {
    ...entry,
    arxivId: `26${String(1 + below(12)).padStart(2, '0')}.${String(10_000 + index)}`,
    publishedOn: parseDate(
      !hasYears && random() < 0.3 ? 'May 29' : `20${10 + below(16)}-${1 + below(12)}-${1 + below(28)}`,
    ),
    upvotes: random() < 0.3 ? null : below(2000),
    authorsCount: hasOrganization ? null : 1 + below(50),
    organization: hasOrganization
      ? (['Levee Lab', 'Hugging Face', '清华大学', 'A. B. & Co.', 'deepseek-ai'][below(5)] ?? null)
      : null,
    githubUrl: `https://github.com/example/repository-${index}`,
    githubStars: below(90_000),
  };
}

function pickFields(entry: Entry): Partial<Entry> {
  const { title, abstract } = entry;
  return { title, abstract, ...Object.fromEntries(fields.map((field) => [field, entry[field]])) };
}
