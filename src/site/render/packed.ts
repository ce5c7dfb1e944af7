// A rendered text packed into bytes, for the cache and for the way between processes: three counts and two
// lengths, then acronyms, teaser and HTML, the latter two deflated. HTML of formulas shrinks eightfold.
import { deflate, inflate } from '../../reading/packed.ts';
import type { FormulaCounts, RenderedText, Teaser } from './scraped.ts';

const acronymsLengthAt = 6;
const teaserLengthAt = 10;
const headLength = 14;

export function packRendered({ teaser, html, formulas, acronyms }: RenderedText): Buffer {
  const names = Buffer.from(JSON.stringify(acronyms));
  const first = deflate(JSON.stringify(teaser));
  const head = Buffer.alloc(headLength);
  [formulas.rebuilt, formulas.doubtful, formulas.fallenBack].forEach((count, index) => {
    head.writeUInt16LE(Math.min(count, 0xffff), index * 2);
  });
  head.writeUInt32LE(names.length, acronymsLengthAt);
  head.writeUInt32LE(first.length, teaserLengthAt);
  return Buffer.concat([head, names, first, deflate(html)]);
}

// The rest is only for bytes that `packRendered` made; the cache checks that before.

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

export function acronymsOf(packed: Buffer): readonly string[] {
  return JSON.parse(packed.toString('utf8', headLength, teaserStart(packed)));
}

function teaserStart(packed: Buffer): number {
  return headLength + packed.readUInt32LE(acronymsLengthAt);
}

function htmlStart(packed: Buffer): number {
  return teaserStart(packed) + packed.readUInt32LE(teaserLengthAt);
}
