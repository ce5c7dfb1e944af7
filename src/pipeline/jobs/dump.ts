// What a process of the pool does with a dump: it reads its entries, and what those are compared by.
import { type Dump, readDump } from '../../dump/index.ts';
import { type EntryText, readEntry } from '../../library/versions.ts';

/** Plain data. */
export interface PackedDump {
  readonly dump: Dump;
  /** Of each entry in turn. */
  readonly texts: readonly PackedText[];
}

type PackedText = Omit<EntryText, 'signature'> & { readonly signature: readonly number[] | null };

/** `item` is of `packFile`. */
export default async function parse(item: Uint8Array): Promise<Uint8Array> {
  const end = item.indexOf(0);
  const file = Buffer.from(item.subarray(0, end)).toString();
  const dump = await readDump(item.subarray(end + 1), file);
  const packed: PackedDump = { dump, texts: dump.entries.map((entry) => packText(readEntry(entry))) };
  return Buffer.from(JSON.stringify(packed));
}

/** No file's name holds a zero. */
export function packFile(file: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${file}\0`), bytes]);
}

function packText({ signature, ...text }: EntryText): PackedText {
  return { ...text, signature: signature === null ? null : [...signature] };
}

export function unpackText({ signature, ...text }: PackedText): EntryText {
  return { ...text, signature: signature === null ? null : Uint32Array.from(signature) };
}
