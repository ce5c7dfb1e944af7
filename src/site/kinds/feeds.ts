// All feeds, to choose from.
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { onePage, type PageKind } from './kind.ts';

export interface FeedsPage {
  readonly groups: readonly FeedListView[];
}

export interface FeedListView {
  readonly title: string;
  readonly feeds: readonly RefView[];
  readonly inOneFormat: boolean;
}

export const feedsKind = onePage(
  'feeds',
  '/feeds/',
  (site, kinds): FeedsPage => ({ groups: listFeeds(site, kinds) }),
);

/** In the order of the table of kinds, each list by title; a kind without feeds is not named. */
export function listFeeds(site: SiteView, kinds: readonly PageKind[]): readonly FeedListView[] {
  return kinds.flatMap(({ feeds }) => {
    const own = byTitle([...(feeds?.list(site) ?? [])]);
    return feeds === undefined || own.length === 0
      ? []
      : [{ title: feeds.title, feeds: own, inOneFormat: feeds.inOneFormat === true }];
  });
}

function byTitle(feeds: readonly RefView[]): readonly RefView[] {
  return feeds
    .map(({ title, url }) => ({ title, url }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));
}
