// What `bench` builds: a content folder of its own, the dumps in it copied or invented. The folders it is copied from
// stay as they are, wherever links lead.
import { access, cp, mkdir, readdir, realpath, rename } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { writeArchive } from './archive.ts';
import { copySettings } from './settings.ts';

export interface BenchContent {
  /** Folder of dumps; where none is named, so many papers are invented. */
  readonly dumps?: string | undefined;
  readonly papers: number;
  /** The dump that is added later, where one is named; one of the folder is held back till then. */
  readonly add?: string | undefined;
  /** Where all but the dumps is taken from. */
  readonly content: string;
}

/** A dump that is not there yet: where it lies, and its path in the folder of dumps. */
export interface HeldBack {
  readonly file: string;
  readonly path: string;
}

/** Writes the content folder `out`. The dump that is added later is the last by name where none is named; it goes to `aside`. */
export async function layOut(
  out: string,
  aside: string,
  { dumps, papers, add, content }: BenchContent,
): Promise<HeldBack> {
  const into = join(out, 'dumps');
  if (dumps === undefined) {
    await writeArchive({ content, out, papers });
  } else {
    await copySettings(content, out);
    // A link copied as a link would lead back to the publisher's own folder, and what is moved below would be theirs.
    await cp(await realpath(dumps), into, { recursive: true });
  }
  const within = add === undefined || dumps === undefined ? null : await placeIn(dumps, add);
  if (add !== undefined && within === null) {
    await access(add);
    return { file: add, path: basename(add) };
  }
  const path = within ?? (await lastFile(into));
  if (path === null) throw new Error(`${dumps ?? into} holds no dumps.`);
  const file = join(aside, path);
  await mkdir(dirname(file), { recursive: true });
  await rename(join(into, path), file);
  return { file, path };
}

/** The path of a file from a folder that it lies in, links followed; null where it lies elsewhere. */
async function placeIn(folder: string, file: string): Promise<string | null> {
  const path = relative(await realpath(folder), await realpath(file));
  return /^\.\.(?:[\\/]|$)/.test(path) || isAbsolute(path) ? null : path;
}

/** By its path from the folder; hidden files are no dumps. */
async function lastFile(folder: string): Promise<string | null> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !/(?:^|[\\/])\./.test(path));
  return paths.sort().at(-1) ?? null;
}
