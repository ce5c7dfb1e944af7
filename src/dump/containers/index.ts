// What holds lists without being one: an archive gives each of its files, a mail its text, a compressed file itself.
import { parseDump } from '../parse.ts';
import type { Dump } from '../types.ts';
import { isGzip, unpackGzip } from './gzip.ts';
import { isMail, parseMail } from './mail.ts';
import { parseWrapped } from './wrapped.ts';

export { isArchive, isFurniture, readArchive } from './archive.ts';

/** Reads one file: a dump, perhaps compressed, or a mail that holds one. Never throws for what the bytes hold. */
export async function readDump(packed: Uint8Array, file: string): Promise<Dump> {
  const bytes = (isGzip(packed) ? unpackGzip(packed) : null) ?? packed;
  if (isMail(bytes)) return parseMail(bytes, file);
  const dump = parseDump(bytes, file);
  return dump.entries.length === 0 ? (parseWrapped(bytes, file) ?? dump) : dump;
}
