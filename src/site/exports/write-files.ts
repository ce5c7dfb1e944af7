// Writes exports: many small files, a few at a time, as fast as the disk and without thousands of open handles.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pageKinds } from '../kinds/index.ts';
import type { Export, ExportBuild, ExportFile } from './export.ts';

const filesAtOnce = 16;

/** The first failure stops it. */
export async function writeExport(each: Export, build: ExportBuild): Promise<void> {
  if ('write' in each) return each.write(build);
  await writeFiles(each.files(build.site, pageKinds), build.out);
}

async function writeFiles(files: Iterable<ExportFile>, out: string): Promise<void> {
  const iterator = files[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
      await write(join(out, next.value.url), next.value.text);
    }
  };
  await Promise.all(Array.from({ length: filesAtOnce }, work));
}

/** Most folders are there: their page was written before. */
async function write(target: string, text: ExportFile['text']): Promise<void> {
  try {
    await writeFile(target, text());
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text());
  }
}
