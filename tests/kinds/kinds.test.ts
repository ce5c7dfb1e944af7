// What every kind and every export promises, on a small library: pages stay where their kind says, an
// item is plain data that says all that its page shows, and a file says all that its records do.
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { siteExports } from '../../src/site/exports/index.ts';
import { listPages, pageKinds } from '../../src/site/kinds/index.ts';
import { ofAnotherDay, smallSite } from './small-site.ts';

const site = await smallSite();
const pages = listPages(site);

test('every kind has a template of its name, and every template a kind', () => {
  const templates = readdirSync('templates/pages').map((file) => file.replace('.11ty.tsx', ''));
  expect(templates.toSorted()).toEqual(pageKinds.map(({ name }) => name).toSorted());
});

test('every kind has a page here, so that what all pages promise is asked of it', () => {
  const seen = new Set(pages.map(({ kind }) => kind.name));
  expect(pageKinds.map(({ name }) => name).filter((name) => !seen.has(name))).toEqual([]);
});

test('pages stand where their kind says', () => {
  for (const { url, kind } of pages) expect(url.startsWith(kind.at), `${url} of ${kind.name}`).toBe(true);
});

test('an item is plain data: it is the same after a trip through JSON', () => {
  for (const { url, item } of pages) expect(JSON.parse(JSON.stringify(item())), url).toEqual(item());
});

test('the page of topics leads to every kind that is another way through the papers', () => {
  const topics = pages.find(({ url }) => url === '/topics/')?.item();
  const ways = pageKinds.flatMap(({ way, at }) => (way === undefined ? [] : { title: way, url: at }));
  expect(ways.length).toBeGreaterThan(3);
  expect(topics).toMatchObject({ ways });
});

describe('a file beside the pages', () => {
  const files = siteExports.flatMap((each) =>
    'files' in each ? [...each.files(site, pageKinds, (_, make) => make())] : [],
  );

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
    const again = siteExports.flatMap((each) =>
      'files' in each ? [...each.files(other, pageKinds, (_, make) => make())] : [],
    );
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
