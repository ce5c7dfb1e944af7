// The name of a piece of code: a hash of its sources, of all that they import, of their weights, and of the
// libraries, whose versions package.json pins. What other code made is never reused.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { sha256 } from '../sha256.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** `sources` are files and folders from the project's root; what they import need not be named. */
export function codeVersion(sources: readonly string[]): string {
  const files = new Set<string>();
  for (const source of sources) for (const file of filesOf(source)) follow(file, files);
  const sums = [...files].sort().map((file) => `${file}\n${read(file).sum}`);
  return sha256([JSON.stringify(manifest.dependencies), ...sums].join('\n'), 16);
}

function filesOf(source: string): readonly string[] {
  if (!statSync(join(root, source)).isDirectory()) return [source];
  const entries = readdirSync(join(root, source), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => fromRoot(join(entry.parentPath, entry.name)));
}

function follow(file: string, found: Set<string>): void {
  if (found.has(file)) return;
  found.add(file);
  for (const imported of read(file).imports) follow(imported, found);
}

interface Source {
  readonly sum: string;
  /** Files from the root. */
  readonly imports: readonly string[];
}

/** A process's code stays what it was when it was loaded. */
const sources = new Map<string, Source>();

function read(file: string): Source {
  const source = sources.get(file) ?? readSource(file);
  sources.set(file, source);
  return source;
}

function readSource(file: string): Source {
  const bytes = readFileSync(join(root, file));
  const sum = sha256(bytes);
  if (!/\.tsx?$/.test(file)) return { sum, imports: [] };
  const named = [...bytes.toString().matchAll(imported)].map(([, path = '']) =>
    fromRoot(join(root, dirname(file), path)),
  );
  return { sum, imports: named.filter(isFile) };
}

/** What a module imports but for types, and the files beside it that it reads: `new URL('./x', …)`. */
const imported =
  /(?:^(?:import|export)\s(?!type\s)(?:[^'";]*?from\s*)?|import\(|import\.meta\.resolve\(|new URL\()\s*'(\.[^'\n]*)'/gm;

function isFile(file: string): boolean {
  return sources.has(file) || statSync(join(root, file), { throwIfNoEntry: false })?.isFile() === true;
}

function fromRoot(path: string): string {
  return relative(root, path).split(sep).join('/');
}
