// Writes a file into a folder whole or not at all, and never over another.
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, link, mkdir, open, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../../code-of.ts';

/** Throws with the code EEXIST where there is a file of that name. */
export async function placeFile(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  // Hidden, so that a build meanwhile does not read half a dump.
  const draft = join(dirname(path), `.adding-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await publish(draft, path);
  } finally {
    await rm(draft, { force: true });
  }
}

const withoutLinks: ReadonlySet<string | null> = new Set(['EPERM', 'ENOTSUP', 'ENOSYS', 'EMLINK']);

/** A hard link appears at once and refuses to replace; where there are none, an exclusive copy. */
async function publish(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if (!withoutLinks.has(codeOf(error))) throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
}
