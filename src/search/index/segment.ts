// A segment's records -> its files: shards of postings, packs of cards, columns for filters and orders.
// A pure function of the records: what has its key unchanged need not be made again.
import { filterNames, orderNames } from '../../paper/choices.ts';
import type { SearchRecord, SearchText } from '../record.ts';
import { recordTerms } from '../terms.ts';
import { readChunks } from '../words.ts';
import {
  type Card,
  type Column,
  type ColumnName,
  cards,
  cardsPath,
  columnPath,
  type SegmentEntry,
  shardPath,
} from './manifest.ts';
import type { PaperCode } from './meaning.ts';
import { shardCount, writeShards } from './postings.ts';
import { isYoung } from './segments.ts';
import type { SegmentSummary } from './summary.ts';

export interface IndexFile {
  /** Below the index's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface WrittenSegment extends SegmentSummary {
  readonly shards: readonly IndexFile[];
}

/** What a segment's folder is called after: everything that is in its files but for cards and columns. */
export function segmentText(records: readonly SearchRecord[]): string {
  return JSON.stringify([
    format,
    records.map((record) => [
      record.slug,
      record.title,
      record.abstract,
      record.topics,
      record.authors,
      record.words,
    ]),
  ]);
}

/** Raised when other bytes come of the same records. */
const format = 4;

/** `id` is a hash of `segmentText`. */
export function writeSegment(id: string, records: readonly SearchRecord[], encode: Encode): WrittenSegment {
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
  return {
    entry: { id, papers: records.length, shards },
    shards: writeShards(terms, shards).map((bytes, shard) => ({ path: shardPath(id, shard), bytes })),
    words: countWords(records),
    codes: records.map((record) => encode(proseOf(record.title), proseOf(record.abstract))),
  };
}

/** What results show: it may change while texts do not. */
export interface WrittenCards {
  readonly names: SegmentEntry['cards'];
  readonly files: readonly IndexFile[];
}

/**
 * Packs of the youngest segment are called by a hash of what they hold, so that a new dump leaves the older ones as they
 * are; later their places say enough, and the manifest stays small.
 */
export function writeCards(
  id: string,
  records: readonly SearchRecord[],
  hashOf: (bytes: Uint8Array) => string,
): WrittenCards {
  const packs = cardPacks(records).map(json);
  const cards = isYoung(records.length) ? packs.map(hashOf) : null;
  const files = packs.map((bytes, pack) => ({ path: cardsPath({ id, cards }, pack), bytes }));
  return { names: cards, files };
}

/** What results are narrowed by and put in order by. */
export function writeColumns(id: string, records: readonly SearchRecord[]): readonly IndexFile[] {
  return columnsOf(records).flatMap(({ name, column }) =>
    column === null ? [] : [{ path: columnPath(id, name), bytes: json(column) }],
  );
}

/** A title and an abstract without their formulas -> what they mean. */
export type Encode = (title: string, abstract: string) => PaperCode | null;

function proseOf(text: SearchText): string {
  return text.map((piece) => (piece.kind === 'text' ? piece.text : ' ')).join('');
}

function cardPacks(records: readonly SearchRecord[]): readonly (readonly Card[])[] {
  const packs: Card[][] = [];
  for (let i = 0; i < records.length; i += cards) {
    packs.push(
      records
        .slice(i, i + cards)
        .map(({ slug, heading, topics, dateLabel }) => [slug, heading, topics[0] ?? null, dateLabel]),
    );
  }
  return packs;
}

interface NamedColumn {
  readonly name: ColumnName;
  /** Null for authors, who stand among the terms. */
  readonly column: Column | readonly number[] | null;
}

/** Only what some paper has. */
export function columnsOf(records: readonly SearchRecord[]): readonly NamedColumn[] {
  const facets: readonly (readonly [ColumnName, (record: SearchRecord) => readonly string[]])[] = [
    ['topic', ({ topics }) => topics],
    ['digest', ({ digests }) => digests],
    ...filterNames.map(
      (name) => [name, ({ filters }: SearchRecord) => [filters[name] ?? []].flat()] as const,
    ),
  ];
  const columns: NamedColumn[] = [];
  for (const [name, read] of facets) {
    const column = columnOf(records.map(read));
    if (column.values.length > 0) columns.push({ name, column });
  }
  if (records.some(({ authors }) => authors.length > 0)) columns.push({ name: 'author', column: null });
  for (const name of orderNames) {
    // 0 is kept for those without a place.
    const column = records.map(({ orders }) => (orders[name] ?? -1) + 1);
    if (column.some((number) => number > 0)) columns.push({ name, column });
  }
  return columns;
}

function columnOf(of: readonly (readonly string[])[]): Column {
  const values = [...new Set(of.flat())].sort();
  const places = new Map(values.map((value, place) => [value, place]));
  return { values, of: of.map((own) => own.flatMap((value) => places.get(value) ?? [])) };
}

/** For mending slips: words of four letters and more, no numbers. */
function countWords(records: readonly SearchRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, abstract, words } of records) {
    const own = new Set<string>();
    const read = (text: string): void => {
      for (const chunk of readChunks(text))
        for (const { word } of chunk.words) if (/^[a-z]{3,24}$/.test(word)) own.add(word);
    };
    for (const piece of [...title, ...abstract]) if (piece.kind === 'text') read(piece.text);
    for (const aside of words) read(aside);
    for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
