import { expect, test } from 'vitest';
import { paperKind } from '../../src/site/kinds/paper.ts';
import { abstracts, dump, entry } from '../library/make.ts';
import { smallSite } from './small-site.ts';

const long = `Levees ${'and levees '.repeat(20_000)}`.trim();
const site = await smallSite(dump('content/dumps/long.txt', [entry(long, abstracts.bridges)]));
const items = [...paperKind.pages(site, [])].map(({ item }) => item());

test('a page begins with its paper’s title', () => {
  const whole = items.filter(({ title, scrapedTitle }) => title.plain === scrapedTitle);
  expect(whole.length).toBeGreaterThan(0);
});

test('a page begins with the beginning of what is no title, and has the whole as it was scraped', () => {
  const paper = items.find(({ scrapedTitle }) => scrapedTitle === long);
  expect(paper?.title.plain).toMatch(/^Levees and .{150,300}…$/);
  expect(paper?.title.unicode).toMatch(/^Levees and .{150,300}…$/);
  expect(paper?.title.html.length).toBeLessThan(1000);
  expect(paper?.citation.title.unicode).toContain(long.slice(0, 10_000));
});
