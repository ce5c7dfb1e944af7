// What stands for a paper's slug where many must be short: eight letters.
import { hashStart, hashUnit } from '../../../src/hash.ts';

const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';

/** The mark of a paper's slug: 48 bits of FNV-1a over its UTF-16 units, in two halves of 24. */
export function paperMark(slug: string): string {
  let [low, high] = [hashStart, 0x9e3779b9];
  for (let at = 0; at < slug.length; at++) {
    const unit = slug.charCodeAt(at);
    low = hashUnit(low, unit);
    high = hashUnit(high, unit + at);
  }
  return [low, high]
    .flatMap((half) => [18, 12, 6, 0].map((shift) => letters[((half >>> 4) >>> shift) & 63] ?? '0'))
    .join('');
}
