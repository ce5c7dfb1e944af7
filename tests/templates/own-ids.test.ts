import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { termLists } from '../../src/site/kinds/terms.ts';
import { ownIds } from '../../src/site/own-ids.ts';

const folder = new URL('../../templates/', import.meta.url).pathname;
// An e-book is no page: its ids are its own.
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('epub.ts'))
  .map((path) => readFileSync(join(folder, path), 'utf8'));

test('the ids that templates and scripts give are those that no heading of a publisher gets', () => {
  const given = sources.flatMap((source) =>
    [...source.matchAll(/\bid(?:=|: | = )["']([^"']+)["']/g)].map(([, id]) => id ?? ''),
  );
  const ofLists = termLists.map(({ id }) => id);
  expect([...new Set([...given, ...ofLists])].sort()).toEqual([...ownIds]);
});
