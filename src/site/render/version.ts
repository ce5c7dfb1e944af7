// The name of the code that renders texts: a hash of its sources, weights and libraries. Texts
// rendered by other code are never reused.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that a rendered text depends on, beside the text. */
const folders = ['text', 'math', 'site/render'].map((folder) =>
  fileURLToPath(new URL(`../../${folder}/`, import.meta.url)),
);
const packages = ['katex', 'markdown-it', 'parse5'];

export async function renderVersion(): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(file.slice(folder.length)).update(await readFile(file));
  }
  const require = createRequire(import.meta.url);
  for (const name of packages) {
    const { version } = require(`${name}/package.json`);
    hash.update(`${name}@${version}`);
  }
  return hash.digest('hex').slice(0, 16);
}
