// What scripts of the reader's own browser ask for: the digests of late, the titles of a reading list's
// papers, and the manifest that lets the site be installed.

import { listName } from '../../../templates/scripts/lib/list-link.ts';
import { paperMark } from '../../../templates/scripts/lib/paper-mark.ts';
import { toldDigests } from '../../../templates/scripts/lib/told-digests.ts';
import { groupBy } from '../../group-by.ts';
import { beginningOf, longestListedTitle } from '../../text/index.ts';
import { prefixed } from '../href.ts';
import type { PaperView } from '../views/paper.ts';
import type { ConfigView, SiteView } from '../views/site.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';

export const offline: FileExport = { phase: 'Offline', at: [], files: offlineFiles };

function* offlineFiles(site: SiteView): Generator<ExportFile> {
  const { config } = site;
  const href = (url: string): string => prefixed(url, config.pathPrefix);
  const latest = site.digests.slice(0, toldDigests);
  yield exportFile('/digests/recent.json', () => listPapers(latest, href), asJson);
  yield exportFile('/digests/latest.json', () => latest.map(({ url }) => href(url)), asJson);
  yield exportFile(
    '/manifest.webmanifest',
    () => [manifestOf(config)],
    (manifests) => manifests.map((manifest) => `${JSON.stringify(manifest, null, 1)}\n`).join(''),
  );
  for (const [name, papers] of markedPapers(site)) {
    yield exportFile(
      `/reading-list/papers/${name}.json`,
      () => papers.map(({ mark, paper }) => [mark, [paper.slug, listedTitle(paper)]] as const),
      (marked) => JSON.stringify(Object.fromEntries(marked)),
      () => papers.map(({ paper }) => paper.refKey),
    );
  }
}

function asJson(records: readonly unknown[]): string {
  return JSON.stringify(records);
}

/** Addresses and titles, for "since you were last here" and for a paper at random. */
function listPapers(digests: SiteView['digests'], href: (url: string) => string) {
  return digests.map(({ url, title, lang, papers }) => ({
    url: href(url),
    title,
    lang,
    papers: papers.map((paper) => [href(paper.url), listedTitle(paper)]),
  }));
}

function listedTitle({ title }: PaperView): string {
  return beginningOf(title.unicode, longestListedTitle);
}

function manifestOf({ title, description, pathPrefix }: ConfigView) {
  return {
    name: title,
    short_name: title,
    description,
    start_url: pathPrefix,
    scope: pathPrefix,
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: prefixed('/favicon.svg', pathPrefix), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
    ],
  };
}

interface MarkedPaper {
  readonly mark: string;
  readonly paper: PaperView;
}

/** Papers by the marks that a reading list's link carries, in the marks' order, a list for each first letter. */
function markedPapers({ papers }: SiteView): ReadonlyMap<string, readonly MarkedPaper[]> {
  const marked = papers.map((paper) => ({ mark: paperMark(paper.slug), paper }));
  return groupBy(
    marked.sort((one, other) => (one.mark < other.mark ? -1 : 1)),
    ({ mark }) => listName(mark),
  );
}
