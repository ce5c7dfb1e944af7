// What holds lists without being one: an archive gives each of its files, a mail its text, a compressed file itself,
// a page in which a browser shows a text that text, a server's answer what stands below its head, an answer to a mail what
// it quotes, a page saved as text its links, a note its blocks of code.

import { decodeDump } from '../decode/decode.ts';
import type { Dump } from '../types.ts';
import { lengthInBytes } from './above.ts';
import { unwrapAnswer } from './answer.ts';
import { isGzip, unpackGzip } from './gzip.ts';
import { isMail, parseMail } from './mail.ts';
import { unwrapShown } from './shown.ts';
import { parseText, parseWithin } from './text.ts';

export { lengthOfMark, readAbove } from './above.ts';
export { isArchive, isFurniture, type ReadFile, readArchive } from './archive.ts';

/** Reads one file: a dump, perhaps compressed, or a mail that holds one. Never throws for what the bytes hold. */
export async function readDump(packed: Uint8Array, file: string): Promise<Dump> {
  const unpacked = unpack(packed);
  // What the publisher says of a mail, or of a page that shows a text, stands above it.
  const length = lengthInBytes(unpacked);
  const [above, below] = [unpacked.subarray(0, length), unpacked.subarray(length)];
  const answered = unwrapAnswer(below);
  const shown = unwrapShown(answered ?? below) ?? answered;
  if (isMail(shown ?? below)) return parseMail(shown ?? below, file, new TextDecoder().decode(above));
  const decoded = decodeDump(shown === null ? unpacked : Buffer.concat([above, shown]));
  const dump = parseText(decoded, file);
  if (dump.entries.length > 0 || !decoded.isText) return dump;
  return parseWithin(decoded, file) ?? dump;
}

/** What a compressed file holds; any other, and one that cannot be unpacked, as it is. */
export function unpack(bytes: Uint8Array): Uint8Array {
  return (isGzip(bytes) ? unpackGzip(bytes) : null) ?? bytes;
}
