// Hashes of short texts: FNV-1a over UTF-16 units, and a mixing that spreads its bits.
//
// Learned weights, the files of an index and places on the map rest on these very values: other constants
// would be another format of all of them.

export const hashStart = 0x811c9dc5;

/** The hash with one more unit in it; a 32-bit integer with a sign, as are all values here. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Hash of a text, or of its first `end` units; `from` goes on from a hash begun before. */
export function hashText(text: string, from: number = hashStart, end: number = text.length): number {
  let hash = from;
  for (let i = 0; i < end; i++) hash = hashUnit(hash, text.charCodeAt(i));
  return hash;
}

/** Spreads the bits of a 32-bit number, so that near inputs give far outputs. */
export function mixBits(x: number): number {
  let hash = x ^ (x >>> 16);
  hash = Math.imul(hash, 0x7feb352d);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x846ca68b);
  return hash ^ (hash >>> 16);
}

/** Eight hexadecimal digits of what values say, in order; numbers count to the thousandth. */
export function fingerprint(values: Iterable<number | string>): string {
  let hash = hashStart;
  for (const value of values)
    hash = hashUnit(
      hashText(typeof value === 'number' ? String(Math.round(value * 1000)) : value, hash),
      0xff,
    );
  return hexOf(hash);
}

export function hexOf(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
