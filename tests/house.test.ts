// What no lint rule sees.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const core = [
  'text',
  'paper',
  'math',
  'dump',
  'library',
  'related',
  'topics',
  'terms',
  'people',
  'trends',
  'search',
  'follow',
];

test.each(core)('src/%s gives the same answer at any time', (folder) => {
  const files = readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts'));
  expect(sources.length).toBeGreaterThan(0);
  const impure = sources.filter((name) =>
    /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(join('src', folder, name), 'utf8')),
  );
  expect(impure).toEqual([]);
});

test('what reads dumps gives no list of theirs as the arguments of a call, which takes no hundred thousand', () => {
  const files = readdirSync(join('src', 'dump'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((name) => name.endsWith('.ts')).map((name) => join('src', 'dump', name));
  const readers = [...sources, join('src', 'pipeline', 'dumps.ts')];
  const spread = readers.filter((name) => readFileSync(name, 'utf8').includes('push(...'));
  expect(spread).toEqual([]);
});

test('every folder of src has its walls', () => {
  const walls = readFileSync('biome.json', 'utf8');
  const folders = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const open = folders.map(({ name }) => name).filter((name) => !walls.includes(`"src/${name}/**"`));
  // Commands may use everything; trainers are no part of the site.
  expect(open).toEqual(['cli', 'train']);
});
