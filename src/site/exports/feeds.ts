// What can be followed, as files: every feed of the table of kinds in every format, and an OPML file of
// them all.
import { feedSheet } from '../assets.ts';
import { addressesOf, prefixed } from '../href.ts';
import { listFeeds } from '../kinds/feeds.ts';
import type { DigestFeed, FeedSource, PageKind, PaperFeed } from '../kinds/kind.ts';
import { type DigestView, digestRow } from '../views/digest.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { digestEntry } from './digest-entry.ts';
import { type ExportFile, exportFile, type FileExport, type Remember } from './export.ts';
import { formatsOf, mainFormat } from './feed-formats.ts';
import type { FeedEntry, FeedRecord } from './feed-record.ts';
import { formatOpml } from './opml.ts';
import { PaperEntries } from './paper-entry.ts';

/** Papers of a feed: a month of busy days, and below half a megabyte. */
const paperLimit = 100;
/** Digests of a feed: a month of days, of so many papers together; the newest is there whatever its size. */
const digestLimit = 31;
const listedLimit = 1500;

export const feeds: FileExport = { phase: 'Feeds', at: ['/feeds/'], files: feedFiles };

function* feedFiles(site: SiteView, kinds: readonly PageKind[], remember: Remember): Generator<ExportFile> {
  const entries = new PaperEntries(site, remember);
  const { address } = addressesOf(site.config);
  for (const kind of kinds) {
    for (const source of kind.feeds?.list(site) ?? []) {
      const head = headOf(source, site);
      const shown = 'digests' in source ? ofDigests(source, address, remember) : ofPapers(source, entries);
      for (const { file, format } of formatsOf(kind.feeds ?? {})) {
        const url = `${source.url}${file}`;
        yield exportFile(
          url,
          (): readonly FeedRecord[] => [{ ...head, entries: shown.entries() }],
          ([feed]) => (feed === undefined ? '' : format(feed, address(url))),
          () => ({ ...head, entries: shown.keys() }),
        );
      }
    }
  }
  yield exportFile(
    '/feeds/feeds.opml',
    () => [{ title: site.config.title, groups: opmlGroups(site, kinds) }],
    (lists) => lists.map(({ title, groups }) => formatOpml(title, groups)).join(''),
  );
}

/** What a feed says, and what decides it, each made when it is asked for. */
interface Shown {
  readonly entries: () => readonly FeedEntry[];
  readonly keys: () => unknown;
}

function ofPapers({ papers, limit = paperLimit }: PaperFeed, entries: PaperEntries): Shown {
  const shown = (): readonly PaperView[] => papers().slice(0, limit);
  return {
    entries: () => shown().map((paper) => entries.of(paper)),
    keys: () => shown().map(({ textKey }) => textKey),
  };
}

function ofDigests({ digests }: DigestFeed, address: (url: string) => string, remember: Remember): Shown {
  const shown = (): readonly DigestView[] => {
    let papers = 0;
    return digests()
      .slice(0, digestLimit)
      .filter(({ count }, at) => {
        papers += count;
        return at === 0 || papers <= listedLimit;
      });
  };
  const keyOf = (digest: DigestView) => [
    digestRow(digest),
    digest.topics,
    digest.papers.map(({ refKey }) => refKey),
  ];
  return {
    entries: () =>
      shown().map((digest) =>
        remember(`digest ${JSON.stringify(keyOf(digest))}`, () => digestEntry(digest, address)),
      ),
    keys: () => shown().map(keyOf),
  };
}

function headOf({ title, description, url }: FeedSource, site: SiteView): Omit<FeedRecord, 'entries'> {
  const name = site.config.title;
  return {
    title: url === '/' ? name : `${title} – ${name}`,
    description,
    pageUrl: addressesOf(site.config).address(url),
    sheet: prefixed(feedSheet, site.config.pathPrefix),
  };
}

function opmlGroups(site: SiteView, kinds: readonly PageKind[]) {
  const { address } = addressesOf(site.config);
  return listFeeds(site, kinds).map(({ title, feeds }) => ({
    title,
    feeds: feeds.map(({ title, url }) => ({
      title,
      feedUrl: address(`${url}${mainFormat.file}`),
      pageUrl: address(url),
    })),
  }));
}
