// What a kind of page is. A kind lists its pages, each with its address and, once its turn to be written
// comes, its item: everything the page shows, as plain data. A template gets the item and the site's frame
// (context.ts) and nothing else, so a page's bytes depend on what it shows alone.
import { oncePer } from '../../with-memory.ts';
import type { DigestView } from '../views/digest.ts';
import type { PaperView } from '../views/paper.ts';
import type { SiteView } from '../views/site.ts';

export interface PageKind<Item = unknown> {
  /** The template's too: `digest` is written by templates/pages/digest.11ty.tsx. */
  readonly name: string;
  /** The addresses of its pages begin so; the first segment is kept from the publisher's own pages. */
  readonly at: string;
  /** Whether crawlers may list its pages, but for those of which a page says otherwise; others carry `noindex` and stay out of the sitemap. */
  readonly indexed: boolean;
  /** `kinds` is the table of all kinds, for pages that list what others offer. */
  readonly pages: (site: SiteView, kinds: readonly PageKind[]) => Iterable<Page<Item>>;
  readonly feeds?: FeedGroup;
  /**
   * Where its pages are another way through all papers: what it is called on the page of topics, which leads to
   * `at` as soon as the kind has a page.
   */
  readonly way?: string;
}

export interface Page<Item = unknown> {
  /** Without the path prefix. */
  readonly url: string;
  /** Whether there is anything to list, where the kind's pages are listed: no for a topic without papers. */
  readonly indexed?: boolean;
  /** Address of a page that shows much of the same, which this one is made right after. */
  readonly after?: string | undefined;
  /** Plain data: it survives JSON, and whatever changes the page changes it. */
  readonly item: () => Item;
  /**
   * What decides the item, where that is quicker to tell: records instead of all that is made of them. Plain
   * data that differs whenever the item does; a page whose key is what it was is not even made an item.
   */
  readonly key?: () => unknown;
}

/** Whether crawlers may list the page. */
export function isIndexed(kind: PageKind, { indexed = true }: Page): boolean {
  return kind.indexed && indexed;
}

/** What a page component gets. */
export interface PageProps<Item> {
  readonly item: Item;
}

/** The feeds of a kind's pages, under one heading. */
export interface FeedGroup {
  readonly title: string;
  readonly list: (site: SiteView) => Iterable<FeedSource>;
  /** Of hundreds of feeds a format that all readers know is enough. */
  readonly inOneFormat?: boolean;
}

export type FeedSource = PaperFeed | DigestFeed;

interface Followed {
  /** `topic:pruning`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** The page that the feed follows; its files stand there. */
  readonly url: string;
}

/** A paper an entry. */
export interface PaperFeed extends Followed {
  /** Newest first; asked for when the feed is written. */
  readonly papers: () => readonly PaperView[];
  /** Entries at most, where the usual number will not do. */
  readonly limit?: number;
}

/** A digest an entry. */
export interface DigestFeed extends Followed {
  /** Newest first. */
  readonly digests: () => readonly DigestView[];
}

/** A kind of one page. */
export function onePage<Item>(
  name: string,
  url: string,
  item: (site: SiteView, kinds: readonly PageKind[]) => Item,
): PageKind<Item> {
  return {
    name,
    at: url,
    indexed: true,
    pages: (site, kinds) => [{ url, item: () => item(site, kinds) }],
  };
}

/** What several pages need of a site, found once. */
export function perSite<T>(find: (site: SiteView) => T): (site: SiteView) => T {
  return oncePer(find);
}
