// The dumps that a publisher has, for commands that look into them before a build does.
import { join } from 'node:path';
import type { Dump } from '../dump/index.ts';
import { nameOfContent } from '../pipeline/content.ts';
import type { DumpReader } from '../pipeline/dumps.ts';
import { startProgress } from '../pipeline/progress.ts';
import { readDumpFiles } from '../pipeline/read.ts';

/**
 * Reads them one by one, named as builds name them; those of some years that no build has read take seconds, so a
 * terminal is told how far it is.
 */
export async function readKnownDumps(
  content: string,
  read: DumpReader['read'],
  onDump: (dump: Dump, bytes: Uint8Array) => void,
): Promise<void> {
  const progress = startProgress(process.stderr.isTTY ? process.stderr : null);
  await progress.phase('Dumps', async (step) => {
    let count = 0;
    for await (const found of readDumpFiles(join(content, 'dumps'), `${nameOfContent(content)}/dumps`)) {
      if (found.kind === 'refused') continue;
      onDump(await read(found.file, found.bytes), found.bytes);
      count += 1;
      step(count, count);
    }
  });
}
