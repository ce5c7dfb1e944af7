// The service worker, which keeps pages for reading offline.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { sha256 } from '../../sha256.ts';
import type { Assets } from '../assets.ts';
import { prefixed } from '../href.ts';
import { pageAddresses, pageKinds } from '../kinds/index.ts';
import type { ExportBuild, FolderExport } from './export.ts';

export const worker: FolderExport = { phase: 'Worker', at: [], write: writeWorker };

/** Every reader's browser asks for all of them: ten times what a day has, and not all of a list of thousands. */
const mostExtra = 250;

async function writeWorker({ site, assets, output }: ExportBuild): Promise<void> {
  const { pathPrefix } = site.config;
  const href = (url: string): string => prefixed(url, pathPrefix);
  const newest = site.digests[0];
  const lists = {
    SHELL: shellOf(assets, newest?.url).map(href),
    EXTRA: (newest?.papers ?? []).slice(0, mostExtra).map(({ url }) => href(url)),
    PLACES: [...new Set(pageAddresses(site, pageKinds).map(({ url }) => url.split('/')[1] ?? ''))],
  };
  output.write('sw.js', '', await bundleWorker(pathPrefix, lists, await hashOfFaces(output.folder)));
}

/** Of the names and bytes of those that lie in the site. */
async function hashOfFaces(out: string): Promise<string> {
  const folder = join(out, 'assets', 'fonts');
  const names = (await readdir(folder)).sort();
  const sums = names.map(async (name) => `${name} ${sha256(await readFile(join(folder, name)))}`);
  return sha256((await Promise.all(sums)).join('\n'), 10);
}

/** What every page needs, whichever is opened first without a network. */
function shellOf(
  { styles, mathStyles, ownStyles, scripts }: Assets,
  newestDigest: string | undefined,
): readonly string[] {
  return [
    styles,
    mathStyles,
    ...(ownStyles === null ? [] : [ownStyles]),
    ...Object.values(scripts).flatMap((script) => script ?? []),
    ...['/', '/offline/', '/reading-list/', '/new/', '/search/'],
    ...(newestDigest === undefined ? [] : [newestDigest]),
  ];
}

async function bundleWorker(
  base: string,
  lists: Readonly<Record<'SHELL' | 'EXTRA' | 'PLACES', readonly string[]>>,
  faces: string,
): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../templates/worker/sw.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: {
      BASE: JSON.stringify(base),
      FACES: JSON.stringify(faces),
      SHELL: JSON.stringify(lists.SHELL),
      EXTRA: JSON.stringify(lists.EXTRA),
      PLACES: JSON.stringify(lists.PLACES),
    },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
