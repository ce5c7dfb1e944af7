// The dumps of a folder, read and parsed; a file that cannot be read is a diagnostic. What follows from a dump's
// bytes is kept under them: its entries, and what those are compared by.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { type Dump, type Entry, readDump } from '../dump/index.ts';
import { type EntryText, readEntry } from '../library/index.ts';
import type { RecordCache } from '../reading/index.ts';
import { nameOfContent } from './content.ts';
import { type Kept, keep } from './kept.ts';
import type { Step } from './progress.ts';
import { readDumpFiles } from './read.ts';

export interface ReadDumps {
  /** In the order of their names. */
  readonly dumps: readonly Dump[];
  readonly textOf: (entry: Entry) => EntryText;
  /** Of files that were not read; a dump carries its own. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A larger dump is parsed at every build: what is made of it would not pass through one string. */
const largestKept = 16 * 1024 * 1024;

/** Of a content folder. Throws where it has no dumps: a site of nothing must not take the place of a good one. */
export async function parseDumps(content: string, kept: Kept, step: Step): Promise<ReadDumps> {
  const folder = join(content, 'dumps');
  const shown = `${nameOfContent(content)}/dumps`;
  const cache = kept.open('dumps', ['src/dump/index.ts', 'src/library/versions.ts']);
  const dumps: Dump[] = [];
  const diagnostics: Diagnostic[] = [];
  const texts = new Map<Entry, EntryText>();
  for await (const found of readDumpFiles(folder, shown)) {
    if (found.kind === 'read') {
      const { dump, texts: own } = await readKept(cache, found.bytes, found.file);
      dumps.push(dump);
      for (const [place, entry] of dump.entries.entries()) {
        const text = own[place];
        if (text !== undefined) texts.set(entry, unpackText(text));
      }
    } else if (found.file === shown) throw new Error(`${folder}: ${found.diagnostic.message}`);
    else diagnostics.push(found.diagnostic);
    step(dumps.length, dumps.length);
  }
  if (dumps.every(({ entries }) => entries.length === 0))
    throw new Error(describeNothing(folder, dumps, diagnostics));
  return { dumps, diagnostics, textOf: (entry) => texts.get(entry) ?? readEntry(entry) };
}

/** Plain data. */
interface ReadDump {
  readonly dump: Dump;
  /** Of each entry in turn; none of a dump that is parsed at every build. */
  readonly texts: readonly PackedText[];
}

type PackedText = Omit<EntryText, 'signature'> & { readonly signature: readonly number[] | null };

async function readKept(cache: RecordCache, bytes: Uint8Array, file: string): Promise<ReadDump> {
  if (bytes.length > largestKept) return { dump: await readDump(bytes, file), texts: [] };
  return keep(cache, ['dump', file, hashOf(bytes)], async () => {
    const dump = await readDump(bytes, file);
    return { dump, texts: dump.entries.map((entry) => packText(readEntry(entry))) };
  });
}

function packText({ signature, ...text }: EntryText): PackedText {
  return { ...text, signature: signature === null ? null : [...signature] };
}

function unpackText({ signature, ...text }: PackedText): EntryText {
  return { ...text, signature: signature === null ? null : Uint32Array.from(signature) };
}

/** A site of no paper is never meant; what each file was instead is said. */
function describeNothing(folder: string, dumps: readonly Dump[], unread: readonly Diagnostic[]): string {
  const all = [...unread, ...dumps.flatMap((dump) => dump.diagnostics)];
  const told = all
    .filter(({ severity, code }) => severity === 'error' || code === 'empty-dump')
    .slice(0, 10)
    .map(({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`);
  return [`${folder} holds no paper, so no site is built.`, ...told].join('\n');
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
