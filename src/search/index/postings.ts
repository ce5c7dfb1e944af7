// Which papers of a segment say a term, and how much: a shard of the index, written and read.
//
// A shard holds its terms by their numbers (hash.ts) instead of their letters, in rising order. For each term:
//     how far its number is from the one before, papers that say it,
//     for each of them: papers skipped since the last one, times `levelCount`, plus the term's level there
// Nearly all of these take one byte or two.
import { Reader, Writer } from '../../bytes.ts';
import { hashWord, numberOf } from '../hash.ts';
import { levelCount } from '../terms.ts';

/** Papers of a segment in rising order, with the term's level in each. */
export interface Postings {
  readonly papers: readonly number[];
  readonly levels: readonly number[];
}

/** Papers that share one shard: small enough to be fetched for one word, large enough that files stay few. */
const papersAShard = 8;

/** A power of two, as `fileOf` needs it. */
export function shardCount(papers: number): number {
  return 2 ** Math.ceil(Math.log2(papers / papersAShard));
}

/**
 * Bytes of blocks that share one shard of the youngest segment, of which every new dump writes all anew: as few shards as
 * leave each small enough to be fetched for a word. Lists with authors bring three times the bytes of those without.
 */
const bytesAYoungShard = 4_096;
const mostYoung = 128;

/** A power of two likewise; `bytes` are those of the segment's blocks. */
export function youngShardCount(bytes: number): number {
  return Math.min(mostYoung, 2 ** Math.floor(Math.log2(Math.max(1, bytes / bytesAYoungShard))));
}

/**
 * Terms of a block, for `writeShards`: as in a shard, but under all bits of their hashes, the lowest bit first. In their
 * order the terms of one shard stand together, of however many.
 */
export function packPostings(terms: ReadonlyMap<string, Postings>): Uint8Array {
  const entries = [...terms].map(([term, postings]) => ({
    place: reversed(hashWord(term)),
    number: numberOf(term),
    postings,
  }));
  entries.sort((a, b) => a.place - b.place || a.number - b.number);
  const out = new Writer();
  let before = 0;
  for (const { place, number, postings } of entries) {
    out.integer(place - before);
    out.integer(number);
    writePostings(out, postings);
    before = place;
  }
  return out.finish();
}

interface PackedBlock {
  readonly records: readonly unknown[];
  readonly postings: Uint8Array;
}

/** One file's bytes for every shard, in order. */
export function writeShards(blocks: readonly PackedBlock[], shards: number): readonly Uint8Array[] {
  let first = 0;
  const cursors = blocks.map(({ records, postings }) => {
    const cursor = new BlockCursor(postings, first);
    first += records.length;
    return cursor;
  });
  const files: Uint8Array[] = Array.from({ length: shards });
  const width = 2 ** 32 / shards;
  for (let at = 0; at < shards; at++) {
    const terms = new Map<number, Postings[]>();
    for (const cursor of cursors) {
      for (const [number, postings] of cursor.before((at + 1) * width)) {
        const own = terms.get(number);
        if (own === undefined) terms.set(number, [postings]);
        else own.push(postings);
      }
    }
    files[reversed(at * width)] = writeShard(terms);
  }
  return files;
}

/** Goes through a block's terms; `first` is the place of its first paper in the segment. */
class BlockCursor {
  readonly #reader: Reader;
  readonly #first: number;
  /** Of the next term; infinite behind the last. */
  #place = 0;

  constructor(postings: Uint8Array, first: number) {
    this.#reader = new Reader(postings);
    this.#first = first;
    this.#advance();
  }

  /** Those terms left whose place lies before `end`, by number. */
  *before(end: number): Generator<readonly [number: number, postings: Postings]> {
    while (this.#place < end) {
      const number = this.#reader.integer();
      yield [number, readPostings(this.#reader, this.#reader.integer(), this.#first)];
      this.#advance();
    }
  }

  #advance(): void {
    this.#place = this.#reader.isDone ? Number.POSITIVE_INFINITY : this.#place + this.#reader.integer();
  }
}

/** The 32 bits from the last to the first. */
function reversed(bits: number): number {
  let [left, result] = [bits, 0];
  for (let i = 0; i < 32; i++, left >>>= 1) result = (result << 1) | (left & 1);
  return result >>> 0;
}

function writeShard(terms: ReadonlyMap<number, readonly Postings[]>): Uint8Array {
  const out = new Writer();
  let before = 0;
  for (const [number, parts] of [...terms].sort(([a], [b]) => a - b)) {
    out.integer(number - before);
    writePostings(out, join(parts));
    before = number;
  }
  return out.finish();
}

function writePostings(out: Writer, { papers, levels }: Postings): void {
  out.integer(papers.length);
  let next = 0;
  for (const [i, paper] of papers.entries()) {
    out.integer((paper - next) * levelCount + (levels[i] ?? 0));
    next = paper + 1;
  }
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

/** `first` is the place of the first paper. */
function readPostings(reader: Reader, count: number, first = 0): Postings {
  const papers: number[] = [];
  const levels: number[] = [];
  let next = first;
  for (let i = 0; i < count; i++) {
    const value = reader.integer();
    const paper = next + Math.floor(value / levelCount);
    papers.push(paper);
    levels.push(value % levelCount);
    next = paper + 1;
  }
  return { papers, levels };
}

/** Of one block after the other; of the same papers where two terms of a block have one number. */
function join(parts: readonly Postings[]): Postings {
  const [only, ...others] = parts;
  if (only !== undefined && others.length === 0) return only;
  const papers = parts.flatMap((part) => part.papers);
  const levels = parts.flatMap((part) => part.levels);
  if (papers.every((paper, i) => i === 0 || paper > (papers[i - 1] ?? 0))) return { papers, levels };
  const highest = new Map<number, number>();
  for (const [i, paper] of papers.entries())
    highest.set(paper, Math.max(levels[i] ?? 0, highest.get(paper) ?? 0));
  const sorted = [...highest].sort(([one], [other]) => one - other);
  return { papers: sorted.map(([paper]) => paper), levels: sorted.map(([, level]) => level) };
}
