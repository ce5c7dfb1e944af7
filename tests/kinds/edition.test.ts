import { expect, test } from 'vitest';
import { PaperEntries } from '../../src/site/exports/paper-entry.ts';
import { editionKind } from '../../src/site/kinds/edition.ts';
import { abstracts, dump, entry } from '../library/make.ts';
import { smallSite } from './small-site.ts';

const endless = 'a'.repeat(6_000_000);
const site = await smallSite(
  dump('content/dumps/2027-01-01.txt', [
    entry('Levees', abstracts.bridges),
    ...['One', 'Two', 'Three'].map((name) => entry(`Endless ${name}`, `${name} is ${endless}`)),
  ]),
);
const editions = [...editionKind.pages(site, [])].map(({ item }) => item());

test('an edition has all papers of its digest with whole abstracts', () => {
  const whole = editions.filter(({ digest, papers }) => digest.count === papers.length);
  expect(whole.length).toBe(editions.length - 1);
});

test('an edition ends where a browser would', () => {
  const cut = editions.filter(({ digest, papers }) => digest.count > papers.length);
  expect(cut.map(({ papers }) => papers.map(({ title }) => title.plain))).toEqual([
    ['Levees', 'Endless One'],
  ]);
});

test('a feed has the beginning of an abstract that no reader of feeds would take', () => {
  const entries = new PaperEntries(site, (_, make) => make());
  const lengths = site.papers
    .filter(({ title }) => /Levees|Endless/.test(title.plain))
    .map((paper) => entries.of(paper).html.length);
  expect(Math.max(...lengths)).toBeLessThan(1000);
  expect(
    entries.of(site.papers.find(({ title }) => title.plain === 'Levees') ?? expect.fail()).html,
  ).toContain(abstracts.bridges.slice(-40));
});
