// What can be followed, as files: every feed of the table of kinds in every format, and an OPML file of
// them all.
import { isWholeDate } from '../../paper/dates.ts';
import { linesOf } from '../../paper/from-facts.ts';
import { addressesOf } from '../href.ts';
import { listFeeds } from '../kinds/feeds.ts';
import type { FeedSource, PageKind } from '../kinds/kind.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { withMathmlOnly } from '../render/mathml.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';
import { type ExportFile, exportFile, type FileExport } from './export.ts';
import { feedFormats } from './feed-formats.ts';
import type { FeedEntry, FeedRecord } from './feed-record.ts';
import { formatOpml } from './opml.ts';

/** Entries of a feed: a month of busy days, and below half a megabyte. */
const feedLimit = 100;

export const feeds: FileExport = { phase: 'Feeds', at: ['/feeds/'], files: feedFiles };

function* feedFiles(site: SiteView, kinds: readonly PageKind[]): Generator<ExportFile> {
  const entries = new EntryMaker(site);
  const { address } = addressesOf(site.config);
  for (const kind of kinds) {
    for (const source of kind.feeds?.list(site) ?? []) {
      const record = () => [recordOf(source, site, entries)];
      for (const { file, format } of feedFormats) {
        const url = `${source.url}${file}`;
        yield exportFile(
          url,
          record,
          ([feed]) => (feed === undefined ? '' : format(feed, address(url))),
          () => ({ ...headOf(source, site), papers: shown(source).map(({ textKey }) => textKey) }),
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

function recordOf(source: FeedSource, site: SiteView, entries: EntryMaker): FeedRecord {
  return { ...headOf(source, site), entries: shown(source).map((paper) => entries.of(paper)) };
}

function shown({ papers, limit = feedLimit }: FeedSource): readonly PaperView[] {
  return papers().slice(0, limit);
}

function headOf({ title, description, url }: FeedSource, site: SiteView): Omit<FeedRecord, 'entries'> {
  const name = site.config.title;
  return {
    title: url === '/' ? name : `${title} – ${name}`,
    description,
    pageUrl: addressesOf(site.config).address(url),
  };
}

/** Feed readers take the first format of the table. */
function opmlGroups(site: SiteView, kinds: readonly PageKind[]) {
  const { address } = addressesOf(site.config);
  return listFeeds(site, kinds).map(({ title, feeds }) => ({
    title,
    feeds: feeds.map(({ title, url }) => ({
      title,
      feedUrl: address(`${url}${feedFormats[0]?.file ?? ''}`),
      pageUrl: address(url),
    })),
  }));
}

/** A paper stands in several feeds; its entry is made once. */
class EntryMaker {
  readonly #dates: ReadonlyMap<string, string>;
  readonly #made = new Map<string, FeedEntry>();
  readonly #address: (url: string) => string;

  constructor(site: SiteView) {
    this.#dates = new Map(
      site.digests.flatMap(({ url, date }) =>
        date !== null && isWholeDate(date.value) ? [[url, date.value] as const] : [],
      ),
    );
    this.#address = addressesOf(site.config).address;
  }

  of(paper: PaperView): FeedEntry {
    const entry = this.#made.get(paper.slug) ?? this.#make(paper);
    this.#made.set(paper.slug, entry);
    return entry;
  }

  #make(paper: PaperView): FeedEntry {
    const { publishedOn, authors } = paper.facts;
    const listed = paper.listings.flatMap(({ digest }) => this.#dates.get(digest.url) ?? []).sort();
    return {
      id: this.#address(paper.url),
      url: this.#address(paper.url),
      title: paper.title.unicode,
      text: paper.abstract.unicode,
      html: asSafeHtml(`<p>${withMathmlOnly(paper.abstract.html)}</p>${lineOfFacts(paper)}`),
      published: publishedOn !== null && isWholeDate(publishedOn) ? publishedOn : null,
      updated: listed.at(-1) ?? null,
      authors: authors ?? [],
      topics: paper.topics.map(({ title }) => title),
    };
  }
}

/** What is known beyond the text, as a last line; nothing where nothing is. */
function lineOfFacts({ facts }: PaperView): string {
  const lines = linesOf(facts, 'feed');
  return lines.length === 0 ? '' : `<p>${lines.map(({ text }) => escapeHtml(text)).join(' · ')}</p>`;
}
