// Puts a freshly built site in the place of the last one, or leaves the last one as it was.
//
// A build writes into `_site.new/` beside `_site/`; two renames put it in place when it is whole and has
// been checked against its own manifest. A failure, a full disk or a kill at any moment leaves `_site/`
// alone (between the two renames the last site is `_site.old/`, and the next build puts it back before it
// begins). A lock keeps a second build from the same folder. Only what a build wrote is ever removed; the site that
// was replaced is kept in the cache, and the next one is made of it (spare.ts).

import { lstat, mkdir, readdir, realpath, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type BuiltSite,
  carryOver,
  type Foreign,
  findForeign,
  findNewcomers,
  findStranger,
  foldersOf,
} from './foreign.ts';
import { isThere } from './is-there.ts';
import { acquireLock } from './lock.ts';
import { type Manifest, manifestName, readManifest, writeManifest } from './manifest.ts';
import { removeSite, removeSiteNow } from './remove-site.ts';
import { type LastSite, SiteFolder } from './site-folder.ts';
import { type Clean, clean, keepSpare, takeSpare } from './spare.ts';

export interface Published<T> {
  readonly result: T;
  readonly manifest: Manifest;
}

export interface PublishOptions {
  /** Where the site that is replaced is kept, of which the next one is made; null where it is to be removed. */
  readonly spare?: string | null;
  /** Makes ready what the next one is made of. */
  readonly cleanSpare?: Clean;
  /** Finds what no build wrote in the last site, while the new one is made. */
  readonly findForeign?: FindForeign;
  /** Where a signal ends it all, this ends at once what else writes into the folder, before that is removed. */
  readonly stopWriters?: () => void;
}

type FindForeign = (last: BuiltSite) => Promise<readonly string[]>;
const findHere: FindForeign = async (last) => findForeign(last);

/**
 * Runs `write`, which fills a folder beside `path` once that is ready for it; what it leaves there becomes the site at
 * `path` if it resolves. Nothing else writes there once it is settled.
 */
export async function publish<T>(
  path: string,
  write: (site: Promise<SiteFolder>) => Promise<T>,
  {
    spare = null,
    cleanSpare = async (cleaning) => clean(cleaning),
    findForeign: findInLast = findHere,
    stopWriters = () => {},
  }: PublishOptions = {},
): Promise<Published<T>> {
  const out = await followLink(path);
  const [fresh, old] = [`${out}.new`, `${out}.old`];
  await mkdir(dirname(out), { recursive: true });
  const release = await acquireLock(`${out}.lock`);
  const stop = (signal: NodeJS.Signals) => {
    stopWriters();
    removeSiteNow(fresh);
    release();
    // Nobody listens any more, so this ends the process as the signal says.
    process.kill(process.pid, signal);
  };
  try {
    await recover(out, old);
    await removeUnfinished(fresh);
    const last = await findLast(out);
    process.once('SIGINT', stop).once('SIGTERM', stop);
    let started: Promise<SiteFolder> | null = null;
    try {
      const cleaning = spare === null ? null : await takeSpare(spare, fresh, last?.manifest ?? null);
      started = startFolder(fresh, last, async () => (cleaning === null ? [] : cleanSpare(cleaning)));
      // Whoever writes is told.
      started.catch(() => undefined);
      const built = { folder: out, manifest: last?.manifest ?? null };
      const lookWith = (find: FindForeign) => lookThrough(built, join(fresh, manifestName), find);
      const looking = started.then(() => lookWith(findInLast));
      looking.catch(() => undefined);
      const result = await write(started);
      const site = await started;
      const manifest = site.finish();
      await writeManifest(fresh, manifest);
      // Whoever looked may have been stopped, since all else was done.
      const foreign = await looking.catch(() => lookWith(findHere));
      carryOver(out, fresh, [...foreign.found, ...findNewcomers(built, foreign)]);
      await swap({ out, fresh, old, spare, manifest: built.manifest, foreign });
      return { result, manifest };
    } finally {
      await started?.catch(() => undefined);
      await removeSite(fresh);
    }
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    release();
  }
}

/** Where a link leads, the site is: the link stays. */
async function followLink(path: string): Promise<string> {
  if (!(await isThere(path))) return path;
  try {
    return await realpath(path);
  } catch (error) {
    throw new Error(`${path} is a link that leads nowhere. Make the folder it names, or remove the link.`, {
      cause: error,
    });
  }
}

async function findLast(out: string): Promise<LastSite | null> {
  if (!(await isThere(out))) return null;
  if (!(await lstat(out)).isDirectory()) {
    throw new Error(`${out} is a file, and a site is a folder. Move it away, or name another with --out.`);
  }
  const manifest = await readManifest(out);
  if (manifest !== null) return { folder: out, manifest };
  const stranger = await findStranger(out);
  if (stranger === null) return null;
  throw new Error(
    `${out} holds files that no build is known to have written, such as ${stranger}, and no readable ${manifestName}, which every site has. Move or delete them, or name another folder with --out.`,
  );
}

/** An empty manifest tells a half-made site from somebody's folder of that name. */
async function startFolder(
  fresh: string,
  last: LastSite | null,
  cleanFolder: () => Promise<readonly string[]>,
): Promise<SiteFolder> {
  let there: readonly string[] = [];
  try {
    there = await cleanFolder();
  } catch {
    // Damaged. It is as good to begin with nothing.
    await removeSite(fresh);
  }
  await mkdir(fresh, { recursive: true });
  await writeFile(join(fresh, manifestName), '');
  return new SiteFolder(fresh, last, new Set(there));
}

/** File systems tell times by two seconds at the coarsest. */
const coarsestTime = 2000;

/** `stamp` is a file that was just written. */
async function lookThrough(last: BuiltSite, stamp: string, find: FindForeign): Promise<Foreign> {
  const since = (await lstat(stamp)).mtimeMs - coarsestTime;
  const found = (await isThere(last.folder)) ? await find(last) : [];
  return { found, folders: foldersOf(last.manifest, found), since };
}

async function removeUnfinished(fresh: string): Promise<void> {
  if (!(await isThere(fresh))) return;
  const names = await readdir(fresh);
  if (names.length > 0 && !names.includes(manifestName)) throw new Error(notOurs(fresh));
  await removeSite(fresh);
}

interface Swap {
  readonly out: string;
  readonly fresh: string;
  readonly old: string;
  readonly spare: string | null;
  /** Of the site that is replaced. */
  readonly manifest: Manifest | null;
  /** It is in the new site already. */
  readonly foreign: Foreign;
}

async function swap({ out, fresh, old, spare, manifest, foreign }: Swap): Promise<void> {
  const hadSite = await isThere(out);
  if (hadSite) await rename(out, old);
  try {
    await rename(fresh, out);
  } catch (error) {
    if (hadSite) await rename(old, out);
    throw error;
  }
  if (!hadSite) return;
  // But for what came while it took the old one's place.
  carryOver(old, out, findNewcomers({ folder: old, manifest }, foreign));
  if (spare === null || !(await keepSpare(old, spare))) await removeSite(old);
}

/** After a kill between the two renames the last good site is put back. */
async function recover(out: string, old: string): Promise<void> {
  if (!(await isThere(old))) return;
  const manifest = await readManifest(old);
  if (manifest === null && (await findStranger(old)) !== null) throw new Error(notOurs(old));
  if (await isThere(out)) {
    carryOver(old, out, findForeign({ folder: old, manifest }));
    await removeSite(old);
  } else await rename(old, out);
}

function notOurs(folder: string): string {
  return `${folder} is where a build works, and it holds something else. Move it away, then build again.`;
}
