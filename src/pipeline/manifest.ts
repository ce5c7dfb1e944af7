// What a build wrote: every file with its size, its checksum and the key of what it was made from. It is
// itself a file of the site, so it travels where the site goes; the next build takes over by it what need
// not be made again, and removes what it names and nothing else.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { z } from 'zod';
import type { WrittenFile } from '../site/output.ts';

export const manifestName = '.offprint';

export interface FileRecord extends WrittenFile {
  /** Empty where a program wrote the file and nobody knows what from. */
  readonly key: string;
}

/** By path from the site's root, without a slash before it. */
export type Manifest = ReadonlyMap<string, FileRecord>;

const schema = z.object({
  version: z.literal(1),
  files: z.array(z.tuple([z.string(), z.number(), z.number(), z.string()])),
});

/** Null where there is none, or none that can be read. */
export async function readManifest(folder: string): Promise<Manifest | null> {
  try {
    const text = (await promisify(gunzip)(await readFile(join(folder, manifestName)))).toString();
    const { files } = schema.parse(JSON.parse(text));
    return new Map(files.map(([path, size, sum, key]) => [path, { size, sum, key }]));
  } catch {
    return null;
  }
}

/** The same files are the same bytes. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const files = [...manifest]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, { size, sum, key }]) => [path, size, sum, key]);
  const text = JSON.stringify({ version: 1, files });
  await writeFile(join(folder, manifestName), await promisify(gzip)(text));
}
