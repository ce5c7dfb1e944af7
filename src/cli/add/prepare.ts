// A file on its way into content/dumps/: its bytes with what the publisher says of it, and its name there.
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';

/** What the publisher knows of a dump and its page does not print. */
export interface PublisherFields {
  readonly date?: string;
  readonly title?: string;
  readonly url?: string;
  /** The day it was added: where a list without a date stands. */
  readonly added?: string;
}

/**
 * The bytes with the publisher's front matter before them; unchanged where there is nothing to say. A
 * scraper's own front matter stays below. Throws for a file that is not in an encoding built on ASCII.
 */
export function withFrontMatter(bytes: Uint8Array, fields: PublisherFields): Uint8Array {
  // JSON's strings are YAML's: quotes, colons and line ends in a title cannot end the block.
  const lines = Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  if (lines.length === 0) return bytes;
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    throw new Error(
      'the file is UTF-16; save it as UTF-8 first, so that front matter can be written into it',
    );
  }
  const body = startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes;
  return Buffer.concat([Buffer.from(`---\n${lines.join('\n')}\n---\n`), body]);
}

/** The bytes without the day they were added: the same file added on another day is the same file. */
export function withoutAdded(bytes: Uint8Array): Uint8Array {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2000));
  const block = /^---\n((?:[a-z]{1,20}: "[^\n]{0,1000}"\n){0,3})added: "\d{4}-\d\d-\d\d"\n---\n/.exec(head);
  if (block === null) return bytes;
  const rest = bytes.subarray(block[0].length);
  const fields = block[1] ?? '';
  return fields === '' ? rest : Buffer.concat([Buffer.from(`---\n${fields}---\n`, 'latin1'), rest]);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/**
 * The name of a file in content/dumps/: its own, or, where another file has that, with a hash of its
 * bytes: the same file always gets the same name, so adding it twice adds it once.
 */
export function nameInFolder(path: string, bytes: Uint8Array, isTaken: (name: string) => boolean): string {
  // Hidden files are no dumps.
  const own = basename(path).replace(/^\.+/, '') || 'dump.txt';
  if (!isTaken(own)) return own;
  const extension = extname(own);
  const stem = own.slice(0, own.length - extension.length);
  return `${stem}-${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}${extension}`;
}
