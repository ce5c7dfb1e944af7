// The whole road: content in, a folder of pages out.
import { join } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { codeVersion, Pool } from '../reading/index.ts';
import { type Naming, writeAssets } from '../site/assets.ts';
import type { Export, ExportBuild } from '../site/exports/export.ts';
import { siteExports } from '../site/exports/index.ts';
import { writeExport } from '../site/exports/write-files.ts';
import { makeFonts } from '../site/fonts.ts';
import { listPages } from '../site/kinds/index.ts';
import type { SiteOutput } from '../site/output.ts';
import { together } from '../site/together.ts';
import type { ConfigView, Totals } from '../site/views/site.ts';
import { collectGarbage } from './collect-garbage.ts';
import { type Content, keepAddresses, readContent } from './content.ts';
import { parseDumps } from './dumps.ts';
import { type BuiltSite, findForeign } from './foreign.ts';
import { keepApart } from './keep-apart.ts';
import { Kept } from './kept.ts';
import { warnOfLimits } from './limits.ts';
import { checkOwnLinks } from './own-links.ts';
import { writePages } from './pages.ts';
import type { Progress } from './progress.ts';
import { publish } from './publish.ts';
import { buildSiteView } from './site-view.ts';
import { type Cleaning, clean } from './spare.ts';
import { recallTold } from './told.ts';

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
  /** Of styles and scripts. */
  readonly naming: Naming;
  readonly progress: Progress;
  /** Addresses of pages that somebody has open, which are made before all others. */
  readonly first?: readonly string[];
  /** They lie in the folder that is being made, `_site.new`. */
  readonly onFirst?: (urls: readonly string[]) => void;
}

export interface BuildResult {
  readonly totals: Totals;
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Those of them that the last build told, too. */
  readonly toldBefore: ReadonlySet<Diagnostic>;
  /** What to know beside the site: a cache that could not be written, a host whose limit is near. */
  readonly notices: readonly string[];
}

/** Throws where nothing can be built; `out` then holds what it held before. */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { out } = options;
  keepApart(options);
  const kept = new Kept(options.cache);
  const pool = new Pool();
  const { result, manifest } = await publish(
    out,
    // Where one process fails the others must not go on, in a folder that is being removed.
    (output) => write(output, { ...options, kept, pool }).finally(() => pool.close()),
    {
      spare: join(options.cache, 'site'),
      cleanSpare: (cleaning) => cleanApart(cleaning, pool),
      findForeign: (last) => findForeignApart(last, pool),
      stopWriters: () => pool.close(),
    },
  );
  const { content, addresses, config, ...built } = result;
  const unkept = keepAddresses(options.content, content.addresses, addresses);
  const diagnostics = [...built.diagnostics, ...checkOwnLinks(content, config.nav, manifest)];
  return {
    ...built,
    diagnostics,
    toldBefore: recallTold(diagnostics, kept.latest('told', [])),
    notices: [
      kept.close({ askedAll: true }) ?? [],
      unkept ?? [],
      warnOfLimits(manifest),
      config.origin === null && options.naming === 'by-content' ? withoutOrigin : [],
    ].flat(),
  };
}

const withoutOrigin =
  'Nothing says where the site is served, so links in feeds and mails have no host and lead nowhere from elsewhere. Write it into site.md (origin: https://example.org), or build with --origin.';

/** So many files are looked at before a process has started. */
const mostFilesSeenHere = 3000;

async function cleanApart(cleaning: Cleaning, pool: Pool): Promise<readonly string[]> {
  if (cleaning.keep.length <= mostFilesSeenHere) return clean(cleaning);
  const [kept] = await pool.apart(import.meta.resolve('./jobs/clean.ts'), [JSON.stringify(cleaning)]);
  return JSON.parse(String(kept));
}

async function findForeignApart(last: BuiltSite, pool: Pool): Promise<readonly string[]> {
  if (last.manifest === null || last.manifest.size <= mostFilesSeenHere) return findForeign(last);
  const [found] = await pool.apart(import.meta.resolve('./jobs/foreign.ts'), [last.folder]);
  return JSON.parse(String(found));
}

/** What exports may be made by. */
const exportSources = ['src', 'templates/scripts/lib', 'templates/mail'];
/** Subsetting fonts takes long, and is kept. */
const fontSources = ['templates/fonts', 'src/site/fonts-job.ts'];

interface Means extends BuildOptions {
  readonly kept: Kept;
  readonly pool: Pool;
}

/** What a site was made of, and what it leaves to the publisher. */
interface Written extends Omit<BuildResult, 'notices' | 'toldBefore'> {
  readonly content: Content;
  readonly addresses: string;
  readonly config: ConfigView;
}

async function write(folder: Promise<SiteOutput>, options: Means): Promise<Written> {
  const { progress, kept, pool, first = [], onFirst = () => {} } = options;
  const openCache: ExportBuild['openCache'] = (name, sources) => kept.open(name, sources);
  const onCores: ExportBuild['onCores'] = (job, asked, onDone) => {
    // What made the pages weighs twice as much as a process that begins.
    pool.rest();
    return pool.map(job, asked, onDone, { worthProcesses: 4, batchSize: 1 }).finally(() => pool.rest());
  };
  const fonts = makeFonts(openCache('fonts', fontSources), pool);
  // What else fails first is what is told.
  fonts.catch(() => undefined);
  const read = await progress.phase('Dumps', (step) => parseDumps(options.content, kept, pool, step));
  const content = await readContent(options.content);
  const { site, places, addresses, diagnostics } = await buildSiteView({
    ...options,
    dumps: read.dumps,
    textOf: read.textOf,
    fresh: read.fresh,
    unread: read.diagnostics,
    content,
  });
  const output = await folder;
  const assets = await progress.phase('Assets', () =>
    writeAssets(
      {
        out: output.folder,
        ownStyles: content.styles === null ? null : join(options.content, 'style.css'),
        ownFiles: content.own.files,
        naming: options.naming,
      },
      fonts,
    ),
  );
  collectGarbage();
  const pages = listPages(site);
  const frame = { config: site.config, assets };
  await writeExports({ site, assets, openCache, output, places, onCores }, progress, (onHandedOver) =>
    progress.phase('Pages', (step) =>
      writePages({ pages, frame, site: output, pool, step, first, onFirst, onHandedOver }),
    ),
  );
  // Without it GitHub Pages would leave out what begins with an underscore.
  output.write('.nojekyll', '', '');
  return { totals: site.totals, pages: pages.length, diagnostics, content, addresses, config: site.config };
}

/** One after the other, once nothing is left to do here for the pages; beside them what is made on every core. */
async function writeExports(
  build: Omit<ExportBuild, 'onProgress'>,
  progress: Progress,
  writeAllPages: (onHandedOver: () => void) => Promise<void>,
): Promise<void> {
  const version = codeVersion(exportSources) + JSON.stringify(build.site.config);
  const kept = build.openCache('exports', exportSources);
  const write = (each: Export) =>
    progress.phase(each.phase, (onProgress) => writeExport(each, { ...build, onProgress }, version, kept));
  const isElsewhere = (each: Export) => 'write' in each && each.onEveryCore === true;
  const writeHere = async () => {
    for (const each of siteExports) if (!isElsewhere(each)) await write(each);
  };
  let handOver = () => {};
  const handedOver = new Promise<void>((resolve) => {
    handOver = resolve;
  });
  const pages = writeAllPages(handOver).finally(handOver);
  const onceHandedOver = async () => {
    await handedOver;
    await together([...siteExports.filter(isElsewhere).map(write), writeHere()]);
  };
  await together([pages, onceHandedOver()]);
}
