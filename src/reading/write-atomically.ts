// A file that others read while it is written: the cache's, and the record of addresses.
import { renameSync, rmSync, writeFileSync } from 'node:fs';

/** Written beside and renamed, so that nobody ever reads half a file; throws what the disk says, and leaves nothing. */
export function writeAtomically(file: string, bytes: Uint8Array): void {
  const fresh = `${file}.${process.pid}`;
  try {
    writeFileSync(fresh, bytes);
    renameSync(fresh, file);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
}
