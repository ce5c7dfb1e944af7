// What holds lists without being one: an archive gives each of its files, a mail its text, a compressed file itself,
// a page in which a browser shows a text that text, an answer what it quotes, a page saved as text its links, a note its blocks of code.

import { decodeDump } from '../decode/decode.ts';
import type { Dump } from '../types.ts';
import { isGzip, unpackGzip } from './gzip.ts';
import { isMail, parseMail } from './mail.ts';
import { unwrapShown } from './shown.ts';
import { parseText, parseWithin } from './text.ts';

export { isArchive, isFurniture, readArchive } from './archive.ts';

/** Reads one file: a dump, perhaps compressed, or a mail that holds one. Never throws for what the bytes hold. */
export async function readDump(packed: Uint8Array, file: string): Promise<Dump> {
  const unpacked = (isGzip(packed) ? unpackGzip(packed) : null) ?? packed;
  const bytes = unwrapShown(unpacked) ?? unpacked;
  if (isMail(bytes)) return parseMail(bytes, file);
  const decoded = decodeDump(bytes);
  const dump = parseText(decoded, file);
  if (dump.entries.length > 0 || !decoded.isText) return dump;
  return parseWithin(decoded, file) ?? dump;
}
