// Files in a site's folder that no build wrote: a repository's `.git`, a `CNAME`, whatever else somebody
// put there. They stay. Each is linked into the new site before it takes the old one's place, so at every
// moment it is in the folder that is there.
import { lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync, symlinkSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { codeOf } from '../code-of.ts';
import { type Manifest, manifestName } from './manifest.ts';
import { linkOrCopy } from './site-folder.ts';

/** What a host puts beside a site, and needs no manifest to be known for no page of ours. */
const hostFiles: ReadonlySet<string> = new Set(['CNAME']);

/** For a folder without a manifest: something in it that is neither hidden nor a host's, or null. */
export async function findStranger(folder: string): Promise<string | null> {
  const strange = (await readdir(folder)).filter((name) => !name.startsWith('.') && !hostFiles.has(name));
  return strange.sort()[0] ?? null;
}

/** A site's folder, and what a build wrote there. */
export interface BuiltSite {
  readonly folder: string;
  readonly manifest: Manifest | null;
}

/** Paths, from the folder, of all files and links that no build wrote, and of folders in which nothing is. */
export function findForeign({ folder, manifest }: BuiltSite): readonly string[] {
  return [...foreignIn(folder, '', manifest)];
}

/** What was found in a site, and when it was looked for. */
export interface Foreign {
  readonly found: readonly string[];
  /** All that may hold anything: those of what a build wrote and of what was found, as `foldersOf` tells them. */
  readonly folders: ReadonlySet<string>;
  /** Milliseconds of the file system's own clock. */
  readonly since: number;
}

/** Folders in which the files of a manifest and others lie, the site's own as `.`; the others may be folders themselves. */
export function foldersOf(manifest: Manifest | null, others: readonly string[]): ReadonlySet<string> {
  const folders = new Set(['.', ...others]);
  for (const path of [...(manifest?.keys() ?? []), ...others]) {
    for (let above = dirname(path); !folders.has(above); above = dirname(above)) folders.add(above);
  }
  return folders;
}

/**
 * What came since, and some of what was found again. A folder tells when anything entered or left it, so of a
 * hundred thousand only those are read again in which something did.
 */
export function findNewcomers(
  { folder, manifest }: BuiltSite,
  { folders, since }: Foreign,
): readonly string[] {
  return [...folders].flatMap((below) => {
    const own = lstatSync(join(folder, below), { throwIfNoEntry: false });
    if (own?.isDirectory() !== true || own.mtimeMs < since) return [];
    return [...foreignIn(folder, below === '.' ? '' : below, manifest, folders)];
  });
}

/** `apart` are folders that are not looked into: they are looked at for themselves. */
function* foreignIn(
  folder: string,
  below: string,
  manifest: Manifest | null,
  apart: ReadonlySet<string> = new Set(),
): Generator<string> {
  const entries = readdirSync(join(folder, below), { withFileTypes: true });
  // An empty folder can matter, as in a repository.
  if (entries.length === 0) yield below;
  for (const entry of entries) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!apart.has(path)) yield* foreignIn(folder, path, manifest);
    } else if (path !== manifestName && manifest?.has(path) !== true) yield path;
  }
}

/** Links into `to` what stands in `from` at these paths, if it still does. */
export function carryOver(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) carry(join(from, path), join(to, path));
}

function carry(source: string, target: string): void {
  try {
    link(source, target);
  } catch (error) {
    if (!inTheWay.includes(codeOf(error) ?? '')) throw error;
    throw new Error(
      `${source} was not written by a build, and the new site has something else in its place. Move it away, then build again.`,
      { cause: error },
    );
  }
}

/** What the system says where a file stands, or a part of the way to it. */
const inTheWay = ['EEXIST', 'ENOTDIR'];

function link(source: string, target: string): void {
  const own = lstatSync(source, { throwIfNoEntry: false });
  if (own === undefined) return;
  if (own.isDirectory()) {
    mkdirSync(target, { recursive: true });
    return;
  }
  // Perhaps carried before, by a build that was killed afterwards.
  if (isSame(source, target)) return;
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
