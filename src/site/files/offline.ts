// What makes the site an offline reader: the service worker, the manifest, and the digests of late.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { listName, paperMark } from '../../../templates/scripts/lib/list-link.ts';
import type { Assets } from '../assets.ts';
import { prefixed } from '../href.ts';
import type { SiteView } from '../view.ts';
import { writeAll } from './write-all.ts';

/** Digests in recent.json: a month of days. */
const recentDigests = 31;

export async function writeOffline(site: SiteView, assets: Assets, out: string): Promise<void> {
  const { pathPrefix, title, description } = site.config;
  const href = (url: string): string => prefixed(url, pathPrefix);
  const recent = JSON.stringify(listRecent(site, href));
  const newest = site.digests[0];
  const lists = {
    SHELL: shellOf(assets, newest?.url).map(href),
    EXTRA: (newest?.papers ?? []).map(({ url }) => href(url)),
  };
  const latest = site.digests.slice(0, recentDigests).map(({ url }) => href(url));
  await writeFile(join(out, 'digests', 'recent.json'), recent);
  await writeFile(join(out, 'digests', 'latest.json'), JSON.stringify(latest));
  await writeFile(join(out, 'sw.js'), await bundleWorker(pathPrefix, lists));
  await writeMarkedPapers(site, out);
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

/** What every page needs, whichever is opened first without a network. */
function shellOf(
  { styles, mathStyles, scripts }: Assets,
  newestDigest: string | undefined,
): readonly string[] {
  return [
    styles,
    mathStyles,
    ...Object.values(scripts).flatMap((script) => script ?? []),
    ...['/', '/offline/', '/reading-list/', '/new/', '/search/'],
    ...(newestDigest === undefined ? [] : [newestDigest]),
  ];
}

/** Titles of papers by the marks that a reading list's link carries, a file for each first letter. */
async function writeMarkedPapers(site: SiteView, out: string): Promise<void> {
  const lists = new Map<string, Record<string, readonly [string, string]>>();
  for (const { slug, title } of site.papers) {
    const mark = paperMark(slug);
    const name = listName(mark);
    const list = lists.get(name) ?? {};
    list[mark] = [slug, title.unicode];
    lists.set(name, list);
  }
  const files = [...lists].map(([name, list]) => {
    const sorted = Object.entries(list).sort(([one], [other]) => (one < other ? -1 : 1));
    return { url: `/reading-list/papers/${name}.json`, text: JSON.stringify(Object.fromEntries(sorted)) };
  });
  await writeAll(files, out);
}

async function bundleWorker(
  base: string,
  lists: Readonly<Record<'SHELL' | 'EXTRA', readonly string[]>>,
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
      SHELL: JSON.stringify(lists.SHELL),
      EXTRA: JSON.stringify(lists.EXTRA),
    },
    logLevel: 'silent',
  });
  return outputFiles[0]?.text ?? '';
}
