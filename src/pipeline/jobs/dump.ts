// What a process of the pool does with a dump: it reads its entries, and what those are compared by.
import { type Dump, readDump } from '../../dump/index.ts';
import { type EntryText, readEntry } from '../../library/versions.ts';

/** Plain data. */
export interface PackedDump {
  /** Of its parts only those that a build tells of: together they would be the file once more. */
  readonly dump: Dump;
  /** Of each entry in turn. */
  readonly texts: readonly PackedText[];
  /** Of the texts that have one, one after the other, in base 64. */
  readonly signatures: string;
}

type PackedText = Omit<EntryText, 'signature'> & { readonly isSigned: boolean };

/** `item` is of `packFile`. */
export default async function parse(item: Uint8Array): Promise<Uint8Array> {
  const end = item.indexOf(0);
  const file = Buffer.from(item.subarray(0, end)).toString();
  const dump = await readDump(item.subarray(end + 1), file);
  const parts = dump.parts.filter(({ kind }) => kind === 'unrecognised');
  const packed: PackedDump = { dump: { ...dump, parts }, ...packTexts(dump.entries.map(readEntry)) };
  return Buffer.from(JSON.stringify(packed));
}

/** No file's name holds a zero. */
export function packFile(file: string, bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${file}\0`), bytes]);
}

function packTexts(texts: readonly EntryText[]): Pick<PackedDump, 'texts' | 'signatures'> {
  const signatures = texts.flatMap(({ signature }) => (signature === null ? [] : asBytes(signature)));
  return {
    texts: texts.map(({ signature, ...text }) => ({ ...text, isSigned: signature !== null })),
    signatures: Buffer.concat(signatures).toString('base64'),
  };
}

function asBytes({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

export function unpackTexts({ texts, signatures }: PackedDump): readonly EntryText[] {
  const minima = new Uint32Array(new Uint8Array(Buffer.from(signatures, 'base64')).buffer);
  const length = minima.length / texts.filter(({ isSigned }) => isSigned).length;
  let signed = 0;
  return texts.map(({ titleKey, fingerprint, length: letters, slug, opening, isSigned }) => ({
    titleKey,
    fingerprint,
    length: letters,
    slug,
    opening,
    signature: isSigned ? minima.subarray(signed * length, ++signed * length) : null,
  }));
}
