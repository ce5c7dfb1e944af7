// Blocks of papers -> a segment's files: shards of postings, packs of cards, columns for filters and orders.
// A pure function of the papers: what has its key unchanged need not be made again.
import { filterNames, orderNames } from '../../paper/choices.ts';
import type { StandIns } from '../vectors/stand-ins.ts';
import type { WordVectors } from '../vectors/weights.ts';
import type { Block, ListedRecord } from './block.ts';
import {
  type Card,
  type Column,
  type ColumnName,
  cardsAPack,
  cardsPath,
  columnPath,
  format,
  type IndexFile,
  type SegmentEntry,
  shardPath,
} from './manifest.ts';
import { packWordVectors } from './meaning.ts';
import { writeOtherwise } from './otherwise.ts';
import { shardCount, writeShards, youngShardCount } from './postings.ts';
import { isYoung } from './segments.ts';
import { packShard } from './shard.ts';
import { joinShares, type SegmentSummary } from './summary.ts';

export interface WrittenSegment extends SegmentSummary {
  readonly shards: readonly IndexFile[];
}

/** What a segment's shards hold beside where terms stand: the first segment's may hold one of them. */
export interface Held {
  /** The words' vectors, in a large archive (`wordFiles`). */
  readonly vectors: WordVectors | null;
  /** What tells which papers say a word in others, in a small one (`saysOtherwise`). */
  readonly standIns: StandIns | null;
}

/** What a segment's folder is called after: everything that is in its files but for cards and columns. */
export function segmentText(blocks: readonly Block[], held: Held): string {
  const numbers = held.vectors === null ? null : new TextDecoder('latin1').decode(held.vectors.numbers);
  const standIns = held.standIns === null ? null : [...held.standIns];
  return JSON.stringify([format, shardsOf(blocks, held), blocks.map(({ id }) => id), numbers, standIns]);
}

/** Shards that hold the words' vectors are twice as many, until each has those of ten words. */
const mostForVectors = 2_048;
/** Other words take up to twice what terms do, and a question should fetch no more of a shard for them. */
const timesForOtherwise = 4;
const mostForOtherwise = 256;

/** `id` is a hash of `segmentText`. */
export function writeSegment(id: string, blocks: readonly Block[], held: Held): WrittenSegment {
  const whole = joinShares(blocks);
  const shards = shardsOf(blocks, held);
  const postings = writeShards(blocks, shards);
  const vectors = held.vectors === null ? [] : packWordVectors(held.vectors, shards);
  const otherwise = held.standIns === null ? [] : writeOtherwise(postings, held.standIns, whole.codes.length);
  const nothing = new Uint8Array();
  return {
    entry: { id, papers: whole.codes.length, shards },
    shards: postings.map((own, shard) => ({
      path: shardPath(id, shard),
      bytes: packShard({
        vectors: vectors[shard] ?? nothing,
        otherwise: otherwise[shard] ?? nothing,
        postings: own,
      }),
    })),
    ...whole,
  };
}

function shardsOf(blocks: readonly Block[], { vectors, standIns }: Held): number {
  const papers = blocks.reduce((sum, { records }) => sum + records.length, 0);
  const bytes = blocks.reduce((sum, { postings }) => sum + postings.length, 0);
  const enough = isYoung(papers) ? youngShardCount(bytes) : shardCount(papers);
  if (standIns !== null) return Math.min(timesForOtherwise * enough, mostForOtherwise);
  return vectors === null ? enough : Math.max(enough, Math.min(2 * enough, mostForVectors));
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
  records: readonly ListedRecord[],
  hashOf: (bytes: Uint8Array) => string,
): WrittenCards {
  const packs = cardPacks(records).map(json);
  const cards = isYoung(records.length) ? packs.map(hashOf) : null;
  const files = packs.map((bytes, pack) => ({ path: cardsPath({ id, cards }, pack), bytes }));
  return { names: cards, files };
}

/** What results are narrowed by and put in order by. */
export function writeColumns(id: string, records: readonly ListedRecord[]): readonly IndexFile[] {
  return columnsOf(records).flatMap(({ name, column }) =>
    column === null ? [] : [{ path: columnPath(id, name), bytes: json(column) }],
  );
}

function cardPacks(records: readonly ListedRecord[]): readonly (readonly Card[])[] {
  const packs: Card[][] = [];
  for (let i = 0; i < records.length; i += cardsAPack) {
    packs.push(
      records
        .slice(i, i + cardsAPack)
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
export function columnsOf(records: readonly ListedRecord[]): readonly NamedColumn[] {
  const facets: readonly (readonly [ColumnName, (record: ListedRecord) => readonly string[]])[] = [
    ['topic', ({ topics }) => topics],
    ['digest', ({ digests }) => digests],
    ...filterNames.map(
      (name) => [name, ({ filters }: ListedRecord) => [filters[name] ?? []].flat()] as const,
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

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
