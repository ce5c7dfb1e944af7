// A reading packed into bytes, for the cache and for the way between processes: its inline pieces, and of each run of
// TeX how it reads in Unicode, which takes long to find. Its words follow from both: packed as well they would be
// three quarters of all.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { toUnicode } from '../math/unicode.ts';
import { plainText } from '../text/index.ts';
import type { Inline } from '../text/types.ts';
import type { Reading } from './read.ts';
import { proseOf, type Words, wordsIn } from './words.ts';

/** What a packed reading holds. */
interface Packed {
  readonly inlines: readonly Inline[];
  /** Of each run of TeX in turn. */
  readonly unicode: readonly string[];
}

export function packReading({ words, inlines }: Reading): Buffer {
  const unicode = words.runs.flatMap((run) => (run.kind === 'math' ? [toUnicode(run.tex)] : []));
  const packed: Packed = { inlines, unicode };
  return deflate(JSON.stringify(packed));
}

// The rest is only for bytes that `packReading` made; the cache checks that before.

export function openReading(packed: Buffer): Packed {
  return JSON.parse(inflate(packed));
}

export function wordsOf(packed: Buffer): Words {
  const { inlines, unicode } = openReading(packed);
  return wordsIn(inlines, unicode);
}

export function inlinesOf(packed: Buffer): readonly Inline[] {
  return openReading(packed).inlines;
}

/** As they lie there, in base 64: who only hands them on to another process need not read them. */
export function packedWordsOf(packed: Buffer): string {
  return packed.toString('base64');
}

/** `Words.plain` alone. */
export function openPlain(packed: string): string {
  return plainText(inlinesOf(Buffer.from(packed, 'base64')));
}

/** `Words.prose` alone. */
export function openProse(packed: string): string {
  return proseOf(inlinesOf(Buffer.from(packed, 'base64')));
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
