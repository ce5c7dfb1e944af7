// A rendered text packed into bytes, for the cache and for the way between threads: three counts,
// then the record as deflated JSON. A page's HTML of formulas shrinks eightfold.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FormulaCounts, RenderedText } from './scraped.ts';

const headLength = 6;

export function packRendered(rendered: RenderedText): Buffer {
  const { rebuilt, doubtful, fallenBack } = rendered.formulas;
  const head = Buffer.alloc(headLength);
  [rebuilt, doubtful, fallenBack].forEach((count, index) => {
    head.writeUInt16LE(Math.min(count, 0xffff), index * 2);
  });
  return Buffer.concat([head, deflateRawSync(JSON.stringify(rendered), { level: 3 })]);
}

/** Only for bytes that `packRendered` made; the cache checks that before. */
export function unpackRendered(packed: Buffer): RenderedText {
  return JSON.parse(inflateRawSync(packed.subarray(headLength)).toString('utf8'));
}

/** Without unpacking the rest. */
export function countsOf(packed: Buffer): FormulaCounts {
  return {
    rebuilt: packed.readUInt16LE(0),
    doubtful: packed.readUInt16LE(2),
    fallenBack: packed.readUInt16LE(4),
  };
}
