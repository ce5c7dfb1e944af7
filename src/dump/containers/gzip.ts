// A file that was compressed by itself (`list.jsonl.gz`) to its bytes, no further than a dump may be long.
import { Gunzip } from 'fflate';
import { maxFileBytes } from '../limits.ts';

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Null where the file is damaged, or unpacks to more than `limit`: it is then reported as what it is. */
export function unpackGzip(bytes: Uint8Array, limit = maxFileBytes): Uint8Array | null {
  const pieces: Uint8Array[] = [];
  let total = 0;
  const stream = new Gunzip((piece) => {
    total += piece.length;
    if (total > limit) throw new RangeError('too large');
    pieces.push(piece.slice());
  });
  try {
    // Piece by piece, so that nothing beyond the limit is ever unpacked.
    for (let at = 0; at < bytes.length; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch {
    return null;
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const piece = 1 << 16;
