// Hashes of tokens and of feature values.
import { hashStart, hashText } from '../../hash.ts';

/** Hash of the first 32 units and the length: equal words, equal hashes, at bounded cost. */
export function hashToken(text: string): number {
  return hashText(text, hashStart ^ text.length, Math.min(text.length, 32));
}

/** Mixes a feature's template with up to three values; the low bits are as good as the high ones. */
export function mix(template: number, a: number, b: number, c: number): number {
  let hash = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x27d4eb2f);
  return hash ^ (hash >>> 16);
}
