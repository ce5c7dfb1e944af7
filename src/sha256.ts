// SHA-256 of what stands ready: what is kept, addressed or told apart by its content has its name of it. At once, since a
// build asks a hundred thousand times and an object for each takes twice as long.
import { hash } from 'node:crypto';

const digits = 64;

/** Of bytes, or of a text's UTF-8: hexadecimal, the first `length` digits. */
export function sha256(content: string | Uint8Array, length: number = digits): string {
  return hash('sha256', content, 'hex').slice(0, length);
}
