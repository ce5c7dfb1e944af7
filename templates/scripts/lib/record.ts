// What a reader's browser keeps: stars, papers read, digests opened. It stays in this browser; nothing
// is sent. Two sites of one host keep records of their own, under the site's folder.
//
// What cannot be read is an empty record; of stars there are as many as the browser has room for.
import { asFields, asList, asText, fieldsOf } from './fields.ts';
import { sitePath } from './site-path.ts';
import { readStored, store, type TextStorage } from './stored.ts';
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

const mostRead = 5000;
const mostKnown = 2000;
const longestTitle = 1000;

/** Name of the record of the site at `base`. */
function recordKey(base: string): string {
  return `offprint ${base}`;
}

export function readRecord(base: string, storage?: TextStorage): ReaderRecord {
  return parseRecord(readStored(recordKey(base), storage), base);
}

/** Takes what is well formed and leaves the rest: the text may come from a file. */
export function parseRecord(text: string, base: string): ReaderRecord {
  const { stars, read, known } = fieldsOf(text);
  const paths = (items: unknown): readonly string[] => [
    ...new Set(asList(items).flatMap((item) => sitePath(item, base) ?? [])),
  ];
  return {
    stars: [...new Map(asList(stars).flatMap((star) => parseStar(star, base))).values()],
    read: paths(read).slice(-mostRead),
    known: Array.isArray(known) ? paths(known).slice(-mostKnown) : null,
  };
}

/** With its address, under which there is one; the last where a file has two. */
function parseStar(value: unknown, base: string): readonly (readonly [string, Star])[] {
  const fields = asFields(value);
  const url = sitePath(fields.url, base);
  const title = asText(fields.title)
    .slice(0, longestTitle)
    .replace(/\p{Surrogate}/gu, '\uFFFD');
  if (url === null || title === '') return [];
  const day = asText(fields.on);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && Date.parse(day) > 0;
  return [[url, { url, title, on: isDay ? day : '' }]];
}

export interface Kept {
  /** As the browser has it now: what it did not keep is not in it. */
  readonly record: ReaderRecord;
  readonly isKept: boolean;
}

/** Changes the record as it is at this moment: another tab may have changed it. */
export function changeRecord(
  base: string,
  change: (record: ReaderRecord) => ReaderRecord,
  storage?: TextStorage,
): Kept {
  const before = readRecord(base, storage);
  const record = change(before);
  const isKept = store(recordKey(base), JSON.stringify(record), storage);
  return { record: isKept ? record : before, isKept };
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
  return { ...record, known: record.known ?? digests.slice(0, mostKnown) };
}

/** A digest is new until it is opened. */
export function openDigests(record: ReaderRecord, digests: readonly string[]): ReaderRecord {
  const { known } = record;
  return known === null
    ? record
    : { ...record, known: [...new Set([...known, ...digests])].slice(-mostKnown) };
}
