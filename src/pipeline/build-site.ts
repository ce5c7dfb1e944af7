// The whole road: content in, a folder of pages out.
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { Pool } from '../reading/index.ts';
import { type Assets, writeAssets } from '../site/assets.ts';
import { writeCards } from '../site/cards/index.ts';
import { writePages } from '../site/eleventy/write.ts';
import {
  writeCitations,
  writeFeeds,
  writeLibraryData,
  writeMailTexts,
  writeOffline,
} from '../site/files/index.ts';
import { addressesOf } from '../site/href.ts';
import { writeRobots } from '../site/robots.ts';
import { searchRecords, writeSearchIndex } from '../site/search/index.ts';
import type { SiteView } from '../site/view.ts';
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
  readonly totals: SiteView['totals'];
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

/** Subsetting fonts and drawing cards take long, and are kept. */
const fontSources = ['templates/fonts'];
const cardSources = ['src/site/cards'];

interface Means extends BuildOptions {
  readonly kept: Kept;
  readonly pool: Pool;
}

async function write(folder: string, options: Means): Promise<Omit<BuildResult, 'notices'>> {
  const { content, progress } = options;
  const read = await progress.phase('Dumps', (step) => parseDumps(join(content, 'dumps'), step));
  const { site, diagnostics } = await buildSiteView({
    ...options,
    dumps: read.dumps,
    unread: read.diagnostics,
    content: await readContent(content),
  });
  const assets = await progress.phase('Assets', () =>
    writeAssets(folder, () => options.kept.open('fonts', fontSources)),
  );
  const urls = await progress.phase('Pages', (onProgress) =>
    writePages({ site, assets, out: relative('', folder), onProgress }),
  );
  // Pagefind works in a process of its own, so the other files are written meanwhile.
  await together([
    progress.phase('Search', (step) => writeSearchIndex(searchRecords(site), folder, step)),
    writeFiles(site, assets, options, folder),
  ]);
  await writeRobots(site, urls, folder);
  // Without it GitHub Pages would leave out what begins with an underscore.
  await writeFile(join(folder, '.nojekyll'), '');
  return { totals: site.totals, pages: urls.length, diagnostics };
}

/** What stands beside the pages, for programs and other devices. */
async function writeFiles(
  site: SiteView,
  assets: Assets,
  { progress, kept }: Means,
  folder: string,
): Promise<void> {
  const { absolute, address } = addressesOf(site.config);
  await progress.phase('Feeds', async () => {
    await writeFeeds(site, address, folder);
    await writeMailTexts(site, address, folder);
  });
  await progress.phase('Cards', (step) =>
    writeCards(site, () => kept.open('cards', cardSources), folder, step),
  );
  await progress.phase('Citations', (step) => writeCitations(site, absolute, folder, step));
  await progress.phase('Data', () => writeLibraryData(site, folder));
  await writeOffline(site, assets, folder);
}

/** Waits for all before it throws for one, so that nothing writes into a folder that is being removed. */
async function together(works: readonly Promise<void>[]): Promise<void> {
  const settled = await Promise.allSettled(works);
  const failed = settled.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
