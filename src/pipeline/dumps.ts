// The dumps of a folder, read and parsed; a file that cannot be read is a diagnostic. What follows from a dump's
// bytes is kept under them: its entries, and what those are compared by.
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { type Dump, type Entry, readDump } from '../dump/index.ts';
import { type EntryText, readEntry } from '../library/index.ts';
import type { Pool, RecordCache } from '../reading/index.ts';
import { sha256 } from '../sha256.ts';
import { nameOfContent } from './content.ts';
import { type PackedDump, packFile, unpackTexts } from './jobs/dump.ts';
import { Kept, nameOf } from './kept.ts';
import type { Step } from './progress.ts';
import { readDumpFiles } from './read.ts';

export interface ReadDumps {
  /** In the order of their names. */
  readonly dumps: readonly Dump[];
  readonly textOf: (entry: Entry) => EntryText;
  /** Of those dumps that no build has read before. */
  readonly fresh: readonly Entry[];
  /** Of files that were not read; a dump carries its own. */
  readonly diagnostics: readonly Diagnostic[];
}

const dumpJob = 'src/pipeline/jobs/dump.ts';

/** A larger dump is parsed at every build: what is made of it would not pass through one string. */
const largestKept = 16 * 1024 * 1024;

/** Bytes of dumps to be parsed that are in memory at once. */
const mostUnparsed = 16 * 1024 * 1024;

/** Of a content folder. Throws where it has no dumps: a site of nothing must not take the place of a good one. */
export async function parseDumps(content: string, kept: Kept, pool: Pool, step: Step): Promise<ReadDumps> {
  const folder = join(content, 'dumps');
  const shown = `${nameOfContent(content)}/dumps`;
  const cache = openCache(kept);
  const dumps: Dump[] = [];
  const diagnostics: Diagnostic[] = [];
  const texts = new EntryTexts();
  const fresh: Entry[] = [];
  const add = (place: number, packed: PackedDump): void => {
    dumps[place] = texts.unpack(packed);
    step(place + 1, place + 1);
  };
  let unparsed: { readonly item: Uint8Array; readonly place: number; readonly name: string }[] = [];
  let bytesUnparsed = 0;
  const parse = async (): Promise<void> => {
    const onDone = ({ place, name }: (typeof unparsed)[number], made: Buffer): void => {
      cache.set(name, made);
      const packed: PackedDump = JSON.parse(made.toString());
      add(place, packed);
      for (const entry of packed.dump.entries) fresh.push(entry);
    };
    const job = import.meta.resolve('./jobs/dump.ts');
    await pool.map(job, unparsed, onDone, { worthProcesses: 40, batchSize: 1 });
    unparsed = [];
    bytesUnparsed = 0;
  };
  let place = 0;
  for await (const found of readDumpFiles(folder, shown)) {
    if (found.kind === 'read') {
      const { bytes, file } = found;
      if (bytes.length > largestKept)
        add(place, { dump: await readDump(bytes, file), texts: [], signatures: '' });
      else {
        const name = nameOfDump(file, bytes);
        const known = cache.get(name);
        if (known !== undefined) add(place, JSON.parse(known.toString()));
        else {
          unparsed.push({ item: packFile(file, bytes), place, name });
          bytesUnparsed += bytes.length;
        }
      }
      if (bytesUnparsed > mostUnparsed) await parse();
      place += 1;
    } else if (found.file === shown) throw new Error(`${folder}: ${found.diagnostic.message}`);
    else diagnostics.push(found.diagnostic);
  }
  await parse();
  // A slip in what is read next stops the build.
  kept.save();
  if (dumps.every(({ entries }) => entries.length === 0))
    throw new Error(describeNothing(folder, dumps, diagnostics));
  return { dumps, diagnostics, fresh, textOf: texts.of };
}

export interface DumpReader extends Pick<ReadDumps, 'textOf'> {
  readonly read: (file: string, bytes: Uint8Array) => Promise<Dump>;
}

/**
 * For a command beside the build, which keeps nothing: dumps that the last build read are taken from what it kept in the
 * folder `cache`.
 */
export function createDumpReader(cache: string): DumpReader {
  const kept = openCache(new Kept(cache));
  const texts = new EntryTexts();
  return {
    read: async (file, bytes) => {
      const known = kept.get(nameOfDump(file, bytes));
      return known === undefined ? readDump(bytes, file) : texts.unpack(JSON.parse(known.toString()));
    },
    textOf: texts.of,
  };
}

/** What entries are compared by: as it was kept with their dump, or read from them now. */
class EntryTexts {
  readonly #kept = new Map<Entry, EntryText>();

  /** The dump, whose entries' texts are known from now on. */
  unpack(packed: PackedDump): Dump {
    const { entries } = packed.dump;
    for (const [at, text] of unpackTexts(packed).entries()) {
      const entry = entries[at];
      if (entry !== undefined) this.#kept.set(entry, text);
    }
    return packed.dump;
  }

  readonly of = (entry: Entry): EntryText => this.#kept.get(entry) ?? readEntry(entry);
}

function openCache(kept: Kept): RecordCache {
  return kept.open('dumps', [dumpJob]);
}

function nameOfDump(file: string, bytes: Uint8Array): string {
  return nameOf(['dump', file, sha256(bytes)]);
}

/** A site of no paper is never meant; what each file was instead is said. */
function describeNothing(folder: string, dumps: readonly Dump[], unread: readonly Diagnostic[]): string {
  const all = [...unread, ...dumps.flatMap((dump) => dump.diagnostics)];
  const told = all
    .filter(({ severity, code }) => severity === 'error' || code === 'empty-dump')
    .slice(0, 10)
    .map(({ file, line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`);
  return [`${folder}: ${withoutPapers}`, ...told].join('\n');
}

const withoutPapers =
  'The folder holds no paper, so no site is built. Put a dump into it, or let npm run offprint -- add FILE do it.';

/** For a check: that a build of these dumps will fail; `folder` is that of dumps. */
export function reportNoPapers(folder: string): Diagnostic {
  return { code: 'no-papers', severity: 'error', file: folder, line: null, message: withoutPapers };
}
