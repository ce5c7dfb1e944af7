// Topics that no paper is about yet, beside those that have some.
import { expect, test } from 'vitest';
import { robots } from '../../src/site/exports/robots.ts';
import { areaKind } from '../../src/site/kinds/area.ts';
import { isIndexed } from '../../src/site/kinds/kind.ts';
import { topicKind } from '../../src/site/kinds/topic.ts';
import type { SiteView, TopicView } from '../../src/site/views/index.ts';

const topicOf = (slug: string, count: number) =>
  ({
    slug,
    url: `/topics/${slug}/`,
    area: slug,
    count,
    primaryCount: count,
    papers: Array.from({ length: count }, (_, at) => ({ slug: `paper-${at}` })),
  }) as unknown as TopicView;
const areaOf = (topic: TopicView) => ({
  slug: topic.slug,
  title: topic.slug,
  url: `/topics/areas/${topic.slug}/`,
  topics: [topic],
  count: topic.count,
});
const topics = [topicOf('lamps', 2), topicOf('bridges', 0)];
const site = {
  config: { origin: 'https://papers.example', pathPrefix: '/' },
  digests: [],
  newest: [],
  topics,
  subtopics: [topicOf('oil-lamps', 1), topicOf('wall-lamps', 0)],
  areas: topics.map(areaOf),
} as unknown as SiteView;
const kinds = [topicKind, areaKind];

test('every topic, part of one and area has a page at its address, which links may name', () => {
  expect(kinds.flatMap((kind) => [...kind.pages(site, kinds)].map(({ url }) => url))).toEqual([
    '/topics/lamps/',
    '/topics/bridges/',
    '/topics/oil-lamps/',
    '/topics/wall-lamps/',
    '/topics/areas/lamps/',
    '/topics/areas/bridges/',
  ]);
});

test('crawlers may list those that have papers', () => {
  const listed = ['/topics/areas/lamps/', '/topics/lamps/', '/topics/oil-lamps/'];
  const indexed = kinds.flatMap((kind) =>
    [...kind.pages(site, kinds)].filter((page) => isIndexed(kind, page)).map(({ url }) => url),
  );
  expect(indexed.toSorted()).toEqual(listed);
  const files = [...robots.files(site, kinds, (_, make) => make())];
  const sitemap = [...(files.find(({ url }) => url === '/sitemap.xml')?.text() ?? [])].join('');
  expect([...sitemap.matchAll(/<loc>https:\/\/papers\.example(.*?)<\/loc>/g)].map(([, url]) => url)).toEqual(
    listed,
  );
});
