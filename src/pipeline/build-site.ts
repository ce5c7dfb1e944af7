// The whole road: content in, a folder of pages out.
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { Pool } from '../reading/index.ts';
import { writeAssets } from '../site/assets.ts';
import { writePages } from '../site/eleventy/write.ts';
import type { Export, ExportBuild } from '../site/exports/export.ts';
import { siteExports } from '../site/exports/index.ts';
import { writeExport } from '../site/exports/write-files.ts';
import { listPages } from '../site/kinds/index.ts';
import type { Totals } from '../site/views/site.ts';
import { readContent } from './content.ts';
import { parseDumps } from './dumps.ts';
import { Kept } from './kept.ts';
import type { Progress } from './progress.ts';
import { publish } from './publish.ts';
import { buildSiteView } from './site-view.ts';

export interface BuildOptions {
  /** Folder of what the publisher edits. */
  readonly content: string;
  readonly out: string;
  readonly cache: string;
  /** `/` or `/repository/`. */
  readonly pathPrefix: string;
  /** These two override the publisher's configuration; null leaves it. */
  readonly origin: string | null;
  readonly repository: string | null;
  readonly progress: Progress;
}

export interface BuildResult {
  readonly totals: Totals;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
  /** What went wrong beside the site: a cache that could not be written. */
  readonly notices: readonly string[];
}

/** Throws where nothing can be built; `out` then holds what it held before. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { out } = options;
  const kept = new Kept(options.cache);
  const pool = new Pool();
  try {
    const built = await publish(out, ({ folder }) => write(folder, { ...options, kept, pool }));
    return { ...built, notices: [kept.close() ?? []].flat() };
  } finally {
    pool.close();
  }
}

/** Subsetting fonts takes long, and is kept. */
const fontSources = ['templates/fonts'];

interface Means extends BuildOptions {
  readonly kept: Kept;
  readonly pool: Pool;
}

async function write(folder: string, options: Means): Promise<Omit<BuildResult, 'notices'>> {
  const { content, progress, kept } = options;
  const read = await progress.phase('Dumps', (step) => parseDumps(join(content, 'dumps'), step));
  const { site, diagnostics } = await buildSiteView({
    ...options,
    dumps: read.dumps,
    unread: read.diagnostics,
    content: await readContent(content),
  });
  const openCache: ExportBuild['openCache'] = (name, sources) => kept.open(name, sources);
  const assets = await progress.phase('Assets', () =>
    writeAssets(folder, () => openCache('fonts', fontSources)),
  );
  const pages = listPages(site);
  await progress.phase('Pages', (onProgress) =>
    writePages({ pages, frame: { config: site.config, assets }, out: relative('', folder), onProgress }),
  );
  await writeExports({ site, assets, openCache, out: folder }, progress);
  // Without it GitHub Pages would leave out what begins with an underscore.
  await writeFile(join(folder, '.nojekyll'), '');
  return { totals: site.totals, pages: pages.length, diagnostics };
}

/** One after the other, but for those that another process writes meanwhile. */
async function writeExports(build: Omit<ExportBuild, 'onProgress'>, progress: Progress): Promise<void> {
  const write = (each: Export) =>
    progress.phase(each.phase, (onProgress) => writeExport(each, { ...build, onProgress }));
  const isElsewhere = (each: Export) => 'write' in each && each.isElsewhere === true;
  const here = async () => {
    for (const each of siteExports) if (!isElsewhere(each)) await write(each);
  };
  await together([...siteExports.filter(isElsewhere).map(write), here()]);
}

/** Waits for all before it throws for one, so that nothing writes into a folder that is being removed. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(works);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
