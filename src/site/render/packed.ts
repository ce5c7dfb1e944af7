// A rendered text packed into bytes, for the cache and for the way between processes: three counts and a
// length, then teaser and HTML, each deflated. HTML of formulas shrinks eightfold.
import { deflate, inflate } from '../../reading/packed.ts';
import type { FormulaCounts, RenderedText, Teaser } from './scraped.ts';

const teaserLengthAt = 6;
const headLength = 10;

export function packRendered({ teaser, html, formulas }: RenderedText): Buffer {
  const first = deflate(JSON.stringify(teaser));
  const head = Buffer.alloc(headLength);
  [formulas.rebuilt, formulas.doubtful, formulas.fallenBack].forEach((count, index) => {
    head.writeUInt16LE(Math.min(count, 0xffff), index * 2);
  });
  head.writeUInt32LE(first.length, teaserLengthAt);
  return Buffer.concat([head, first, deflate(html)]);
}

// The rest is only for bytes that `packRendered` made; the cache checks that before.

export function teaserOf(packed: Buffer): Teaser {
  return JSON.parse(inflate(packed.subarray(headLength, htmlStart(packed))));
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

function htmlStart(packed: Buffer): number {
  return headLength + packed.readUInt32LE(teaserLengthAt);
}
