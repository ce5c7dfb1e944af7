// Which papers of a segment say a term, and how much: a shard of the index, written and read.
//
// A shard holds its terms by a number of 24 bits instead of their letters, in rising order; one question in
// a hundred thousand meets a stranger of the same number. For each term:
//     how far its number is from the one before, papers that say it,
//     for each of them: papers skipped since the last one, times `levelCount`, plus the term's level there
// Nearly all of these take one byte or two.
import { Reader, Writer } from '../bytes.ts';
import { hashWord } from '../hash.ts';
import { levelCount } from '../terms.ts';
import { isYoung } from './segments.ts';

/** Papers of a segment in rising order, with the term's level in each. */
export interface Postings {
  readonly papers: readonly number[];
  readonly levels: readonly number[];
}

/** Papers that share one shard: small enough to be fetched for one word, large enough that files stay few. */
const papersAShard = 8;

/**
 * A power of two, so that a shard's place is the low bits of a term's hash. The youngest segment, which every new dump
 * writes anew, has half as many as it would have later.
 */
export function shardCount(papers: number): number {
  const power = Math.log2(papers / papersAShard);
  return 2 ** Math.max(0, isYoung(papers) ? Math.floor(power) : Math.ceil(power));
}

export function shardOf(term: string, shards: number): number {
  return hashWord(term) & (shards - 1);
}

function numberOf(term: string): number {
  return hashWord(`${term}\n`) & 0xffffff;
}

/** One file's bytes for every shard, in order. */
export function writeShards(terms: ReadonlyMap<string, Postings>, shards: number): readonly Uint8Array[] {
  const parts: Map<number, Postings>[] = Array.from({ length: shards }, () => new Map());
  for (const [term, postings] of terms) {
    const part = parts[shardOf(term, shards)];
    const number = numberOf(term);
    const stranger = part?.get(number);
    part?.set(number, stranger === undefined ? postings : merged(postings, stranger));
  }
  return parts.map(writeShard);
}

function writeShard(terms: ReadonlyMap<number, Postings>): Uint8Array {
  const out = new Writer();
  let before = 0;
  for (const [number, { papers, levels }] of [...terms].sort(([a], [b]) => a - b)) {
    out.integer(number - before);
    out.integer(papers.length);
    let next = 0;
    for (const [i, paper] of papers.entries()) {
      out.integer((paper - next) * levelCount + (levels[i] ?? 0));
      next = paper + 1;
    }
    before = number;
  }
  return out.finish();
}

/** The postings of those of `terms` that the shard has. */
export function readShard(bytes: Uint8Array, terms: ReadonlySet<string>): ReadonlyMap<string, Postings> {
  const wanted = new Map([...terms].map((term) => [numberOf(term), term]));
  const found = new Map<string, Postings>();
  const reader = new Reader(bytes);
  let number = 0;
  while (!reader.isDone) {
    number += reader.integer();
    const count = reader.integer();
    const term = wanted.get(number);
    if (term === undefined) for (let i = 0; i < count; i++) reader.integer();
    else found.set(term, readPostings(reader, count));
  }
  return found;
}

function readPostings(reader: Reader, count: number): Postings {
  const papers: number[] = [];
  const levels: number[] = [];
  let next = 0;
  for (let i = 0; i < count; i++) {
    const value = reader.integer();
    const paper = next + Math.floor(value / levelCount);
    papers.push(paper);
    levels.push(value % levelCount);
    next = paper + 1;
  }
  return { papers, levels };
}

/** Two terms of one number are one. */
function merged(a: Postings, b: Postings): Postings {
  const levels = new Map<number, number>();
  for (const { papers, levels: own } of [a, b])
    for (const [i, paper] of papers.entries())
      levels.set(paper, Math.max(own[i] ?? 0, levels.get(paper) ?? 0));
  const sorted = [...levels].sort(([one], [other]) => one - other);
  return { papers: sorted.map(([paper]) => paper), levels: sorted.map(([, level]) => level) };
}
