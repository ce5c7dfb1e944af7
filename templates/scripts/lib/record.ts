// What a reader's browser keeps: stars, papers read, digests opened. It stays in this browser; nothing
// is sent. Two sites of one host keep records of their own, under the site's folder.
//
// A browser may forbid storage, have no room, or hold something else under our name: what cannot be read
// is an empty record, and what cannot be kept is forgotten.
import { isRecord } from '../../../src/is-record.ts';
import { listOf } from './list-of.ts';
import { sitePath } from './site-path.ts';
import { toldDigests } from './told-digests.ts';

export interface Star {
  /** From the host's root, with the site's folder. */
  readonly url: string;
  readonly title: string;
  /** When it was starred: `2026-03-11`; empty where that is not known. */
  readonly on: string;
}

export interface ReaderRecord {
  readonly stars: readonly Star[];
  /** Addresses of papers read, latest last. */
  readonly read: readonly string[];
  /** Addresses of digests that were there at the first visit, or were opened since; null before the first. */
  readonly known: readonly string[] | null;
}

/** Where records are kept: a browser's localStorage, or a stand-in. */
export type RecordStorage = Pick<Storage, 'getItem' | 'setItem'>;

const mostRead = 5000;
const mostStars = 5000;
const mostKnown = 2000;
const longestTitle = 1000;
const emptyRecord: ReaderRecord = { stars: [], read: [], known: null };

/** Said where `isKept` is false. */
export const nothingKept = 'This browser keeps nothing: its storage is full or switched off.';

/** Name of the record of the site at `base`. */
function recordKey(base: string): string {
  return `offprint ${base}`;
}

export function readRecord(base: string, storage: RecordStorage | null = openStorage()): ReaderRecord {
  try {
    return parseRecord(storage?.getItem(recordKey(base)) ?? '', base);
  } catch {
    return emptyRecord;
  }
}

/** Takes what is well formed and leaves the rest: the text may come from a file. */
export function parseRecord(text: string, base: string): ReaderRecord {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return emptyRecord;
  }
  if (!isRecord(value)) return emptyRecord;
  const paths = (items: unknown): readonly string[] =>
    listOf(items).flatMap((item) => sitePath(item, base) ?? []);
  return {
    stars: once(listOf(value.stars).flatMap((star) => parseStar(star, base))).slice(-mostStars),
    read: [...new Set(paths(value.read))].slice(-mostRead),
    known: Array.isArray(value.known) ? [...new Set(paths(value.known))].slice(-mostKnown) : null,
  };
}

function parseStar(value: unknown, base: string): readonly Star[] {
  if (!isRecord(value)) return [];
  const url = sitePath(value.url, base);
  if (url === null || typeof value.title !== 'string') return [];
  const { on: day } = value;
  const isDay = typeof day === 'string' && /^\d{4}-\d\d-\d\d$/.test(day) && Date.parse(day) > 0;
  const on = isDay ? day : '';
  return [{ url, title: value.title.slice(0, longestTitle).replace(/\p{Surrogate}/gu, '\uFFFD'), on }];
}

export interface Kept {
  readonly record: ReaderRecord;
  /** Whether the browser has it: storage may be full or forbidden. */
  readonly isKept: boolean;
}

/** Changes the record as it is at this moment: another tab may have changed it. */
export function changeRecord(
  base: string,
  change: (record: ReaderRecord) => ReaderRecord,
  storage: RecordStorage | null = openStorage(),
): Kept {
  const record = change(readRecord(base, storage));
  try {
    storage?.setItem(recordKey(base), JSON.stringify(record));
    return { record, isKept: storage !== null };
  } catch {
    return { record, isKept: false };
  }
}

export function toggleStar(record: ReaderRecord, star: Star): ReaderRecord {
  const stars = record.stars.filter(({ url }) => url !== star.url);
  return { ...record, stars: stars.length < record.stars.length ? stars : [...record.stars, star] };
}

export function markRead(record: ReaderRecord, url: string): ReaderRecord {
  return { ...record, read: [...record.read.filter((other) => other !== url), url].slice(-mostRead) };
}

/**
 * Digests (addresses, newest first) that the reader has not opened; at the first visit none. In a full list
 * what stands below all that is known was there before, and came back because another was taken away.
 */
export function newDigests(record: ReaderRecord, digests: readonly string[]): readonly string[] {
  const { known } = record;
  if (known === null) return [];
  const last = digests.findLastIndex((digest) => known.includes(digest));
  const told = digests.length < toldDigests || last < 0 ? digests : digests.slice(0, last);
  return told.filter((digest) => !known.includes(digest));
}

/** At the first visit all digests are known: what was there before the reader is not news. */
export function beginVisits(record: ReaderRecord, digests: readonly string[]): ReaderRecord {
  return record.known === null ? { ...record, known: digests.slice(0, mostKnown) } : record;
}

/** A digest is new until it is opened. */
export function openDigests(record: ReaderRecord, digests: readonly string[]): ReaderRecord {
  const { known } = record;
  if (known === null) return record;
  const opened = digests.filter((digest) => !known.includes(digest));
  return opened.length === 0 ? record : { ...record, known: [...known, ...opened].slice(-mostKnown) };
}

/** Both records: each star, paper and digest that either has, once. Nothing of `own` is lost. */
export function mergeRecords(own: ReaderRecord, other: ReaderRecord): ReaderRecord {
  return {
    stars: once([...own.stars, ...other.stars]),
    read: [...new Set([...other.read, ...own.read])],
    known: own.known === null ? other.known : [...new Set([...own.known, ...(other.known ?? [])])],
  };
}

function once(stars: readonly Star[]): readonly Star[] {
  const byUrl = new Map<string, Star>();
  for (const star of stars) if (!byUrl.has(star.url)) byUrl.set(star.url, star);
  return [...byUrl.values()];
}

function openStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
