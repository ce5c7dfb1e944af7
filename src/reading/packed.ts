// A reading packed into bytes, for the cache and for the way between processes: the length of the words,
// the words and the inline pieces, each deflated apart.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Inline } from '../text/types.ts';
import type { Reading, Words } from './read.ts';

const headLength = 4;

export function packReading({ words, inlines }: Reading): Buffer {
  const first = deflate(JSON.stringify(words));
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(first.length);
  return Buffer.concat([head, first, deflate(JSON.stringify(inlines))]);
}

// The rest is only for bytes that `packReading` made; the cache checks that before.

export function wordsOf(packed: Buffer): Words {
  return JSON.parse(inflate(packed.subarray(headLength, inlinesStart(packed))));
}

export function inlinesOf(packed: Buffer): readonly Inline[] {
  return JSON.parse(inflate(packed.subarray(inlinesStart(packed))));
}

function inlinesStart(packed: Buffer): number {
  return headLength + packed.readUInt32LE();
}

/** Half as long as the fastest level makes it, and twice as fast as the usual one. */
export function deflate(text: string): Buffer {
  return deflateRawSync(text, { level: 3 });
}

export function inflate(bytes: Buffer): string {
  return inflateRawSync(bytes).toString('utf8');
}
