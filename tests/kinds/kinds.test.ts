// What every kind and every export promises, on a small library: pages stay where their kind says, an
// item is plain data that says all that its page shows, and a file says all that its records do.
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteExports } from '../../src/site/exports/index.ts';
import { listPages, pageKinds } from '../../src/site/kinds/index.ts';
import { ofAnotherDay, smallSite } from './small-site.ts';

const site = await smallSite();
const pages = listPages(site);

test('every kind has a template of its name', () => {
  const missing = pageKinds.filter(({ name }) => !existsSync(`templates/pages/${name}.11ty.tsx`));
  expect(missing.map(({ name }) => name)).toEqual([]);
});

test('pages stand where their kind says', () => {
  for (const { url, kind } of pages) expect(url.startsWith(kind.at), `${url} of ${kind.name}`).toBe(true);
});

describe('an item', () => {
  test('is plain data: it is the same after a trip through JSON', () => {
    for (const { url, item } of pages) expect(JSON.parse(JSON.stringify(item())), url).toEqual(item());
  });

  test.each(['period', 'topic', 'term', 'area', 'paper', 'digest', 'edition', 'prose', 'follow', 'followed'])(
    'there is one of the kind "%s"',
    (name) => expect(pages.some(({ kind }) => kind.name === name)).toBe(true),
  );
});

describe('a file beside the pages', () => {
  const files = siteExports.flatMap((each) => ('files' in each ? [...each.files(site, pageKinds)] : []));

  test('has an address of its own', () => {
    const urls = [...files, ...pages].map(({ url }) => url);
    expect(new Set(urls).size).toBe(urls.length);
  });

  test('is made from plain records', () => {
    expect(files.length).toBeGreaterThan(10);
    for (const { url, records } of files) {
      const said = [...records()];
      expect(JSON.parse(JSON.stringify(said)), url).toEqual(said);
    }
  });

  test('says the same when it is made again', async () => {
    const other = await smallSite();
    const again = siteExports.flatMap((each) => ('files' in each ? [...each.files(other, pageKinds)] : []));
    expect(again.map(({ url, text }) => [url, [...text()].join('')])).toEqual(
      files.map(({ url, text }) => [url, [...text()].join('')]),
    );
  });
});

test('a digest more leaves the pages of papers as they were that have nothing to do with it', async () => {
  const before = new Map(pages.map(({ url, item }) => [url, JSON.stringify(item())]));
  const after = listPages(await smallSite(ofAnotherDay));
  const changed = after.filter(
    ({ url, item }) => before.has(url) && before.get(url) !== JSON.stringify(item()),
  );
  expect(changed.filter(({ kind }) => kind.name === 'paper').map(({ url }) => url)).toEqual([]);
  expect(changed.map(({ kind }) => kind.name)).toContain('home');
});
