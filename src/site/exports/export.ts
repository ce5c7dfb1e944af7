// What an export is: files beside the pages, for programs and other devices.
//
// Most exports list their files as pages are listed: each with its address and, once its turn comes, the
// records that it is made from. A file's bytes depend on its records alone. An export whose files another
// program makes (an index, drawings) writes its folder itself.
import type { Asked, RecordCache } from '../../reading/index.ts';
import type { AtlasPoint } from '../../related/index.ts';
import type { Assets } from '../assets.ts';
import type { PageKind } from '../kinds/kind.ts';
import type { SiteOutput } from '../output.ts';
import type { SiteView } from '../views/site.ts';

export type Export = FileExport | FolderExport;

interface Named {
  /** What a build calls it while it is written: `Feeds`. */
  readonly phase: string;
  /** Folders at the site's root that are its own: `/data/`. */
  readonly at: readonly string[];
}

export interface FileExport extends Named {
  readonly files: (site: SiteView, kinds: readonly PageKind[], remember: Remember) => Iterable<ExportFile>;
}

/** What was made of `input` and the site's configuration, by this build or one before. `T` must survive JSON. */
export type Remember = <T>(input: string, make: () => T) => T;

export interface FolderExport extends Named {
  readonly write: (build: ExportBuild) => Promise<void>;
  /** The work is done by every core, beside what is written here; then no other export's may be. */
  readonly onEveryCore?: boolean;
}

export interface ExportBuild {
  readonly site: SiteView;
  readonly assets: Assets;
  /** What earlier builds kept under a name, made by the code in these folders. */
  readonly openCache: (name: string, sources: readonly string[]) => RecordCache;
  /** Where files are written, or taken over from the last site. */
  readonly output: SiteOutput;
  readonly onProgress: (done: number, of: number) => void;
  /** Where the map has each paper, which another process may still be finding. */
  readonly places: Promise<readonly AtlasPoint[]>;
  readonly onCores: OnCores;
}

/** What a job, a module's address, makes of many items, on every core. */
export type OnCores = <Ask extends Asked>(
  job: string,
  asked: Iterable<Ask>,
  onDone: (asked: Ask, made: Uint8Array) => void,
) => Promise<void>;

export interface ExportFile {
  /** From the site's root: `/papers/x/cite.bib`. */
  readonly url: string;
  /** Plain data, all that the file says. */
  readonly records: () => Iterable<unknown>;
  /** What decides the records, where that is quicker to tell: as a page's key does. */
  readonly key?: () => unknown;
  /** The file. */
  readonly text: () => string | Uint8Array;
}

/** A file made from a record or two. */
export function exportFile<R>(
  url: string,
  records: () => readonly R[],
  format: (records: readonly R[]) => string,
  key?: () => unknown,
): ExportFile {
  return { url, records, text: () => format(records()), ...(key && { key }) };
}
