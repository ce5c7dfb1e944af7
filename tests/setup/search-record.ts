import type { SearchRecord } from '../../src/search/record.ts';

/** A record of text alone, all else unknown. */
export function bareRecord(slug: string, title: string, abstract: string): SearchRecord {
  return {
    slug,
    title: [{ kind: 'text', text: title }],
    abstract: [{ kind: 'text', text: abstract }],
    heading: title,
    topics: [],
    authors: [],
    words: [],
    digests: [],
    days: [],
    dateLabel: null,
    filters: {},
    orders: {},
  };
}
