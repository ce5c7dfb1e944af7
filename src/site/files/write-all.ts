// Many small files, a few at a time: as fast as the disk, without thousands of open handles.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface OutputFile {
  /** From the site's root: `/papers/x/cite.bib`. */
  readonly url: string;
  readonly text: string;
}

const AT_ONCE = 16;

/** Resolves to the number of files. The first failure stops it. */
export async function writeAll(files: Iterable<OutputFile>, out: string): Promise<number> {
  const iterator = files[Symbol.iterator]();
  let written = 0;
  const work = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      await write(join(out, next.value.url), next.value.text);
      written++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return written;
}

/** Most folders are there: their page was written before. */
async function write(target: string, text: string): Promise<void> {
  try {
    await writeFile(target, text);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
  }
}
