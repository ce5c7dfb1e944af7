// What lies beside a publisher's Markdown and is read by nobody: a slip in a name, of which nothing else would tell.
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';

/** Of folders of Markdown in a content folder, which messages call `shown`. */
export async function findStrays(
  folder: string,
  shown: string,
  folders: readonly string[],
): Promise<readonly Diagnostic[]> {
  const found = await Promise.all(
    folders.map(async (own) =>
      (await entriesOf(join(folder, own)))
        .filter((entry) => entry.isDirectory() || !/\.md$/i.test(entry.name))
        .map(({ name }) => report(`${shown}/${own}/${name}`)),
    ),
  );
  return found.flat();
}

/** Sorted, without what is hidden; none where there is no such folder. */
async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function report(file: string): Diagnostic {
  return {
    code: 'stray-file',
    severity: 'warning',
    file,
    line: null,
    message:
      'Nothing reads this: here are files whose names end in .md, and no folders. Rename it, or move it elsewhere.',
  };
}
