// The items of a feed to fields, and what the feed says of its own day, by the library that reads feeds.
//
// The whole feed is read at once; where that fails, or finds other items than stand there, each item is
// read by itself in a feed of its own, so that a broken one costs itself alone.
import {
  type AtomFeed,
  parseAtomFeed,
  parseRdfFeed,
  parseRssFeed,
  type RdfFeed,
  type RssFeed,
} from 'feedsmith';
import type { Field } from '../records/read.ts';
import type { ItemSpan } from './spans.ts';

export interface Feed {
  /** One list of fields an item, null for one that cannot be read. */
  readonly items: readonly (readonly Field[] | null)[];
  /** Dates of the feed itself. */
  readonly dates: readonly Field[];
}

export function readFeed(text: string, from: number, spans: readonly ItemSpan[]): Feed {
  const root = rootTag.exec(text.slice(from, from + headLength));
  const [open = '', name = ''] = root ?? [];
  const kind = name.toLowerCase();
  const whole = parse(kind, text.slice(from));
  if (whole !== null && whole.items.length === spans.length) return whole;
  const [before, after] =
    kind === 'rss' ? [`${open}<channel>`, `</channel></${name}>`] : [open, `</${name}>`];
  const items = spans.map(({ start, end, isWhole }) =>
    isWhole ? (parse(kind, `${before}${text.slice(start, end)}${after}`)?.items[0] ?? null) : null,
  );
  const head = text.slice(from, Math.min(spans[0]?.start ?? text.length, from + headLength));
  return { items, dates: (whole ?? parse(kind, `${head}${after}`))?.dates ?? [] };
}

/** Null where the library throws or finds no such feed. */
function parse(kind: string, xml: string): Feed | null {
  try {
    if (kind === 'feed') return readAtom(parseAtomFeed(xml));
    return kind === 'rss' ? readRss(parseRssFeed(xml)) : readRdf(parseRdfFeed(xml));
  } catch {
    return null;
  }
}

function readRss({ items, pubDate, lastBuildDate }: RssFeed.Feed<string>): Feed {
  return {
    dates: fields({ pubDate, lastBuildDate }),
    items: (items ?? []).map((item) =>
      fields({
        ...readItem(item),
        guid: item.guid?.value,
        authors: item.dc?.creators ?? item.authors,
        pubDate: item.pubDate ?? item.dc?.dates?.[0],
      }),
    ),
  };
}

function readRdf({ items, dc }: RdfFeed.Feed<string>): Feed {
  return {
    dates: fields({ 'dc:date': dc?.dates?.[0] }),
    items: (items ?? []).map((item) =>
      fields({ ...readItem(item), authors: item.dc?.creators, pubDate: item.dc?.dates?.[0] }),
    ),
  };
}

/** What items of both forms have. */
function readItem({ title, description, content, link }: RssFeed.Item<string> | RdfFeed.Item<string>) {
  return { title, description, 'content:encoded': content?.encoded, link };
}

function readAtom({ entries, updated }: AtomFeed.Feed<string>): Feed {
  return {
    dates: fields({ updated }),
    items: (entries ?? []).map((entry) =>
      fields({
        id: entry.id,
        title: entry.title?.value,
        summary: entry.summary?.value,
        content: entry.content?.value,
        links: entry.links?.map(({ href }) => href),
        authors: entry.authors?.map(({ name }) => name),
        organization: entry.authors?.find(({ arxiv }) => arxiv?.affiliation !== undefined)?.arxiv
          ?.affiliation,
        published: entry.published ?? entry.updated,
      }),
    ),
  };
}

function fields(record: Readonly<Record<string, unknown>>): readonly Field[] {
  return Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

const rootTag = /<(rss|feed|rdf:RDF)(?:\s[^<>]{0,4000})?>/i;
const headLength = 20_000;
