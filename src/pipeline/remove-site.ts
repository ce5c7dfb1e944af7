// Removes a site's folder: tens of thousands of small ones.
import { type Dirent, readdirSync, unlinkSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestName } from './manifest.ts';

/** The manifest last: after a kill on the way it still tells whose folder this is. */
export async function removeSite(folder: string): Promise<void> {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => name !== manifestName);
  await Promise.all(entries.map((entry) => removeEntry(folder, entry)));
  await rm(folder, { recursive: true });
}

/**
 * Several times as quick as `rm`: files go one after the other, folders side by side, since a disk that is told of
 * every block that comes free makes each of them wait.
 */
async function removeEntry(folder: string, entry: Dirent): Promise<void> {
  const path = join(folder, entry.name);
  if (!entry.isDirectory()) return unlinkSync(path);
  await Promise.all(readdirSync(path, { withFileTypes: true }).map((inner) => removeEntry(path, inner)));
  await rmdir(path);
}
