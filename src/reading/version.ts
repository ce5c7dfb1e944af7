// The name of a piece of code: a hash of its sources, of all that they import, of their weights, and of the
// libraries, whose versions package.json pins. What other code made is never reused.
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `sources` are files and folders from the project's root; what they import need not be named. */
export async function codeVersion(sources: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(manifest.dependencies));
  const files = new Set<string>();
  for (const source of sources) for (const file of await filesOf(source)) await follow(file, files);
  for (const file of [...files].sort()) hash.update(file).update((await read(file)).sum);
  return hash.digest('hex').slice(0, 16);
}

async function filesOf(source: string): Promise<readonly string[]> {
  if (!(await stat(join(root, source))).isDirectory()) return [source];
  const entries = await readdir(join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => fromRoot(join(entry.parentPath, entry.name)));
}

async function follow(file: string, found: Set<string>): Promise<void> {
  if (found.has(file)) return;
  found.add(file);
  for (const imported of (await read(file)).imports) await follow(imported, found);
}

interface Source {
  readonly sum: string;
  /** Files from the root. */
  readonly imports: readonly string[];
}

/** A process's code stays what it was when it was loaded. */
const sources = new Map<string, Promise<Source>>();

function read(file: string): Promise<Source> {
  const known = sources.get(file) ?? readSource(file);
  sources.set(file, known);
  return known;
}

async function readSource(file: string): Promise<Source> {
  const bytes = await readFile(join(root, file));
  const sum = createHash('sha256').update(bytes).digest('hex');
  if (!/\.tsx?$/.test(file)) return { sum, imports: [] };
  const imports: string[] = [];
  for (const [, path = ''] of bytes.toString().matchAll(named)) {
    const target = fromRoot(join(root, dirname(file), path));
    if (await isFile(target)) imports.push(target);
  }
  return { sum, imports };
}

/** What a module imports but for types, and the files beside it that it reads: `new URL('./x', …)`. */
const named =
  /(?:^(?:import|export)\s(?!type\s)(?:[^'";]*?from\s*)?|import\(|import\.meta\.resolve\(|new URL\()\s*'(\.[^'\n]*)'/gm;

async function isFile(file: string): Promise<boolean> {
  return stat(join(root, file)).then(
    (stats) => stats.isFile(),
    () => false,
  );
}

function fromRoot(path: string): string {
  return relative(root, path).split(sep).join('/');
}
