// The feed of one entry a digest, as a feed reader reads it.
import { parseFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { digestEntry } from '../../src/site/exports/digest-entry.ts';
import type { ExportFile } from '../../src/site/exports/export.ts';
import { siteExports } from '../../src/site/exports/index.ts';
import { pageKinds } from '../../src/site/kinds/index.ts';
import { smallSite } from '../kinds/small-site.ts';
import { abstracts, dump, entry } from '../library/make.ts';

const voted = dump(
  'content/dumps/2026-03-11.txt',
  [
    entry('Bounds of $O(n^2)$ for <Kernels>', abstracts.kernels, {
      upvotes: 12,
      organization: 'Analytical Engines',
    }),
    entry('Folding Proteins Alone', abstracts.proteins, { upvotes: 0 }),
  ],
  '2026-03-11',
);
const site = await smallSite(voted);
const [dated] = site.digests.filter(({ date }) => date !== null);
if (dated === undefined) throw new Error('No digest has a date.');
const files = siteExports.flatMap((each) =>
  'files' in each ? [...each.files(site, pageKinds, (_, make) => make())] : [],
);
const fileAt = (url: string): ExportFile => {
  const file = files.find((each) => each.url === url);
  if (file === undefined) throw new Error(`There is no ${url}.`);
  return file;
};

describe('the feed of digests', () => {
  test.each(['feed.xml', 'feed.json'])('%s has an entry for each digest, newest first', (file) => {
    const { feed } = parseFeed(String(fileAt(`/digests/${file}`).text()));
    expect(feed).toMatchObject({ items: site.digests.map(({ title }) => ({ title })) });
  });

  test('is listed for feed readers beside the feed of all papers', () => {
    expect(String(fileAt('/feeds/feeds.opml').text())).toContain('https://papers.example/digests/feed.xml');
  });

  test('is made again only where it would be another', async () => {
    const key = JSON.stringify(fileAt('/digests/feed.xml').key?.());
    const other = await smallSite(voted);
    const again = siteExports.flatMap((each) =>
      'files' in each ? [...each.files(other, pageKinds, (_, make) => make())] : [],
    );
    expect(JSON.stringify(again.find(({ url }) => url === '/digests/feed.xml')?.key?.())).toBe(key);
    expect(JSON.stringify(fileAt('/digests/feed.json').key?.())).not.toBe('{}');
  });
});

describe('an entry of it', () => {
  const { html, text, published, updated, topics } = digestEntry(
    dated,
    (url) => `https://papers.example${url}`,
  );

  test('has the list with whole addresses, topics and votes, each where they are known', () => {
    expect(html.match(/<li>/g)).toHaveLength(2);
    expect(html).toMatch(/<li><a href="https:\/\/papers\.example\/papers\/[^"]+">/);
    expect(html).toContain('12 votes · Analytical Engines');
    expect(html).not.toMatch(/0 votes|null|undefined/);
  });

  test('has formulas as MathML alone, and no markup of a title', () => {
    expect(html).toContain('<math');
    expect(html).not.toContain('katex-html');
    expect(html).toContain('&lt;Kernels&gt;');
  });

  test('says in a line what is in it', () => {
    expect(text).toMatch(/2 papers: Bounds of .*; Folding Proteins Alone\.$/);
  });

  test('carries the day it is of, and its topics', () => {
    expect([published, updated]).toEqual(['2026-03-11', '2026-03-11']);
    expect(topics).toEqual(dated.topics.map(({ title }) => title));
  });

  test('claims no day where none is known', () => {
    const undated = site.digests.find(({ date }) => date === null);
    expect(undated && digestEntry(undated, (url) => url)).toMatchObject({ published: null, updated: null });
  });
});
