// The dumps of a folder, read and parsed; a file that cannot be read is a diagnostic.
import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';
import { type Dump, readDump } from '../dump/index.ts';
import { type Kept, keep } from './kept.ts';
import type { Step } from './progress.ts';
import { readDumpFiles } from './read.ts';

export interface ReadDumps {
  /** In the order of their names. */
  readonly dumps: readonly Dump[];
  /** Of files that were not read; a dump carries its own. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A larger dump is parsed at every build: what is made of it would not pass through one string. */
const largestKept = 16 * 1024 * 1024;

/** Throws where there is no such folder: a site of nothing must not take the place of a good one. */
export async function parseDumps(folder: string, kept: Kept, step: Step): Promise<ReadDumps> {
  const cache = await kept.open('dumps', ['src/dump/index.ts']);
  const dumps: Dump[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const found of readDumpFiles(folder)) {
    if (found.kind === 'read') {
      const { bytes, file } = found;
      const parse = () => readDump(bytes, file);
      dumps.push(
        bytes.length > largestKept ? await parse() : await keep(cache, ['dump', file, hashOf(bytes)], parse),
      );
    } else if (found.file === folder) throw new Error(`${folder}: ${found.diagnostic.message}`);
    else diagnostics.push(found.diagnostic);
    step(dumps.length, dumps.length);
  }
  if (dumps.every(({ entries }) => entries.length === 0))
    throw new Error(describeNothing(folder, dumps, diagnostics));
  return { dumps, diagnostics };
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
