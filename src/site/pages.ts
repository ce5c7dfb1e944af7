// Which pages there are. A page template names a set (`pageSet('papers')`) and gets one page for
// every item; the item's own `url` says where. Long lists are cut into pages here, not in templates.
import { outputPath } from './href.ts';
import type {
  AreaView,
  DigestView,
  MailView,
  PaperRefView,
  PaperView,
  PeriodView,
  ProseView,
  RedirectView,
  SiteView,
  TermView,
  TopicView,
} from './view.ts';

/** Papers on one page of a long list. */
export const papersPerPage = 50;
const digestsPerPage = 60;

/** One page of a long list: the first at the subject's own address, others at `…/page/2/`. */
export interface Paged<Subject, Item = PaperRefView> {
  readonly subject: Subject;
  readonly url: string;
  /** This page's items only. */
  readonly items: readonly Item[];
  /** 1-based. */
  readonly number: number;
  readonly of: number;
  /** Addresses of all pages, this one included. */
  readonly urls: readonly string[];
  /** Neighbouring pages of the list; the list's newest papers come first. */
  readonly newer: string | null;
  readonly older: string | null;
}

export interface PageSets {
  readonly papers: readonly PaperView[];
  readonly digests: readonly Paged<DigestView>[];
  readonly digestIndex: readonly Paged<null, DigestView>[];
  readonly topics: readonly Paged<TopicView>[];
  readonly mails: readonly MailView[];
  readonly periods: readonly Paged<PeriodView>[];
  readonly areas: readonly AreaView[];
  readonly terms: readonly Paged<TermView>[];
  readonly unsorted: readonly Paged<null>[];
  readonly prose: readonly ProseView[];
  readonly redirects: readonly RedirectView[];
  /** What `onePage` is made for: once a build. */
  readonly once: readonly null[];
}

export type SetName = keyof PageSets;

/** What a page component gets. `PageProps<'papers'>['item']` is a `PaperView`. */
export interface PageProps<Name extends SetName> {
  readonly site: SiteView;
  readonly item: PageSets[Name][number];
}

/** Eleventy's front matter for a page per item of a set. */
export function pageSet(name: Exclude<SetName, 'once'>) {
  return {
    pagination: { data: `sets.${name}`, size: 1, alias: 'item' },
    permalink: ({ item }: { readonly item: { readonly url: string } }) => outputPath(item.url),
  };
}

/** Eleventy's front matter for a single page: `onePage('/report/')`. */
export function onePage(url: string) {
  return { pagination: { data: 'sets.once', size: 1, alias: 'item' }, permalink: outputPath(url) };
}

export function listPageSets(site: SiteView): PageSets {
  return {
    papers: site.papers,
    digests: site.digests.flatMap((digest) => pagesOf(digest, digest.url, digest.papers, papersPerPage)),
    digestIndex: pagesOf(null, '/digests/', site.digests, digestsPerPage),
    topics: site.topics.flatMap((topic) => pagesOf(topic, topic.url, topic.papers, papersPerPage)),
    mails: site.mails,
    periods: site.periods.flatMap((period) => pagesOf(period, period.url, period.papers, papersPerPage)),
    areas: site.areas,
    terms: site.terms.flatMap((term) => pagesOf(term, term.url, term.papers, papersPerPage)),
    unsorted: pagesOf(null, '/topics/unsorted/', site.unsorted, papersPerPage),
    prose: site.prose,
    redirects: site.redirects,
    once: [null],
  };
}

/** An empty list still has one page, which says so. */
export function pagesOf<Subject, Item>(
  subject: Subject,
  url: string,
  items: readonly Item[],
  size: number,
): readonly Paged<Subject, Item>[] {
  const of = Math.max(1, Math.ceil(items.length / size));
  const urls = Array.from({ length: of }, (_, index) => (index === 0 ? url : `${url}page/${index + 1}/`));
  return urls.map((pageUrl, index) => ({
    subject,
    url: pageUrl,
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    of,
    urls,
    newer: urls[index - 1] ?? null,
    older: urls[index + 1] ?? null,
  }));
}
