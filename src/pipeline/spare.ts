// The site before the last, kept to make the next one of: of ten thousand pages it has all but a few already, and to
// make a folder for each of them anew, and to remove as many, would take longer than all the rest of a build in
// which little changed.
//
// It lies in the cache, so it may be lost or damaged at any time, and whatever else is in it is nobody's. What its
// files share with the last site's is never written to: those that are not as the last site has them are removed
// before a build begins, the others where they are to be made anew.
import { lstatSync, readdirSync, rmdirSync, unlinkSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { WrittenFile } from '../site/output.ts';
import { type FileRecord, type Manifest, manifestName, readManifest } from './manifest.ts';
import { removeSite } from './remove-site.ts';
import { isWhole } from './site-folder.ts';

/** What is to be removed: everything below a folder but these, and of them what is not whole. */
export interface Cleaning {
  readonly folder: string;
  readonly keep: readonly KeptFile[];
}

export interface KeptFile extends WrittenFile {
  /** From the folder, with slashes. */
  readonly path: string;
}

/** In a process of its own where that is worth it. Resolves to the paths of those of `keep` that are there, whole. */
export type Clean = (cleaning: Cleaning) => Promise<readonly string[]>;

/**
 * Puts what lies at `spare` in the place of `fresh`. Resolves to what of it is still as `last` says, and all else is to
 * be removed; null where there is no use in it.
 */
export async function takeSpare(
  spare: string,
  fresh: string,
  last: Manifest | null,
): Promise<Cleaning | null> {
  const manifest = last === null || !isFolder(spare) ? null : await readManifest(spare);
  if (last === null || manifest === null) return null;
  const keep = [...manifest].flatMap(([path, own]) =>
    isSame(own, last.get(path)) ? [{ path, size: own.size, sum: own.sum }] : [],
  );
  // After a change of what stands on every page it is as quick to begin with nothing.
  if (2 * keep.length < manifest.size) return null;
  try {
    await rename(spare, fresh);
    return { folder: fresh, keep };
  } catch {
    // On another disk, or another build was quicker.
    return null;
  }
}

/**
 * Removes all else, and folders in which nothing is left. The manifest stays, as wrong as it is by now: after a kill on
 * the way it tells whose folder this is.
 */
export function clean({ folder, keep }: Cleaning): readonly string[] {
  const wanted = new Map(keep.map((file) => [file.path, file]));
  const whole: string[] = [];
  removeOthers(folder, '', (path) => {
    if (path === manifestName) return true;
    const file = wanted.get(path);
    if (file === undefined || !isWhole(join(folder, path), file)) return false;
    whole.push(path);
    return true;
  });
  return whole;
}

/** What a program wrote itself has no key, and may be written again in its place. */
function isSame(own: FileRecord | undefined, other: FileRecord | undefined): boolean {
  if (own === undefined || other === undefined || own.key === '') return false;
  return own.key === other.key && own.sum === other.sum && own.size === other.size;
}

/** Keeps the site at `old` for the next build. Resolves to whether that was possible. */
export async function keepSpare(old: string, spare: string): Promise<boolean> {
  try {
    await mkdir(dirname(spare), { recursive: true });
    await removeSpare(spare);
    await rename(old, spare);
    return true;
  } catch {
    return false;
  }
}

/** A link leads to what is somebody else's, and is no site that we kept. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(path).isDirectory();
  } catch {
    return false;
  }
}

async function removeSpare(spare: string): Promise<void> {
  try {
    if (isFolder(spare)) await removeSite(spare);
    else await rm(spare, { force: true });
  } catch {
    // Damaged.
    await rm(spare, { recursive: true, force: true });
  }
}

/** Removes what is not to be kept, and folders in which nothing is left; tells whether that is so of `below`. */
function removeOthers(root: string, below: string, keep: (path: string) => boolean): boolean {
  let isEmpty = true;
  for (const entry of readdirSync(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (removeOthers(root, path, keep)) rmdirSync(join(root, path));
      else isEmpty = false;
    } else if (keep(path)) isEmpty = false;
    else unlinkSync(join(root, path));
  }
  return isEmpty;
}
