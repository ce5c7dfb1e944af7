// Where a site is written: a fresh folder, and what may be taken over into it from the last site.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';

export interface SiteOutput {
  /** The site's root; for programs that write their files themselves. */
  readonly folder: string;
  /**
   * Takes a file over from the last site, where it was made under the same key and is still what was
   * written then. `path` is from the root, without a slash before it: `papers/x/index.html`.
   */
  readonly take: (path: string, key: string) => boolean;
  /** A file is written once. `key` names all that it was made from; an empty one is never taken over. */
  readonly write: (path: string, key: string, content: string | Uint8Array) => void;
  /** The same of a file that another process has put there by `putFile`. */
  readonly note: (path: string, key: string, written: WrittenFile) => void;
}

export interface WrittenFile {
  readonly size: number;
  /** CRC-32. */
  readonly sum: number;
}

/** Writes a file of the site; never into one that is there, which might be shared with the last site. */
export function putFile(folder: string, path: string, content: string | Uint8Array): WrittenFile {
  const bytes = typeof content === 'string' ? encode(content) : content;
  const file = join(folder, path);
  // Nearly every page has a folder of its own: to try first whether it is there took longer.
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes, { flag: 'wx' });
  return { size: bytes.length, sum: crc32(bytes) };
}

/** Used again for each file: memory that is new for each takes ten times as long as what is written there. */
let scratch = Buffer.allocUnsafeSlow(1 << 18);
const longestScratch = 1 << 24;

/** Valid until the next call. */
function encode(content: string): Uint8Array {
  // No letter takes more than three bytes: what is shorter than the room need not be measured.
  const length = 3 * content.length <= scratch.length ? 0 : Buffer.byteLength(content);
  if (length > longestScratch) return Buffer.from(content);
  if (length > scratch.length) scratch = Buffer.allocUnsafeSlow(2 * length);
  return scratch.subarray(0, scratch.write(content));
}
