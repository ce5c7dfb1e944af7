// What makes the site an offline reader: the service worker, the manifest, and the digests of late.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Assets } from '../assets.ts';
import { prefixed } from '../href.ts';
import type { SiteView } from '../view.ts';

/** Digests in recent.json: a month of days. */
const recentDigests = 31;

export async function writeOffline(site: SiteView, assets: Assets, out: string): Promise<void> {
  const { pathPrefix, title, description } = site.config;
  const href = (url: string): string => prefixed(url, pathPrefix);
  const recent = JSON.stringify(listRecent(site, href));
  const shell = shellOf(site, assets).map(href);
  const version = createHash('sha256')
    .update(JSON.stringify([shell, recent]))
    .digest('hex')
    .slice(0, 12);
  await writeFile(join(out, 'digests', 'recent.json'), recent);
  await writeFile(join(out, 'sw.js'), await bundleWorker(version, pathPrefix, shell));
  const manifest = {
    name: title,
    short_name: title,
    description,
    start_url: pathPrefix,
    scope: pathPrefix,
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [{ src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  };
  await writeFile(join(out, 'manifest.webmanifest'), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Addresses and titles, for "since you were last here" and for a paper at random. */
function listRecent(site: SiteView, href: (url: string) => string) {
  return site.digests.slice(0, recentDigests).map(({ url, title, papers }) => ({
    url: href(url),
    title,
    papers: papers.map((paper) => [href(paper.url), paper.title.unicode]),
  }));
}

function shellOf(site: SiteView, assets: Assets): readonly string[] {
  const newest = site.digests[0];
  const { reader } = assets.scripts;
  return [
    assets.styles,
    assets.mathStyles,
    ...(reader === undefined ? [] : [reader]),
    '/',
    '/offline/',
    '/reading-list/',
    ...(newest === undefined ? [] : [newest.url]),
  ];
}

async function bundleWorker(version: string, base: string, shell: readonly string[]): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../../../templates/worker/sw.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
    define: { VERSION: JSON.stringify(version), BASE: JSON.stringify(base), SHELL: JSON.stringify(shell) },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
