// What a process of the pool makes of a packed reading: its HTML, packed.
import { inlinesOf } from '../../reading/packed.ts';
import { packRendered } from './packed.ts';
import { renderScraped } from './scraped.ts';

export default function render(reading: Uint8Array): Uint8Array {
  const packed = Buffer.from(reading.buffer, reading.byteOffset, reading.byteLength);
  return packRendered(renderScraped(inlinesOf(packed)));
}
