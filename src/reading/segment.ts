// One file of the cache: values one after the other, then an index of key, offset, length and checksum,
// then a foot that tells where the index is and what its checksum must be.
//
// Opening reads the index alone; a value is read when it is asked for. A file that was cut short or
// altered loses the values that its damage reached, or all of them where it reached the index; it never
// gives wrong bytes.
import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { withMemory } from '../with-memory.ts';

/** Bytes of a key: half a SHA-256. */
const keyLength = 16;
const offsetLength = 6;
const entryLength = keyLength + offsetLength + 8;
const footLength = 16;
const mark = 0x6f66_7031;

/** Of an archive of more papers than 100,000 they are made anew. */
const [mostTexts, longestText] = [300_000, 20_000];

/** Of a name of any length. */
export function keyOf(name: string): string {
  return hash('sha256', name, 'binary').slice(0, keyLength);
}

/** Of a paper's title or abstract: half the stages of a build ask for those of all papers. */
export const keyOfText = withMemory(keyOf, mostTexts, longestText);

interface Place {
  readonly offset: number;
  readonly length: number;
  readonly sum: number;
}

/** Keys are strings of `keyLength` bytes, in Latin 1. */
export class Segment {
  readonly file: string;
  /** Bytes of values. */
  readonly size: number;
  readonly #handle: number;
  readonly #places: ReadonlyMap<string, Place>;

  /** Null where the file is missing, unreadable or damaged beyond use: a cache may always be cold. */
  static open(file: string): Segment | null {
    let handle: number | null = null;
    try {
      handle = openSync(file, 'r');
      const places = readIndex(handle);
      if (places !== null) return new Segment(file, handle, places);
    } catch {
      // Damaged or gone: the same to us.
    }
    if (handle !== null) closeSync(handle);
    return null;
  }

  private constructor(file: string, handle: number, places: ReadonlyMap<string, Place>) {
    this.file = file;
    this.#handle = handle;
    this.#places = places;
    this.size = [...places.values()].reduce((sum, { length }) => sum + length, 0);
  }

  keys(): IterableIterator<string> {
    return this.#places.keys();
  }

  /** Null where the value was damaged. */
  read(key: string): Buffer | null {
    const place = this.#places.get(key);
    if (place === undefined) return null;
    try {
      const value = readAt(this.#handle, place.offset, place.length);
      return crc32(value) === place.sum ? value : null;
    } catch {
      return null;
    }
  }

  close(): void {
    closeSync(this.#handle);
  }
}

/** The same records are the same bytes. */
export function packSegment(records: ReadonlyMap<string, Uint8Array>): Buffer {
  const keys = [...records.keys()].sort();
  const index = Buffer.alloc(keys.length * entryLength);
  const values: Uint8Array[] = [];
  let offset = 0;
  keys.forEach((key, at) => {
    const value = records.get(key) ?? Buffer.alloc(0);
    const start = at * entryLength;
    index.write(key, start, 'latin1');
    index.writeUIntLE(offset, start + keyLength, offsetLength);
    index.writeUInt32LE(value.length, start + keyLength + offsetLength);
    index.writeUInt32LE(crc32(value), start + keyLength + offsetLength + 4);
    values.push(value);
    offset += value.length;
  });
  const foot = Buffer.alloc(footLength);
  foot.writeUIntLE(offset, 0, offsetLength);
  foot.writeUInt32LE(crc32(index), 8);
  foot.writeUInt32LE(mark, 12);
  return Buffer.concat([...values, index, foot]);
}

function readIndex(handle: number): ReadonlyMap<string, Place> | null {
  const { size } = fstatSync(handle);
  if (size < footLength) return null;
  const foot = readAt(handle, size - footLength, footLength);
  const start = foot.readUIntLE(0, offsetLength);
  const length = size - footLength - start;
  if (foot.readUInt32LE(12) !== mark || length < 0 || length % entryLength !== 0) return null;
  const index = readAt(handle, start, length);
  if (crc32(index) !== foot.readUInt32LE(8)) return null;
  const places = new Map<string, Place>();
  for (let at = 0; at < length; at += entryLength) {
    places.set(index.toString('latin1', at, at + keyLength), {
      offset: index.readUIntLE(at + keyLength, offsetLength),
      length: index.readUInt32LE(at + keyLength + offsetLength),
      sum: index.readUInt32LE(at + keyLength + offsetLength + 4),
    });
  }
  return places;
}

function readAt(handle: number, offset: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(handle, bytes, filled, length - filled, offset + filled);
    if (read === 0) throw new Error('the file is shorter than its index says');
    filled += read;
  }
  return bytes;
}
