import { XMLValidator } from 'fast-xml-parser';
import { parseFeed, parseOpml } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { atom } from '../../src/site/exports/atom.ts';
import type { FeedRecord } from '../../src/site/exports/feed-record.ts';
import { jsonFeed } from '../../src/site/exports/json-feed.ts';
import { formatOpml } from '../../src/site/exports/opml.ts';
import type { SafeHtml } from '../../src/site/safe-html.ts';

const atomUrl = 'https://example.org/topics/pruning/feed.xml';
const feed: FeedRecord = {
  id: 'urn:offprint:topic:pruning',
  title: 'Pruning & low rank',
  description: 'New papers on pruning',
  pageUrl: 'https://example.org/topics/pruning/',
  entries: [
    {
      id: 'urn:offprint:paper:a-1',
      url: 'https://example.org/papers/a-1/',
      title: 'On x² < 1 ]]> & more',
      html: '<p>Let <math><mi>x</mi></math> be ]]> small.</p>' as SafeHtml,
      published: '2026-03-01',
      updated: '2026-03-11',
      authors: ['Ada Lovelace'],
      topics: ['Pruning'],
    },
    {
      id: 'urn:offprint:paper:b-2',
      url: 'https://example.org/papers/b-2/',
      title: 'Undated\u0000\ud800',
      html: '<p>\u0008</p>' as SafeHtml,
      published: null,
      updated: null,
      authors: [],
      topics: [],
    },
  ],
};

describe('Atom', () => {
  const xml = atom.format(feed, atomUrl);

  test('a feed parser reads entries, content and dates back', () => {
    const parsed = parseFeed(xml);
    expect(parsed.format).toBe('atom');
    expect(parsed.feed).toMatchObject({
      id: 'urn:offprint:topic:pruning',
      updated: '2026-03-11T00:00:00.000Z',
      entries: [
        {
          id: 'urn:offprint:paper:a-1',
          published: '2026-03-01T00:00:00.000Z',
          title: { value: 'On x² < 1 ]]> & more' },
          content: { value: '<p>Let <math><mi>x</mi></math> be ]]> small.</p>', type: 'html' },
        },
        { id: 'urn:offprint:paper:b-2' },
      ],
    });
  });

  test('is well-formed whatever the texts hold', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect([...xml].every((character) => /[\t\n\r\u0020-\ud7ff\ue000-\ufffd]/.test(character))).toBe(true);
  });

  test('an entry without a known date has none', () => {
    expect(xml.slice(xml.indexOf('urn:offprint:paper:b-2') - 300)).not.toMatch(/paper:b-2[\s\S]*<updated>/);
    expect(xml.match(/<updated>/g)).toHaveLength(2);
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
  const xml = formatOpml('Feeds & more', [{ title: 'Topics', feeds: [{ ...feed, feedUrl: atomUrl }] }]);
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(parseOpml(xml)).toMatchObject({
    head: { title: 'Feeds & more' },
    body: {
      outlines: [{ text: 'Topics', outlines: [{ type: 'rss', xmlUrl: atomUrl, htmlUrl: feed.pageUrl }] }],
    },
  });
});
