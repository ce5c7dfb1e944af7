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
}

export const feedsKind = onePage(
  'feeds',
  '/feeds/',
  (site, kinds): FeedsPage => ({ groups: listFeeds(site, kinds) }),
);

/** In the order of the table of kinds, each list by title. */
export function listFeeds(site: SiteView, kinds: readonly PageKind[]): readonly FeedListView[] {
  return kinds.flatMap(({ feeds }) =>
    feeds === undefined ? [] : [{ title: feeds.title, feeds: byTitle([...feeds.list(site)]) }],
  );
}

function byTitle(feeds: readonly RefView[]): readonly RefView[] {
  return feeds
    .map(({ title, url }) => ({ title, url }))
    .sort((one, other) => one.title.localeCompare(other.title, 'en'));
}
