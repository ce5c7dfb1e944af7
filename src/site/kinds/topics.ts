// The whole taxonomy at a glance.

import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type AreaPage, showArea } from './area.ts';
import { onePage, type PageKind } from './kind.ts';

export interface TopicsPage {
  /** Topics that have papers. */
  readonly count: number;
  readonly areas: readonly AreaPage[];
  /** Other ways through the same papers, as far as the archive has them. */
  readonly ways: readonly RefView[];
  /** Papers that fit no topic. */
  readonly unsorted: number;
}

export const topicsKind = onePage(
  'topics',
  '/topics/',
  (site, kinds): TopicsPage => ({
    ways: waysOf(site, kinds),
    count: site.totals.topics,
    areas: site.areas.filter(({ count }) => count > 0).map(showArea),
    unsorted: site.unsorted.length,
  }),
);

function waysOf(site: SiteView, kinds: readonly PageKind[]): readonly RefView[] {
  return kinds.flatMap((kind) => {
    if (kind.way === undefined) return [];
    const [first] = kind.pages(site, kinds);
    return first === undefined ? [] : [{ title: kind.way, url: kind.at }];
  });
}
