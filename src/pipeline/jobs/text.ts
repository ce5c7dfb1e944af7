// What a process does with a new dump's texts while the library is built: it reads them and renders them.
import { packReading } from '../../reading/packed.ts';
import { readText } from '../../reading/read.ts';
import { packRendered } from '../../site/render/packed.ts';
import { renderScraped } from '../../site/render/scraped.ts';

const headLength = 4;

/** The reading's length, the reading, what is rendered of it. */
export default function readAndRender(text: string): Uint8Array {
  const reading = readText(text);
  const packed = packReading(reading);
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(packed.length);
  return Buffer.concat([head, packed, packRendered(renderScraped(reading.inlines))]);
}

export function partsOf(made: Buffer): { readonly reading: Buffer; readonly rendered: Buffer } {
  const end = headLength + made.readUInt32LE();
  return { reading: made.subarray(headLength, end), rendered: made.subarray(end) };
}
