// Stylesheets, scripts, fonts and static files, made ready for a browser.
//
// Names carry a hash of the content, so that a browser may keep a file for ever; the hash is of
// bytes alone, so the same sources give the same names.
import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundleAsync } from 'lightningcss';

/** Addresses of assets, without the path prefix. */
export interface Assets {
  readonly styles: string;
  /** KaTeX's own; only pages with formulas ask for it. */
  readonly mathStyles: string;
  /** By the name of the script in templates/scripts: `{ search: '/assets/search.3f2a….js' }`. */
  readonly scripts: Readonly<Partial<Record<string, string>>>;
}

export async function writeAssets(templates: string, out: string): Promise<Assets> {
  const folder = join(out, 'assets');
  await mkdir(folder, { recursive: true });
  const [styles, scripts] = await Promise.all([
    writeStyles(join(templates, 'styles', 'main.css'), folder),
    writeScripts(join(templates, 'scripts'), folder),
    copyKatex(join(folder, 'katex')),
    copyIfThere(join(templates, 'fonts'), join(folder, 'fonts')),
    copyIfThere(join(templates, 'static'), out),
    writeFile(join(out, '.nojekyll'), ''),
  ]);
  return { styles, mathStyles: '/assets/katex/katex.min.css', scripts };
}

async function writeStyles(entry: string, folder: string): Promise<string> {
  const { code } = await bundleAsync({ filename: entry, minify: true });
  return writeHashed(folder, 'site', '.css', code);
}

async function writeScripts(source: string, folder: string): Promise<Record<string, string>> {
  const entries = (await list(source)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const { outputFiles } = await build({
    entryPoints: entries.map((name) => join(source, name)),
    outdir: folder,
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'silent',
  });
  const scripts: Record<string, string> = {};
  for (const file of outputFiles) {
    const { name, ext } = parse(file.path);
    scripts[name] = await writeHashed(folder, name, ext, file.contents);
  }
  return scripts;
}

async function writeHashed(folder: string, name: string, ext: string, bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const file = `${name}.${hash}${ext}`;
  await writeFile(join(folder, file), bytes);
  return `/assets/${file}`;
}

/** The stylesheet and the woff2 fonts it names first; every browser of today reads those. */
async function copyKatex(folder: string): Promise<void> {
  const source = fileURLToPath(new URL('.', import.meta.resolve('katex/dist/katex.min.css')));
  await mkdir(folder, { recursive: true });
  await cp(join(source, 'katex.min.css'), join(folder, 'katex.min.css'));
  await cp(join(source, 'fonts'), join(folder, 'fonts'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ttf') && !file.endsWith('.woff'),
  });
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if ((await list(from)).length > 0) await cp(from, to, { recursive: true });
}

/** Names in a folder, sorted; none where there is no folder. */
async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
