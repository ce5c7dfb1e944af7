// Digests, topics, areas and the whole site -> Atom and JSON feeds, and one OPML file of them all.
import { type FeedEntry, type FeedView, formatAtom, formatJsonFeed, formatOpml } from '../feeds/index.ts';
import { escapeHtml } from '../render/escape-html.ts';
import { withMathmlOnly } from '../render/mathml.ts';
import { asSafeHtml } from '../safe-html.ts';
import type { PaperRefView, PaperView, SiteView } from '../view.ts';
import { type OutputFile, writeAll } from './write-all.ts';

/** Entries of a feed: a month of busy days, and below half a megabyte. */
export const feedLimit = 100;
/** A digest's own feed is the whole digest, unless it is very long. */
export const digestFeedLimit = 250;

/** `address` makes an address absolute, or rooted where the site's origin is not known. */
export function writeFeeds(site: SiteView, address: (url: string) => string, out: string): Promise<number> {
  return writeAll(feedFiles(site, address), out);
}

/** Each feed's page, without the path prefix; its files are `feed.xml` and `feed.json` there. */
export interface FeedRef {
  readonly title: string;
  readonly url: string;
}

export function listFeeds(
  site: SiteView,
): readonly { readonly title: string; readonly feeds: readonly FeedRef[] }[] {
  return [
    { title: 'Everything', feeds: [{ title: 'All papers', url: '/' }] },
    { title: 'Areas', feeds: site.areas },
    { title: 'Topics', feeds: site.topics },
    { title: 'Digests', feeds: site.digests },
  ];
}

function* feedFiles(site: SiteView, address: (url: string) => string): Generator<OutputFile> {
  const entries = new EntryMaker(site, address);
  const name = site.config.title;
  const make = (
    kind: string,
    title: string,
    url: string,
    papers: readonly PaperRefView[],
    description: string,
    limit = feedLimit,
  ) =>
    formats(
      {
        id: `urn:offprint:${kind}`,
        title,
        description,
        pageUrl: address(url),
        atomUrl: address(`${url}feed.xml`),
        jsonUrl: address(`${url}feed.json`),
        entries: papers.slice(0, limit).flatMap(({ slug }) => entries.of(slug)),
      },
      url,
    );
  yield* make('all', name, '/', newestFirst(site), site.config.description);
  for (const digest of site.digests) {
    yield* make(
      `digest:${digest.slug}`,
      `${digest.title} – ${name}`,
      digest.url,
      digest.papers,
      `Papers of the digest “${digest.title}”.`,
      digestFeedLimit,
    );
  }
  for (const topic of site.topics) {
    yield* make(`topic:${topic.slug}`, `${topic.title} – ${name}`, topic.url, topic.papers, topic.scope);
  }
  for (const area of site.areas) {
    const titles = area.topics.map(({ title }) => title).join('; ');
    const papers = newestFirst(
      site,
      new Set(area.topics.flatMap((topic) => topic.papers.map(({ slug }) => slug))),
    );
    yield* make(`area:${area.slug}`, `${area.title} – ${name}`, area.url, papers, titles);
  }
  const groups = listFeeds(site).map(({ title, feeds }) => ({
    title,
    feeds: feeds.map((feed) => ({
      title: feed.title,
      atomUrl: address(`${feed.url}feed.xml`),
      pageUrl: address(feed.url),
    })),
  }));
  yield { url: '/feeds/feeds.opml', text: formatOpml(name, groups) };
}

function* formats(feed: FeedView, url: string): Generator<OutputFile> {
  yield { url: `${url}feed.xml`, text: formatAtom(feed) };
  yield { url: `${url}feed.json`, text: formatJsonFeed(feed) };
}

/** Papers in the order of the digests, newest digest first; each once; of `only`, where given. */
function newestFirst(site: SiteView, only?: ReadonlySet<string>): readonly PaperRefView[] {
  const seen = new Map<string, PaperRefView>();
  for (const digest of site.digests) {
    for (const paper of digest.papers) {
      if (seen.size >= feedLimit) return [...seen.values()];
      if (!seen.has(paper.slug) && only?.has(paper.slug) !== false) seen.set(paper.slug, paper);
    }
  }
  return [...seen.values()];
}

/** A paper stands in several feeds; its entry is made once. */
class EntryMaker {
  readonly #papers: ReadonlyMap<string, PaperView>;
  readonly #dates: ReadonlyMap<string, string>;
  readonly #made = new Map<string, FeedEntry>();
  readonly #address: (url: string) => string;

  constructor(site: SiteView, address: (url: string) => string) {
    this.#papers = new Map(site.papers.map((paper) => [paper.slug, paper]));
    this.#dates = new Map(
      site.digests.flatMap(({ url, date }) => (isWhole(date?.value) ? [[url, date?.value ?? '']] : [])),
    );
    this.#address = address;
  }

  of(slug: string): readonly FeedEntry[] {
    const paper = this.#papers.get(slug);
    if (paper === undefined) return [];
    const known = this.#made.get(slug) ?? this.#make(paper);
    this.#made.set(slug, known);
    return [known];
  }

  #make(paper: PaperView): FeedEntry {
    const listed = paper.listings.flatMap(({ digest }) => this.#dates.get(digest.url) ?? []).sort();
    const published = paper.publishedOn?.value;
    return {
      id: `urn:offprint:paper:${paper.slug}`,
      url: this.#address(paper.url),
      title: paper.title.unicode,
      html: asSafeHtml(`<p>${withMathmlOnly(paper.abstract.html)}</p>${factsOf(paper)}`),
      published: published !== undefined && isWhole(published) ? published : null,
      updated: listed.at(-1) ?? null,
      authors: paper.authors ?? [],
      topics: paper.topics.map(({ title }) => title),
    };
  }
}

/** What the scrape knows beyond the text, as a last line; nothing where it knows nothing. */
function factsOf({ arxivId, organization, upvotes, githubUrl, githubStars }: PaperView): string {
  const facts = [
    arxivId === null ? null : `arXiv ${arxivId}`,
    organization,
    upvotes === null ? null : `${upvotes} votes`,
    githubUrl,
    githubStars === null ? null : `${githubStars} stars`,
  ].filter((fact) => fact !== null);
  return facts.length === 0 ? '' : `<p>${facts.map(escapeHtml).join(' · ')}</p>`;
}

/** Whether the year is known: feeds have no form for a day without one. */
function isWhole(date: string | undefined): boolean {
  return date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date);
}
