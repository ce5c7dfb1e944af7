// Files in a site's folder that no build wrote: a repository's `.git`, a `CNAME`, whatever else somebody
// put there. They stay. Each is linked into the new site before it takes the old one's place, so at every
// moment it is in the folder that is there.
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Manifest, manifestName } from './manifest.ts';
import { linkOrCopy } from './site-folder.ts';

/** What a host puts beside a site, and needs no manifest to be known for no page of ours. */
const hostFiles: ReadonlySet<string> = new Set(['CNAME']);

/** For a folder without a manifest: something in it that is neither hidden nor a host's, or null. */
export async function findStranger(folder: string): Promise<string | null> {
  const strange = (await readdir(folder)).filter((name) => !name.startsWith('.') && !hostFiles.has(name));
  return strange.sort()[0] ?? null;
}

/** Links into `to` what stands in `from` and is not of the build that `manifest` describes. */
export function carryOver(from: string, to: string, manifest: Manifest | null, below = ''): void {
  const entries = readdirSync(join(from, below), { withFileTypes: true });
  // An empty folder can matter, as in a repository.
  if (entries.length === 0) mkdirSync(join(to, below), { recursive: true });
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) carryOver(from, to, manifest, path);
    else if (path !== manifestName && manifest?.has(path) !== true) carry(join(from, path), join(to, path));
  }
}

function carry(source: string, target: string): void {
  // Perhaps carried before, by a build that was killed afterwards.
  if (isSame(source, target)) return;
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) {
    throw new Error(
      `${source} was not written by a build, and the new site has a file of that name. Move it away, then build again.`,
    );
  }
  const own = lstatSync(source);
  mkdirSync(dirname(target), { recursive: true });
  if (own.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
  else if (own.isFile()) linkOrCopy(source, target);
  else throw new Error(`${source} is neither a file nor a folder, and cannot be kept. Move it away.`);
}

function isSame(source: string, target: string): boolean {
  const there = lstatSync(target, { throwIfNoEntry: false });
  const own = lstatSync(source);
  if (there === undefined) return false;
  if (there.ino === own.ino && there.dev === own.dev) return true;
  if (there.isSymbolicLink() && own.isSymbolicLink()) return readlinkSync(target) === readlinkSync(source);
  if (!there.isFile() || !own.isFile() || there.size !== own.size) return false;
  return readFileSync(target).equals(readFileSync(source));
}
