// Stylesheets, scripts, fonts and static files, made ready for a browser.
//
// Names carry a hash of the content, so that a browser may keep a file for ever; the hash is of
// bytes alone, so the same sources give the same names.

import { copyFile, cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle, type CustomAtRules, Features, type Visitor } from 'lightningcss';
import type { FontFile } from '../../templates/fonts/build.ts';
import { codeOf } from '../code-of.ts';
import { sha256 } from '../sha256.ts';
import { licencesOfSite } from './licences.ts';
import { placed, toSiteFiles } from './own-styles.ts';
import { bundleScripts } from './scripts.ts';
import { together } from './together.ts';

/** Addresses of assets, without the path prefix. */
export interface Assets {
  readonly styles: string;
  /** KaTeX's; only pages with formulas ask for it. */
  readonly mathStyles: string;
  /** The publisher's own, `content/style.css`, which come last; null where there are none. */
  readonly ownStyles: string | null;
  /** By the name of the script in templates/scripts: `{ search: '/assets/search.3f2a….js' }`. */
  readonly scripts: Readonly<Partial<Record<string, string>>>;
}

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));

/** How files are named: by their content, or the same whatever is in them, while somebody edits them. */
export type Naming = 'by-content' | 'stable';

export interface AssetOptions {
  /** The site's root. */
  readonly out: string;
  /** The publisher's stylesheet, which follows ours; null where there is none. */
  readonly ownStyles: string | null;
  /** Of the publisher, served as `/static/`. */
  readonly ownFiles: readonly OwnFile[];
  readonly naming: Naming;
}

export interface OwnFile {
  /** From the folder that is served, with slashes: `maps/rivers.svg`. */
  readonly path: string;
  /** Where it is read from. */
  readonly source: string;
}

/** By which browsers show feeds: of one name, since it would else be another feed, and beside no file that is kept for ever. */
export const feedSheet = '/feeds/feed.css';

/** Writes everything below `out`; `fonts` are ours. */
export async function writeAssets(
  { out, ownStyles: sheet, ownFiles, naming }: AssetOptions,
  fonts: Promise<readonly FontFile[]>,
): Promise<Assets> {
  const folder = join(out, 'assets');
  await mkdir(folder, { recursive: true });
  const [styles, mathStyles, ownStyles, scripts] = await together([
    writeStyles(siteSheet, folder, naming),
    writeStyles(mathSheet, folder, naming),
    sheet === null ? null : writeStyles({ entry: sheet, name: 'own', visitor: toSiteFiles }, folder, naming),
    writeScripts(join(templates, 'scripts'), folder, naming),
    writeFonts(join(folder, 'fonts'), fonts),
    writeFeedSheet(out),
    copyIfThere(join(templates, 'static'), out),
    copyOwnFiles(ownFiles, join(out, 'static')),
  ]);
  return { styles, mathStyles, ownStyles, scripts };
}

/** The stylesheets alone, into a site whose files have stable names. */
export async function refreshStyles(out: string): Promise<void> {
  for (const sheet of [siteSheet, mathSheet]) await writeStyles(sheet, join(out, 'assets'), 'stable');
  await writeFeedSheet(out);
}

interface StyleSheet {
  readonly entry: string;
  readonly name: string;
  readonly visitor?: Visitor<CustomAtRules>;
}

const siteSheet: StyleSheet = { entry: join(templates, 'styles', 'main.css'), name: 'site' };
const mathSheet: StyleSheet = { entry: join(templates, 'styles', 'math.css'), name: 'math' };

async function writeFeedSheet(out: string): Promise<void> {
  const file = join(out, feedSheet);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bundleStyles({ entry: join(templates, 'styles', 'feed.css') }));
}

/** Addresses in the stylesheet stay as written: `fonts/…` is relative to /assets/, under any prefix. */
async function writeStyles(sheet: StyleSheet, folder: string, naming: Naming): Promise<string> {
  return writeNamed(folder, sheet.name, '.css', Buffer.from(bundleStyles(sheet)), naming);
}

/**
 * Said in an older way, though a sheet may write it: browsers from before the middle of 2024 (iOS 16, which is the last
 * that some phones get) know no `light-dark()`, and without any colour a dark page is black on black.
 */
const lowered = Features.LightDark;

/**
 * At once: what the parser's other way (`bundleAsync`) says of a mistake is read from memory that it has let go, which
 * now and then is nonsense, and now and then ends the process, and with it the server.
 */
export function bundleStyles({ entry, visitor }: Omit<StyleSheet, 'name'>): string {
  try {
    const { code } = bundle({ filename: entry, minify: true, include: lowered, ...(visitor && { visitor }) });
    return withoutOldFonts(Buffer.from(code).toString());
  } catch (error) {
    throw placed(entry, error);
  }
}

/** KaTeX offers each font in three formats; every browser of today reads the first, woff2. */
function withoutOldFonts(css: string): string {
  return css.replace(/,url\([^)]{1,200}\.(?:woff|ttf)["']?\)\s?format\([^)]{1,20}\)/g, '');
}

async function writeScripts(source: string, folder: string, naming: Naming): Promise<Record<string, string>> {
  const names = (await list(source)).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'));
  const { scripts, inputs } = await bundleScripts(source, names, (name, bytes) =>
    writeNamed(folder, name, '.js', bytes, naming),
  );
  await writeFile(join(folder, 'LICENSES.txt'), await licencesOfSite(inputs));
  return scripts;
}

async function writeNamed(
  folder: string,
  name: string,
  ext: string,
  bytes: Uint8Array,
  naming: Naming,
): Promise<string> {
  const hash = sha256(bytes, 10);
  const file = naming === 'stable' ? `${name}${ext}` : `${name}.${hash}${ext}`;
  await writeFile(join(folder, file), bytes);
  return `/assets/${file}`;
}

/** Our own and KaTeX's. */
async function writeFonts(folder: string, fonts: Promise<readonly FontFile[]>): Promise<void> {
  await mkdir(folder, { recursive: true });
  await together((await fonts).map(({ name, bytes }) => writeFile(join(folder, name), bytes)));
  const katex = fileURLToPath(new URL('fonts/', import.meta.resolve('katex/dist/katex.min.css')));
  const names = (await list(katex)).filter((name) => name.endsWith('.woff2'));
  await together(names.map((name) => copyFile(join(katex, name), join(folder, name))));
}

async function copyIfThere(from: string, to: string): Promise<void> {
  if ((await list(from)).length > 0) await cp(from, to, { recursive: true });
}

/** One after the other: a folder of pictures may be large. */
async function copyOwnFiles(files: readonly OwnFile[], to: string): Promise<void> {
  for (const { path, source } of files) {
    const target = join(to, path);
    await mkdir(dirname(target), { recursive: true });
    await copyFile(source, target);
  }
}

/** Names in a folder, sorted; none where there is no folder. */
async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
