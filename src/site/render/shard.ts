// One file of the cache: records of key, length, checksum and bytes, one after the other.
//
// A file that was cut short or altered loses the records from there on, never more, and never gives
// wrong bytes: each carries a checksum.
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** Bytes of a key: half a SHA-256. */
export const keyLength = 16;
const headLength = keyLength + 8;

export type Shard = ReadonlyMap<string, Buffer>;

/** Keys in hexadecimal; empty where the file is missing or unreadable: a cache may always be cold. */
export async function readShard(file: string): Promise<Shard> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch {
    return new Map();
  }
  const records = new Map<string, Buffer>();
  for (let at = 0; at + headLength <= bytes.length; ) {
    const end = at + headLength + bytes.readUInt32LE(at + keyLength);
    if (end > bytes.length) break;
    const value = bytes.subarray(at + headLength, end);
    if (crc32(value) !== bytes.readUInt32LE(at + keyLength + 4)) break;
    records.set(bytes.toString('hex', at, at + keyLength), value);
    at = end;
  }
  return records;
}

/** Written beside and renamed, so that nobody ever reads half a file. */
export async function writeShard(file: string, shard: Shard): Promise<void> {
  const parts: Buffer[] = [];
  for (const key of [...shard.keys()].sort()) {
    const value = shard.get(key);
    if (value === undefined) continue;
    const head = Buffer.alloc(headLength);
    head.write(key, 0, 'hex');
    head.writeUInt32LE(value.length, keyLength);
    head.writeUInt32LE(crc32(value), keyLength + 4);
    parts.push(head, value);
  }
  const fresh = `${file}.${process.pid}`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(fresh, Buffer.concat(parts));
    await rename(fresh, file);
  } catch (error) {
    await rm(fresh, { force: true });
    throw error;
  }
}
