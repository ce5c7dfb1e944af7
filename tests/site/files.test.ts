// The files beside the pages, read back by other programs' parsers.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'cheerio';
import { XMLValidator } from 'fast-xml-parser';
import { parseFeed, parseOpml } from 'feedsmith';
import { describe, expect, inject, test } from 'vitest';
import { reservedSlugs } from '../../src/site/reserved.ts';

const { folder } = inject('site');
const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
const foldersOf = (section: string): readonly string[] =>
  readdirSync(join(folder, section), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${section}/${name}`);
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' });
const papers = foldersOf('papers').filter(
  (path) => !read(`${path}/index.html`).includes('http-equiv="refresh"'),
);

/** What a paper's page carries in a link, by its name's ending, as a browser saves it. */
async function carried(path: string, ending: string): Promise<string> {
  const link = load(read(`${path}/index.html`))(`a[download$="${ending}"]`);
  return (await fetch(link.attr('href') ?? '')).text();
}

describe('the library as data', () => {
  test('every paper keeps to the published schema', () => {
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(read('data/schema.json')));
    const { files } = JSON.parse(read('data/index.json'));
    let count = 0;
    for (const { file, papers: said } of files) {
      const lines = gunzipSync(readFileSync(join(folder, 'data', file)))
        .toString()
        .trim()
        .split('\n');
      expect(lines).toHaveLength(said);
      for (const line of lines)
        expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
      count += lines.length;
    }
    expect(count).toBe(papers.length);
  });

  test('the index names every file there is', () => {
    const { files } = JSON.parse(read('data/index.json'));
    const named = files.map(({ file }: { file: string }) => file);
    expect(readdirSync(join(folder, 'data')).sort()).toEqual([...named, 'index.json', 'schema.json'].sort());
  });
});

test('the addresses kept from the publisher’s own pages are those that the site writes itself', () => {
  const ownPages = ['about'];
  const written = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of written.filter((entry) => !ownPages.includes(entry.name)))
    expect(reservedSlugs).toContain(name);
});

describe('feeds', () => {
  const feeds = all.filter((path) => path.endsWith('feed.xml'));

  test('every one is read by a feed parser, with whole addresses and stable ids', () => {
    expect(feeds.length).toBeGreaterThan(80);
    for (const path of feeds) {
      const xml = read(path);
      expect(XMLValidator.validate(xml), path).toBe(true);
      expect(xml).toContain('<?xml-stylesheet type="text/css" href="/offprint/feeds/feed.css"?>');
      const { format, feed } = parseFeed(xml);
      expect(format, path).toBe('rss');
      // A topic without papers has a feed without entries.
      for (const item of 'items' in feed ? (feed.items ?? []) : []) {
        const of = path === 'digests/feed.xml' ? 'digests' : 'papers';
        expect('link' in item && item.link).toMatch(new RegExp(`^https://papers\\.example/offprint/${of}/`));
      }
    }
  });

  test('a topic’s feed says what the topic is about, and names no other topic by its address', () => {
    const ofTopics = feeds.filter((path) => path.startsWith('topics/') && !path.startsWith('topics/areas/'));
    const slugs = ofTopics.map((path) => path.split('/').at(-2));
    expect(slugs).toContain('optimizers');
    for (const path of ofTopics) {
      const { description = '' } = JSON.parse(read(path.replace(/xml$/, 'json')));
      expect(description, path).toMatch(/^\p{L}.*\.$/u);
      const inBrackets = [...description.matchAll(/\(([a-z-]+)\)/g)].map(([, words]) => words);
      expect(
        inBrackets.filter((words) => slugs.includes(words)),
        path,
      ).toEqual([]);
    }
  });

  test('a browser finds the sheet that says what a feed is', () => {
    expect(read('feeds/feed.css')).toContain('This is a feed');
    expect(read('feeds/feed.css')).not.toMatch(/url\(|@import/);
  });

  test('a feed has MathML, and neither our boxes nor the TeX beside the glyphs', () => {
    expect(feeds.some((path) => read(path).includes('<math'))).toBe(true);
    for (const path of feeds) expect(read(path)).not.toMatch(/katex-html|<annotation/);
  });

  test('JSON feeds say as much as RSS feeds', () => {
    for (const path of all.filter((file) => file.endsWith('feed.json')).slice(0, 20)) {
      const { feed } = parseFeed(read(path.replace(/json$/, 'xml')));
      const json = JSON.parse(read(path));
      // A feed without entries has no list of them either.
      expect(json.items.length).toBe('items' in feed ? (feed.items?.length ?? 0) : 0);
    }
  });

  test('OPML lists them all', () => {
    const xml = read('feeds/feeds.opml');
    expect(XMLValidator.validate(xml)).toBe(true);
    const groups = parseOpml(xml).body?.outlines ?? [];
    const listed = groups.flatMap((group) => group.outlines ?? []).map((feed) => feed.xmlUrl);
    expect(listed).toHaveLength(feeds.length);
  });
});

describe('citations', () => {
  test('every paper’s BibTeX is read by a BibTeX parser', async () => {
    for (const path of papers) {
      const { data } = new Cite(await carried(path, '.bib'));
      expect(data, path).toHaveLength(1);
      expect(String(data[0]?.title).length, path).toBeGreaterThan(0);
    }
  });

  test('RIS and CSL-JSON name the same paper', async () => {
    for (const path of papers.slice(0, 50)) {
      const [csl] = JSON.parse(await carried(path, '.json'));
      expect(new Cite(await carried(path, '.ris')).data[0]?.title).toBe(csl.title);
    }
  });

  test('a digest’s and a topic’s BibTeX cite their papers', () => {
    const lists = all.filter((path) => path.endsWith('cite.bib'));
    expect(lists.length).toBeGreaterThan(50);
    for (const path of lists.filter((path) => path.startsWith('digests/')))
      expect(new Cite(read(path)).data.length, path).toBeGreaterThan(0);
  });
});

test('the licences of faces and libraries travel with the site', () => {
  const licences = read('assets/LICENSES.txt');
  for (const words of ['SIL OPEN FONT LICENSE', 'katex\n=====', 'The MIT License', 'fflate', 'porter2'])
    expect(licences).toContain(words);
  expect(read('feeds/index.html')).toContain('assets/LICENSES.txt');
});

describe('weight', () => {
  test('a paper page is at most 20 kB compressed', () => {
    for (const path of papers) {
      expect(gzipSync(read(`${path}/index.html`)).length, path).toBeLessThanOrEqual(20_000);
    }
  });

  test('scripts are at most 15 kB compressed, those that search, make books or rank for one reader apart', () => {
    const scripts = all.filter((path) =>
      /^assets\/(?!(?:search|follow-check|atlas|book|for-you|taste-worker)\.).*\.js$/.test(path),
    );
    const bytes = scripts.map((path) => gzipSync(readFileSync(join(folder, path))).length);
    expect(bytes.reduce((sum, n) => sum + n, 0)).toBeLessThanOrEqual(15_000);
  });

  test('a script asks at most once for the file that scripts share', () => {
    for (const path of all.filter((each) => /^assets\/.*\.js$/.test(each)))
      expect(read(path).split(/from"\.\/kept\./).length, path).toBeLessThanOrEqual(2);
  });

  test('a mail is below 100 kB and asks for nothing', () => {
    const mails = all.filter((path) => /\/email\.(?:html|eml)$/.test(path));
    expect(mails.length).toBeGreaterThan(1);
    for (const path of mails) {
      expect(statSync(join(folder, path)).size, path).toBeLessThan(100_000);
      expect(read(path)).not.toMatch(/<(?:img|script|link|style)\b/);
    }
    for (const path of mails.filter((each) => each.endsWith('.eml')))
      for (const line of read(path).split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  });

  test('the atlas’s map stays below 30 kB for a thousand papers, and its page does not grow with them', () => {
    expect(statSync(join(folder, 'atlas/index.html')).size).toBeLessThan(60_000);
    const { regions, ...columns } = JSON.parse(read('atlas/map.json'));
    expect(regions.length).toBeLessThan(200);
    expect((JSON.stringify(columns).length / papers.length) * 1000).toBeLessThan(30_000);
  });
});
