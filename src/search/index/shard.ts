// A shard's file: where its terms stand, and before that the vectors of its words, and which papers say them in other
// words, where the segment has these, so that a question fetches one file for all.
import { Reader, Writer } from '../../bytes.ts';

export interface Shard {
  /** As `packWordVectors` writes them, or nothing. */
  readonly vectors: Uint8Array;
  /** As `writeOtherwise` writes them, or nothing. */
  readonly otherwise: Uint8Array;
  /** As `writeShards` writes them. */
  readonly postings: Uint8Array;
}

export function packShard({ vectors, otherwise, postings }: Shard): Uint8Array {
  const out = new Writer();
  for (const part of [vectors, otherwise]) {
    out.integer(part.length);
    out.bytes(part);
  }
  out.bytes(postings);
  return out.finish();
}

/** Throws on bytes that end too early. */
export function unpackShard(bytes: Uint8Array): Shard {
  const reader = new Reader(bytes);
  const vectors = reader.bytes(reader.integer());
  const otherwise = reader.bytes(reader.integer());
  return { vectors, otherwise, postings: bytes.subarray(reader.at) };
}
