// A shard's file: where its terms stand, and before that the vectors of its words, where the segment has them, so that a
// question fetches one file for both.
import { Reader, Writer } from '../../bytes.ts';

export interface Shard {
  /** As `packWordVectors` writes them, or nothing. */
  readonly vectors: Uint8Array;
  /** As `writeShards` writes them. */
  readonly postings: Uint8Array;
}

export function packShard({ vectors, postings }: Shard): Uint8Array {
  const out = new Writer();
  out.integer(vectors.length);
  out.bytes(vectors);
  out.bytes(postings);
  return out.finish();
}

/** Throws on bytes that end too early. */
export function unpackShard(bytes: Uint8Array): Shard {
  const reader = new Reader(bytes);
  const vectors = reader.bytes(reader.integer());
  return { vectors, postings: bytes.subarray(reader.at) };
}
