// A rendered text packed into bytes, for the cache and for the way between processes: three counts and
// two lengths, then words, teaser and HTML, each deflated. HTML of formulas shrinks eightfold, and what
// lists and comparisons of papers read is a tenth of the whole.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FormulaCounts, RenderedText, Teaser, Words } from './scraped.ts';

const wordsLengthAt = 6;
const teaserLengthAt = 10;
const headLength = 14;

export function packRendered({ words, teaser, html, formulas }: RenderedText): Buffer {
  const first = deflate(JSON.stringify(words));
  const second = deflate(JSON.stringify(teaser));
  const head = Buffer.alloc(headLength);
  [formulas.rebuilt, formulas.doubtful, formulas.fallenBack].forEach((count, index) => {
    head.writeUInt16LE(Math.min(count, 0xffff), index * 2);
  });
  head.writeUInt32LE(first.length, wordsLengthAt);
  head.writeUInt32LE(second.length, teaserLengthAt);
  return Buffer.concat([head, first, second, deflate(html)]);
}

// The rest is only for bytes that `packRendered` made; the cache checks that before.

export function wordsOf(packed: Buffer): Words {
  return JSON.parse(inflate(packed.subarray(headLength, teaserStart(packed))));
}

export function teaserOf(packed: Buffer): Teaser {
  return JSON.parse(inflate(packed.subarray(teaserStart(packed), htmlStart(packed))));
}

export function htmlOf(packed: Buffer): string {
  return inflate(packed.subarray(htmlStart(packed)));
}

export function countsOf(packed: Buffer): FormulaCounts {
  return {
    rebuilt: packed.readUInt16LE(0),
    doubtful: packed.readUInt16LE(2),
    fallenBack: packed.readUInt16LE(4),
  };
}

function teaserStart(packed: Buffer): number {
  return headLength + packed.readUInt32LE(wordsLengthAt);
}

function htmlStart(packed: Buffer): number {
  return teaserStart(packed) + packed.readUInt32LE(teaserLengthAt);
}

function deflate(text: string): Buffer {
  return deflateRawSync(text, { level: 3 });
}

function inflate(bytes: Buffer): string {
  return inflateRawSync(bytes).toString('utf8');
}
