// The topics of a whole site, as a publisher keeps them.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { flattenTopics, loadTaxonomy } from '../../src/topics/index.ts';

const folder = 'tests/fixtures/site/topics';
const { topics, diagnostics } = loadTaxonomy(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => ({ file: `${folder}/${name}`, text: readFileSync(`${folder}/${name}`, 'utf8') })),
);

test('the topics of a site are read without a complaint', () => {
  expect(diagnostics).toEqual([]);
});

test('no two topics of a site have one title', () => {
  const titles = flattenTopics(topics).map(({ title }) => title.toLowerCase());
  expect(new Set(titles).size).toBe(titles.length);
});
