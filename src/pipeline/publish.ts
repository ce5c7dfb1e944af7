// Puts a freshly built folder in the place of the last one, or leaves the last one as it was.
//
// A build writes into `_site.new/` beside `_site/`; two renames put it in place when it is whole. A
// failure, a full disk or a kill at any moment leaves `_site/` alone (between the two renames the
// last site is `_site.old/`, and the next build puts it back before it begins). A lock keeps a second
// build from the same folder.
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { acquireLock } from './lock.ts';

/** Every site has this file: GitHub Pages wants it, and it tells a site from other folders. */
export const siteMark = '.nojekyll';

/** Runs `write` on an empty folder; what it leaves there becomes `out` if it resolves. */
export async function publish<T>(out: string, write: (folder: string) => Promise<T>): Promise<T> {
  const fresh = `${out}.new`;
  const last = `${out}.old`;
  await mkdir(dirname(out), { recursive: true });
  const release = await acquireLock(`${out}.lock`);
  try {
    await refuseForeignFolder(out);
    await recover(out, last);
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh, { recursive: true });
    try {
      const result = await write(fresh);
      await swap(out, fresh, last);
      return result;
    } finally {
      await rm(fresh, { recursive: true, force: true });
    }
  } finally {
    await release();
  }
}

async function swap(out: string, fresh: string, last: string): Promise<void> {
  const hadSite = await isThere(out);
  if (hadSite) await rename(out, last);
  try {
    await rename(fresh, out);
  } catch (error) {
    if (hadSite) await rename(last, out);
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}

/** After a kill between the two renames the last good site is put back. */
async function recover(out: string, last: string): Promise<void> {
  if (!(await isThere(last))) return;
  if (await isThere(out)) await rm(last, { recursive: true, force: true });
  else await rename(last, out);
}

/** A folder that is not a site of ours is somebody's work, and a slip in `--out` must not cost it. */
async function refuseForeignFolder(out: string): Promise<void> {
  if (!(await isThere(out))) return;
  const names = await readdir(out);
  if (names.length > 0 && !(await isThere(join(out, siteMark)))) {
    throw new Error(
      `${out} holds files that are no site (it has no ${siteMark}); move or delete them first.`,
    );
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}
