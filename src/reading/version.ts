// The name of a piece of code: a hash of its sources, weights and libraries, whose versions package.json
// pins. What other code made is never reused.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `folders` from the project's root: everything that a result depends on, beside its input. */
export async function codeVersion(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies));
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length));
    for (const file of files.sort()) hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
