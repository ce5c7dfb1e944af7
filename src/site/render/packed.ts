// A rendered text packed into bytes, for the cache and for the way between processes: three counts and
// the length of what follows, then words and markup, each as deflated JSON. A page's HTML of formulas
// shrinks eightfold; words are a tenth of it, and are read without it.
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { FormulaCounts, Markup, RenderedText, Words } from './scraped.ts';

const headLength = 10;

export function packRendered({ words, markup, formulas }: RenderedText): Buffer {
  const { rebuilt, doubtful, fallenBack } = formulas;
  const first = pack(words);
  const head = Buffer.alloc(headLength);
  [rebuilt, doubtful, fallenBack].forEach((count, index) => {
    head.writeUInt16LE(Math.min(count, 0xffff), index * 2);
  });
  head.writeUInt32LE(first.length, 6);
  return Buffer.concat([head, first, pack(markup)]);
}

// Only for bytes that `packRendered` made; the cache checks that before.

export function wordsOf(packed: Buffer): Words {
  return unpack(packed.subarray(headLength, headLength + packed.readUInt32LE(6)));
}

export function markupOf(packed: Buffer): Markup {
  return unpack(packed.subarray(headLength + packed.readUInt32LE(6)));
}

export function countsOf(packed: Buffer): FormulaCounts {
  return {
    rebuilt: packed.readUInt16LE(0),
    doubtful: packed.readUInt16LE(2),
    fallenBack: packed.readUInt16LE(4),
  };
}

function pack(part: Words | Markup): Buffer {
  return deflateRawSync(JSON.stringify(part), { level: 3 });
}

function unpack(part: Buffer) {
  return JSON.parse(inflateRawSync(part).toString('utf8'));
}
