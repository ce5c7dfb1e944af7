// The name of the code that renders texts: a hash of its sources, weights and libraries, whose versions
// package.json pins. Texts rendered by other code are never reused.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../../package.json' with { type: 'json' };

/** Everything that a rendered text depends on, beside the text. */
const folders = ['text', 'math', 'site/render'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.url)),
);

export async function renderVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  }
  hash.update(JSON.stringify(manifest.dependencies));
  return hash.digest('hex').slice(0, 16);
}
