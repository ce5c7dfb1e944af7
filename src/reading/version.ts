// The name of a piece of code: a hash of its sources, weights and libraries, whose versions package.json
// pins. What other code made is never reused.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Files and folders from the project's root: everything that a result depends on, beside its input. */
export async function codeVersion(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies));
  for (const source of sources) {
    for (const file of await filesOf(source)) hash.update(file).update(await readFile(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(source: string): Promise<readonly string[]> {
  if (!(await stat(join(root, source))).isDirectory()) return [source];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .sort();
}
