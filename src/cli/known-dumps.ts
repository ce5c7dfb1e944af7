// The dumps that a publisher has, for commands that look into them before a build does.
import { join } from 'node:path';
import { type Dump, readDump } from '../dump/index.ts';
import { startProgress } from '../pipeline/progress.ts';
import { readDumpFiles } from '../pipeline/read.ts';

/** One by one; those of some years take seconds, so a terminal is told how far it is. */
export async function readKnownDumps(
  content: string,
  onDump: (dump: Dump, bytes: Uint8Array) => void,
): Promise<void> {
  const progress = startProgress(process.stderr.isTTY ? process.stderr : null);
  await progress.phase('Dumps', async (step) => {
    let count = 0;
    for await (const read of readDumpFiles(join(content, 'dumps'))) {
      if (read.kind === 'refused') continue;
      onDump(await readDump(read.bytes, read.file), read.bytes);
      count += 1;
      step(count, count);
    }
  });
}
