// A file on its way into content/dumps/: its bytes with what the publisher says of it, and its name there.
import { isWide, lengthOfMark, readAbove } from '../../dump/index.ts';
import { sha256 } from '../../sha256.ts';
import { isDevice } from '../../text/slug.ts';

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
  if (isWide(bytes)) {
    throw new Error(
      'the file is UTF-16 or UTF-32; save it as UTF-8 first, so that front matter can be written into it',
    );
  }
  const body = bytes.subarray(lengthOfMark(bytes));
  return Buffer.concat([Buffer.from(`---\n${lines.join('\n')}\n---\n`), body]);
}

/** A file as it came, and what front matter above it says: whatever that is, it is the same file. */
export interface SaidFile {
  /** By field. When it was added says nothing of the file. */
  readonly said: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

export function withoutFrontMatter(bytes: Uint8Array): SaidFile {
  const { stated, body } = readAbove(bytes);
  const { added, ...said } = stated;
  const fields = Object.entries(said).flatMap(([field, value]) =>
    value === null ? [] : [[field, value] as const],
  );
  return { said: new Map(fields), body };
}

/** What Windows has no name for is a dash: a folder with `What? Clocks: 2.txt` in it cannot be checked out there. */
function writable(name: string): string {
  return name.replace(/[<>:"|?*\p{Cc}]+/gu, '-').replace(/[. ]+$/, '');
}

/** In bytes; no system takes more than 255. */
const longestName = 200;

/**
 * The name of a file in content/dumps/: its own, or, where another file has that or it is too long, with a hash of its
 * bytes: the same file always gets the same name, so adding it twice adds it once.
 */
export function nameInFolder(path: string, bytes: Uint8Array, isTaken: (name: string) => boolean): string {
  // Hidden files are no dumps; and what another system's name holds is no way out of the folder.
  const own = writable((path.split(/[/\\]/).at(-1) ?? '').replace(/^\.+/, '')) || 'dump.txt';
  if (Buffer.byteLength(own) <= longestName && !isDevice(own) && !isTaken(own)) return own;
  const extension = /\.\w{1,8}$/.exec(own)?.[0] ?? '';
  const stem = Buffer.from(own.slice(0, own.length - extension.length)).subarray(0, longestName);
  const hash = sha256(bytes, 8);
  // Half a letter at the cut.
  return `${stem.toString().replace(/\ufffd+$/, '')}-${hash}${extension}`;
}
