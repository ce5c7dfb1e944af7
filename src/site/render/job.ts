// What a process of the pool makes of a packed reading: its HTML, packed.
import { openReading } from '../../reading/packed.ts';
import { packRendered } from './packed.ts';
import { renderScraped } from './scraped.ts';

export default function render(reading: Uint8Array): Uint8Array {
  const packed = Buffer.from(reading.buffer, reading.byteOffset, reading.byteLength);
  const { inlines, unicode } = openReading(packed);
  return packRendered(renderScraped(inlines, unicode));
}
