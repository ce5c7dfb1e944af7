// The table of page kinds. From it follow the pages, the addresses that the publisher's own pages may not
// take, what crawlers may list, what can be followed, and where the page of topics leads.
//
// A new kind is a file here that lists its pages, its line below, and its template in templates/pages.
import { oncePer } from '../../with-memory.ts';
import type { SiteView } from '../views/site.ts';
import { areaKind } from './area.ts';
import { atlasKind } from './atlas.ts';
import { authorKind, authorsKind } from './author.ts';
import { digestKind } from './digest.ts';
import { digestsKind } from './digests.ts';
import { editionKind } from './edition.ts';
import { feedsKind } from './feeds.ts';
import { followKind } from './follow.ts';
import { followedKind } from './followed.ts';
import { homeKind } from './home.ts';
import { isIndexed, type Page, type PageKind, perSite } from './kind.ts';
import { monthKind } from './month.ts';
import { organisationKind, organisationsKind } from './organisation.ts';
import { paperKind } from './paper.ts';
import { periodKind } from './period.ts';
import { forYouKind, newKind, notFoundKind, offlineKind, randomKind, readingListKind } from './plain.ts';
import { proseKind } from './prose.ts';
import { redirectKind } from './redirect.ts';
import { reportKind } from './report.ts';
import { searchKind } from './search.ts';
import { termKind } from './term.ts';
import { termsKind } from './terms.ts';
import { topicKind } from './topic.ts';
import { topicsKind } from './topics.ts';
import { trendsKind } from './trends.ts';
import { unsortedKind } from './unsorted.ts';
import { yearKind } from './year.ts';

/** Feeds, and the ways that the page of topics names, are listed in this order. */
export const pageKinds: readonly PageKind[] = [
  homeKind,
  followedKind,
  areaKind,
  topicKind,
  topicsKind,
  unsortedKind,
  digestKind,
  editionKind,
  digestsKind,
  yearKind,
  monthKind,
  periodKind,
  atlasKind,
  termKind,
  termsKind,
  trendsKind,
  followKind,
  authorKind,
  authorsKind,
  organisationKind,
  organisationsKind,
  paperKind,
  feedsKind,
  reportKind,
  searchKind,
  proseKind,
  redirectKind,
  newKind,
  forYouKind,
  randomKind,
  readingListKind,
  offlineKind,
  notFoundKind,
];

export interface ListedPage extends Page {
  readonly kind: PageKind;
}

/** Every page of the site. Throws where two claim one address. */
export function listPages(site: SiteView, kinds: readonly PageKind[] = pageKinds): readonly ListedPage[] {
  const owners = new Map<string, string>();
  const listed: ListedPage[] = [];
  for (const kind of kinds) {
    for (const page of kind.pages(site, kinds)) {
      const { url } = page;
      const owner = owners.get(url);
      if (owner !== undefined) {
        throw new Error(`Two pages have the address ${url}: of the kinds "${owner}" and "${kind.name}".`);
      }
      owners.set(url, kind.name);
      listed.push({ kind, ...page });
    }
  }
  return listed;
}

/** What exports ask of pages, which to list takes a while. */
export function pageAddresses(site: SiteView, kinds: readonly PageKind[]): readonly PageAddress[] {
  return addressesIn(site)(kinds);
}

interface PageAddress {
  readonly url: string;
  readonly isIndexed: boolean;
}

const addressesIn = perSite((site) =>
  oncePer((kinds: readonly PageKind[]): readonly PageAddress[] =>
    listPages(site, kinds).map((page) => ({ url: page.url, isIndexed: isIndexed(page.kind, page) })),
  ),
);
