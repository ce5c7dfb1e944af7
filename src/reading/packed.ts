// A reading packed into bytes, for the cache and for the way between processes: the length of the words,
// the words and the inline pieces, each deflated apart where it is long.
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

/** As they lie there, in base 64: who only hands them on to another process need not read them. */
export function packedWordsOf(packed: Buffer): string {
  return packed.toString('base64', headLength, inlinesStart(packed));
}

export function openWords(packed: string): Words {
  return JSON.parse(inflate(Buffer.from(packed, 'base64')));
}

export function inlinesOf(packed: Buffer): readonly Inline[] {
  return JSON.parse(inflate(packed.subarray(inlinesStart(packed))));
}

function inlinesStart(packed: Buffer): number {
  return headLength + packed.readUInt32LE();
}

/** Bytes of a text that is not worth the work: of a title nothing is gained. */
const leastDeflated = 600;
const [whole, deflated] = [Buffer.of(0), Buffer.of(1)];

/** Half as long as the fastest level makes it, and twice as fast as the usual one. */
export function deflate(text: string): Buffer {
  const bytes = Buffer.from(text);
  return bytes.length < leastDeflated
    ? Buffer.concat([whole, bytes])
    : Buffer.concat([deflated, deflateRawSync(bytes, { level: 3 })]);
}

/** Of what `deflate` made. */
export function inflate(bytes: Buffer): string {
  const content = bytes.subarray(1);
  return (bytes[0] === whole[0] ? content : inflateRawSync(content)).toString('utf8');
}
