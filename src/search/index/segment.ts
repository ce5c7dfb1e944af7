// A segment's records -> its files: shards of postings, packs of cards, columns for filters and orders.
// A pure function of the records: what has its key unchanged need not be made again.
import type { SearchRecord } from '../record.ts';
import { recordTerms } from '../terms.ts';
import { readChunks } from '../words.ts';
import {
  CARDS,
  type Card,
  type Column,
  cardsPath,
  columnPath,
  type SegmentEntry,
  shardPath,
} from './manifest.ts';
import { type Postings, shardCount, writeShards } from './postings.ts';

export interface IndexFile {
  /** Below the index's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface SegmentFiles {
  readonly entry: SegmentEntry;
  readonly files: readonly IndexFile[];
  /** Folded words of the texts, with the papers that use them. */
  readonly words: ReadonlyMap<string, number>;
}

/** What a segment's folder is called after: everything that is in its files but for cards and columns. */
export function segmentText(records: readonly SearchRecord[]): string {
  return JSON.stringify([
    FORMAT,
    records.map((record) => [
      record.slug,
      record.title,
      record.abstract,
      record.topics,
      record.authors,
      record.organization,
      record.arxivId,
      record.addresses,
    ]),
  ]);
}

/** Raised when other bytes come of the same records. */
const FORMAT = 1;

/** `id` is a hash of `segmentText`. */
export function writeSegment(id: string, records: readonly SearchRecord[]): SegmentFiles {
  const terms = new Map<string, { readonly papers: number[]; readonly levels: number[] }>();
  for (const [paper, record] of records.entries()) {
    for (const [term, level] of recordTerms(record)) {
      let postings = terms.get(term);
      if (postings === undefined) {
        postings = { papers: [], levels: [] };
        terms.set(term, postings);
      }
      postings.papers.push(paper);
      postings.levels.push(level);
    }
  }
  const shards = shardCount(records.length);
  const columns = columnsOf(records);
  return {
    entry: { id, papers: records.length, shards, columns: columns.map(([name]) => name) },
    files: [
      ...writeShards(terms satisfies ReadonlyMap<string, Postings>, shards).map((bytes, shard) => ({
        path: shardPath(id, shard),
        bytes,
      })),
      ...cardPacks(records).map((pack, i) => ({ path: cardsPath(id, i), bytes: json(pack) })),
      ...columns.flatMap(([name, column]) =>
        column === null ? [] : [{ path: columnPath(id, name), bytes: json(column) }],
      ),
    ],
    words: countWords(records),
  };
}

function cardPacks(records: readonly SearchRecord[]): readonly (readonly Card[])[] {
  const packs: Card[][] = [];
  for (let i = 0; i < records.length; i += CARDS) {
    packs.push(
      records
        .slice(i, i + CARDS)
        .map(({ slug, heading, topics, dateLabel }) => [slug, heading, topics[0] ?? null, dateLabel]),
    );
  }
  return packs;
}

type ColumnName = SegmentEntry['columns'][number];

/** Only what some paper has. */
function columnsOf(
  records: readonly SearchRecord[],
): readonly (readonly [ColumnName, Column | readonly number[] | null])[] {
  const facets: readonly (readonly [ColumnName, (record: SearchRecord) => readonly string[]])[] = [
    ['topic', ({ topics }) => topics],
    ['digest', ({ digests }) => digests],
    ['organisation', ({ organization }) => (organization === null ? [] : [organization])],
    ['year', ({ date }) => (date === null ? [] : [date.slice(0, 4)])],
  ];
  const columns: (readonly [ColumnName, Column | readonly number[] | null])[] = [];
  for (const [name, read] of facets) {
    const column = columnOf(records.map(read));
    if (column.values.length > 0) columns.push([name, column]);
  }
  if (records.some(({ authors }) => authors.length > 0)) columns.push(['author', null]);
  if (records.some(({ date }) => date !== null)) columns.push(['date', records.map(dayOf)]);
  if (records.some(({ upvotes }) => upvotes !== null))
    columns.push(['votes', records.map(({ upvotes }) => (upvotes === null ? 0 : upvotes + 1))]);
  return columns;
}

function columnOf(of: readonly (readonly string[])[]): Column {
  const values = [...new Set(of.flat())].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, of: of.map((own) => own.flatMap((value) => places.get(value) ?? [])) };
}

/** Days since 1970, from 1; 0 where the date is not known. */
function dayOf({ date }: SearchRecord): number {
  return date === null ? 0 : Math.max(1, Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000));
}

/** For mending slips: words of four letters and more, no numbers. */
function countWords(records: readonly SearchRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, abstract, authors } of records) {
    const own = new Set<string>();
    const read = (text: string): void => {
      for (const { words } of readChunks(text))
        for (const { word } of words) if (/^[a-z]{3,24}$/.test(word)) own.add(word);
    };
    for (const piece of [...title, ...abstract]) if (piece.kind === 'text') read(piece.text);
    for (const author of authors) read(author);
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
