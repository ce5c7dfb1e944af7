import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseFeed, parseOpml } from 'feedsmith';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { FeedRecord } from '../../src/site/exports/feed-record.ts';
import { jsonFeed } from '../../src/site/exports/json-feed.ts';
import { formatOpml } from '../../src/site/exports/opml.ts';
import { rss } from '../../src/site/exports/rss.ts';
import type { SafeHtml } from '../../src/site/safe-html.ts';

const rssUrl = 'https://example.org/topics/pruning/feed.xml';
const feed: FeedRecord = {
  title: 'Pruning & low rank',
  description: 'New papers on pruning',
  pageUrl: 'https://example.org/topics/pruning/',
  sheet: '/repo/feeds/feed.css',
  entries: [
    {
      id: 'https://example.org/papers/a-1/',
      url: 'https://example.org/papers/a-1/',
      title: 'On x² < 1 ]]> & more',
      html: '<p>Let <math><mi>x</mi></math> be ]]> small.</p>' as SafeHtml,
      text: 'Let x be ]]> small.',
      published: '2026-03-01',
      updated: '2026-03-11',
      authors: ['Ada Lovelace'],
      topics: ['Pruning'],
    },
    {
      id: '/papers/b-2/',
      url: 'https://example.org/papers/b-2/',
      title: 'Undated\u0000\ud800',
      html: '<p>\u0008</p>' as SafeHtml,
      text: '\u0008',
      published: null,
      updated: null,
      authors: [],
      topics: [],
    },
  ],
};

describe('RSS', () => {
  const xml = rss.format(feed, rssUrl);
  const item = (at: number) => xml.split('<item>')[at] ?? '';

  test('a browser shows it by a sheet of the site', () => {
    expect(xml.split('\n')[1]).toBe('<?xml-stylesheet type="text/css" href="/repo/feeds/feed.css"?>');
  });

  test('a feed parser reads entries, content and dates back', () => {
    const parsed = parseFeed(xml);
    expect(parsed.format).toBe('rss');
    expect(parsed.feed).toMatchObject({
      title: 'Pruning & low rank',
      items: [
        {
          guid: { value: 'https://example.org/papers/a-1/', isPermaLink: true },
          title: 'On x² < 1 ]]> & more',
          description: 'Let x be ]]> small.',
          content: { encoded: '<p>Let <math><mi>x</mi></math> be ]]> small.</p>' },
          dc: { creators: ['Ada Lovelace'] },
        },
        { guid: { value: '/papers/b-2/', isPermaLink: false } },
      ],
    });
  });

  test('has a description that is HTML, in which a tag of the text is none', () => {
    const [entry] = feed.entries;
    if (entry === undefined) throw new Error('no entry');
    const text = 'Models <think> for n < 5 steps & answer.';
    const { channel } = new XMLParser().parse(
      rss.format({ ...feed, entries: [{ ...entry, text }] }, rssUrl),
    ).rss;
    expect(parseFragment(channel.item.description).childNodes).toMatchObject([
      { nodeName: '#text', value: text },
    ]);
  });

  test('has what RSS 2.0 asks for, and dates in its form', () => {
    for (const part of ['<title>', '<link>', '<description>']) expect(xml.split('<item>')[0]).toContain(part);
    expect(item(1)).toMatch(/<pubDate>\w{3}, 11 Mar 2026 00:00:00 GMT<\/pubDate>/);
    expect(xml).toContain('rel="self"');
  });

  test('an entry without a known date has none', () => {
    expect(item(2)).not.toContain('<pubDate>');
  });

  test('is well-formed whatever the texts hold', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect([...xml].every((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(character))).toBe(true);
  });
});

test('JSON Feed says the same', () => {
  const json = jsonFeed.format(feed, 'https://example.org/topics/pruning/feed.json');
  const parsed = parseFeed(json);
  expect(parsed.format).toBe('json');
  expect(parsed.feed).toMatchObject({
    title: 'Pruning & low rank',
    items: [{ tags: ['Pruning'] }, { title: feed.entries[1]?.title }],
  });
  expect(json.match(/date_/g)).toHaveLength(2);
});

test('OPML lists feeds in groups and is well-formed', () => {
  const xml = formatOpml('Feeds & more', [{ title: 'Topics', feeds: [{ ...feed, feedUrl: rssUrl }] }]);
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(parseOpml(xml)).toMatchObject({
    head: { title: 'Feeds & more' },
    body: {
      outlines: [{ text: 'Topics', outlines: [{ type: 'rss', xmlUrl: rssUrl, htmlUrl: feed.pageUrl }] }],
    },
  });
});
