// Dump files from disk: one bad file becomes a diagnostic, never an exception, and never costs the rest.
//
// A folder's dumps are the files in it and in its folders, in the order of their names; hidden files are
// skipped, and an archive gives each of its files. A symbolic link is followed only to a file of the folder: a
// folder of it is read where it lies, and links in circles would lead to it without end. Devices and pipes are
// not opened.

import type { Dirent, Stats } from 'node:fs';
import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { codeOf } from '../code-of.ts';
import type { DiagnosticCode } from '../diagnostic.ts';
import {
  isArchive,
  isFurniture,
  maxFileBytes,
  type ReadFile,
  readArchive,
  reportTooLarge,
} from '../dump/index.ts';
import { ContentError } from '../front-matter.ts';

/** Yields the dumps of a folder one by one, so that only one is in memory at a time; their names begin with `shown`. */
export async function* readDumpFiles(folder: string, shown: string = folder): AsyncGenerator<ReadFile> {
  yield* readFolder(folder, shown, folder, 0);
}

/** Yields what a person names: a file, each file of an archive, or the dumps of a folder. */
export async function* readNamed(path: string): AsyncGenerator<ReadFile> {
  if (await isFolder(path)) yield* readDumpFiles(path);
  else yield* unpack(await readDumpFile(path));
}

async function* readFolder(
  folder: string,
  shown: string,
  root: string,
  depth: number,
): AsyncGenerator<ReadFile> {
  const members = await listMembers(folder).catch(reasonOf);
  if (typeof members === 'string') {
    yield refuse(
      shown,
      'unreadable-file',
      `The folder cannot be read (${members}). Create it, or correct its name or its permissions.`,
    );
    return;
  }
  for (const member of members) {
    const { name } = member;
    const path = join(folder, name);
    const file = join(shown, name);
    // A link to a folder is none.
    const isInside = depth < deepest && member.isDirectory();
    // A saved page keeps its images and scripts in a folder of its own.
    if (isInside && name.endsWith('_files')) continue;
    if (isInside) yield* readFolder(path, file, root, depth + 1);
    else if (depth === 0 || !isFurniture(name))
      yield* unpack(await readDumpFile(path, member.isSymbolicLink() ? root : null, file));
  }
}

function* unpack(read: ReadFile): Generator<ReadFile> {
  if (read.kind === 'read' && isArchive(read.bytes)) yield* readArchive(read.bytes, read.file);
  else yield read;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/** Reads one file, called `shown`; where `folder` is given, the file must lie in it when links are followed. */
export async function readDumpFile(
  path: string,
  folder: string | null = null,
  shown: string = path,
): Promise<ReadFile> {
  const file = shown.split(sep).join('/');
  try {
    if (folder !== null && (await leaves(folder, path))) {
      return refuse(
        file,
        'outside-folder',
        'This link leaves the folder and is not followed. Copy the file in instead.',
      );
    }
    const refusal = describeRefusal(await stat(path));
    if (refusal !== null) return refuse(file, refusal.code, refusal.message);
    return { kind: 'read', file, bytes: await readBounded(path) };
  } catch (error) {
    return refuse(
      file,
      'unreadable-file',
      `The file cannot be read (${reasonOf(error)}). Check its name, its permissions, and where it leads if it is a link.`,
    );
  }
}

function describeRefusal(stats: Stats): { code: DiagnosticCode; message: string } | null {
  if (stats.isDirectory()) {
    return {
      code: 'not-a-file',
      message:
        'This folder is not read: it stands where a file should, or lies too deep, or is a link to another. Rename it, move its files up, or remove the link.',
    };
  }
  if (!stats.isFile())
    return { code: 'not-a-file', message: 'This is a device, a pipe or a socket, not a file. Remove it.' };
  return stats.size <= maxFileBytes ? null : reportTooLarge(stats.size);
}

/** A file that grows while it is read is cut at the limit. */
async function readBounded(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r');
  try {
    const { size } = await handle.stat();
    const bytes = new Uint8Array(Math.min(size, maxFileBytes));
    let filled = 0;
    while (filled < bytes.length) {
      const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.subarray(0, filled);
  } finally {
    await handle.close();
  }
}

/** The members of a folder that are not hidden, sorted by code unit, so that the order of a listing changes nothing. */
async function listMembers(folder: string): Promise<readonly Dirent[]> {
  const members = await readdir(folder, { withFileTypes: true });
  return members
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The same of a folder that need not be there; throws a ContentError, which calls it `shown`, where it cannot be read. */
export async function listContentFolder(folder: string, shown: string): Promise<readonly Dirent[]> {
  try {
    return await listMembers(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw ContentError.in(
      shown,
      `The folder cannot be read (${reasonOf(error)}). Check that it is one, and its permissions.`,
    );
  }
}

/** Whether a path, its links followed, lies outside of a folder. */
export async function leaves(folder: string, path: string): Promise<boolean> {
  const inside = relative(await realpath(folder), await realpath(path));
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}

function refuse(file: string, code: DiagnosticCode, message: string): ReadFile {
  return { kind: 'refused', file, diagnostic: { code, severity: 'error', file, line: null, message } };
}

/** Why the system refused, in words. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error) ?? '';
  return reasons[code] ?? (code || 'unknown reason');
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'the link leads to itself',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder',
};
/** Folders in folders beyond this are no archive of days. */
const deepest = 8;
