// The folder that a build fills, beside the last good site.
//
// A file of the last site is taken over by a hard link: no byte is copied, and the two sites may share it,
// since a site's files are replaced and never altered. Where the folder was the site before the last (spare.ts),
// most files are there already. Before a file is taken over its bytes are read and compared with what was written
// then, here or by who made the folder ready, so one that was edited by hand or damaged on disk is made again.

import {
  closeSync,
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { codeOf } from '../code-of.ts';
import { putFile, type SiteOutput, type WrittenFile } from '../site/output.ts';
import { type FileRecord, type Manifest, manifestName } from './manifest.ts';

export interface LastSite {
  readonly folder: string;
  readonly manifest: Manifest;
}

export class SiteFolder implements SiteOutput {
  readonly folder: string;
  readonly #last: LastSite | null;
  readonly #files = new Map<string, FileRecord>();
  readonly #folders = new Set<string>();
  /** Those that are new; the others' bytes were compared when they were taken over. */
  readonly #made = new Set<string>();
  /** Of the site before the last, and as the last site has them; what is claimed or removed leaves. */
  readonly #there: Set<string>;

  /** `folder` holds what is `there`, whole, and nothing else. */
  constructor(folder: string, last: LastSite | null, there: Set<string>) {
    this.folder = folder;
    this.#last = last;
    this.#there = there;
  }

  take(path: string, key: string): boolean {
    const known = this.#last?.manifest.get(path);
    const isKnown = this.#last !== null && key !== '' && known?.key === key;
    if (isKnown && this.#there.delete(path)) {
      this.#claim(path);
      this.#files.set(path, known);
      return true;
    }
    this.#remove(path);
    if (!isKnown) return false;
    const source = join(this.#last.folder, path);
    if (!isWhole(source, known)) return false;
    this.#claim(path);
    this.#files.set(path, known);
    this.#makeFolder(dirname(path));
    linkOrCopy(source, join(this.folder, path));
    return true;
  }

  write(path: string, key: string, content: string | Uint8Array): void {
    this.#claim(path);
    this.#remove(path);
    this.#add(path, key, putFile(this.folder, path, content));
  }

  note(path: string, key: string, written: WrittenFile): void {
    this.#claim(path);
    this.#add(path, key, written);
  }

  #add(path: string, key: string, written: WrittenFile): void {
    this.#made.add(path);
    this.#files.set(path, { ...written, key });
  }

  /** What was written, with what programs wrote themselves. Throws where a file is gone or cut short. */
  finish(): Manifest {
    for (const path of this.#there) {
      this.#remove(path);
      removeEmpty(this.folder, dirname(path));
    }
    const missing = new Set(this.#files.keys());
    for (const path of filesIn(this.folder)) {
      missing.delete(path);
      const known = this.#files.get(path);
      if (known === undefined) {
        this.#files.set(path, { ...measure(join(this.folder, path)), key: '' });
      } else if (this.#made.has(path) && statSync(join(this.folder, path)).size !== known.size) {
        missing.add(path);
      }
    }
    const [first] = missing;
    if (first !== undefined) {
      throw new Error(
        `${missing.size} of ${this.#files.size} files of the new site are gone or cut short, such as ${first}. Something else writes to ${this.folder}, or the disk fails: build again.`,
      );
    }
    this.#files.delete(manifestName);
    return this.#files;
  }

  #claim(path: string): void {
    if (this.#files.has(path)) throw new Error(`Two files of the site have the address /${path}.`);
  }

  /** What is there and is no longer wanted. */
  #remove(path: string): void {
    if (this.#there.delete(path)) unlinkSync(join(this.folder, path));
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.folder, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

/** Paths of all files and links below a folder, in no order, from it and with slashes. */
function* filesIn(folder: string, below = ''): Generator<string> {
  // One call after the other: for tens of thousands of small folders that is several times as quick.
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, path);
    else yield path;
  }
}

/** A folder of which nothing is left, and those it stood in. */
function removeEmpty(root: string, folder: string): void {
  for (let path = folder; path !== '.' && readdirSync(join(root, path)).length === 0; path = dirname(path)) {
    rmdirSync(join(root, path));
  }
}

/** Where a file system knows no hard links, its own quick copy, or a slow one. */
export function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    copyFileSync(source, target, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  }
}

/** Piece by piece: the publisher's own files may be larger than one buffer can be. */
function measure(file: string): WrittenFile {
  const handle = openSync(file, 'r');
  try {
    const piece = Buffer.allocUnsafe(1 << 20);
    let [size, sum] = [0, 0];
    for (;;) {
      const read = readSync(handle, piece);
      if (read === 0) return { size, sum };
      size += read;
      sum = crc32(piece.subarray(0, read), sum);
    }
  } finally {
    closeSync(handle);
  }
}

/** Whether its bytes are what was written. */
export function isWhole(file: string, { size, sum }: WrittenFile): boolean {
  try {
    const bytes = readFileSync(file);
    return bytes.length === size && crc32(bytes) === sum;
  } catch {
    return false;
  }
}
