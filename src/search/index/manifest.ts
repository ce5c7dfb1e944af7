// The one file of an index that every search reads first: which segments there are, and what they offer.
import { filterNames, type OrderName } from '../../paper/choices.ts';

export const facets = ['topic', 'digest', ...filterNames] as const;
export type Facet = (typeof facets)[number];

export interface SegmentEntry {
  /** Folder of its files: a hash of what they hold. */
  readonly id: string;
  readonly papers: number;
  readonly shards: number;
  /** Names of its packs of cards, where they are called by what they hold: see `cardsPath`. */
  readonly cards: readonly string[] | null;
  /** Columns it has: those in which papers differ from nothing. */
  readonly columns: readonly ColumnName[];
}

export type ColumnName = Facet | OrderName | 'author';

/** Of all files of an index; raised when other bytes come of the same papers. */
export const format = 14;

export interface Manifest {
  /** A page that was opened before an update reads no index of another one. */
  readonly format: number;
  readonly papers: number;
  readonly segments: readonly SegmentEntry[];
  /** Files of acronyms and what they stand for; a power of two, or 0. */
  readonly acronyms: number;
  readonly meaning: ManifestOfMeaning | null;
}

/** Null without vectors. */
export interface ManifestOfMeaning {
  readonly dimensions: number;
  /** Files of words' vectors; 0 where these lie in the first segment's shards. */
  readonly words: number;
  /** The papers in each of the 2^n fields. */
  readonly fields: readonly number[];
}

/** Papers whose cards lie in one file. */
export const cardsAPack = 16;

/** What a result shows: path segment of the page, title, topic, date. */
export type Card = readonly [slug: string, heading: string, topic: string | null, date: string | null];

/** A value list and, paper by paper, places in it. */
export interface Column {
  readonly values: readonly string[];
  readonly of: readonly (readonly number[])[];
}

export interface IndexFile {
  /** Below the index's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

export const manifestFile = 'index.json';
export const formsFile = 'forms.bin';
export const shardPath = (id: string, shard: number): string => `${id}/${shard}.bin`;
export const cardsPath = ({ id, cards }: Pick<SegmentEntry, 'id' | 'cards'>, pack: number): string =>
  cards === null ? `${id}/cards-${pack}.json` : `cards/${cards[pack]}.json`;
export const columnPath = (id: string, column: string): string => `${id}/${column}.json`;
export const wordsPath = (letter: string): string => `words/${letter}.txt`;
export const acronymsPath = (shard: number): string => `acronyms/${shard}.json`;
