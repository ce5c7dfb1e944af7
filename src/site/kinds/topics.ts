// The whole taxonomy at a glance.

import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type AreaPage, showArea } from './area.ts';
import { onePage } from './kind.ts';
import { timeOf } from './time.ts';

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
  (site): TopicsPage => ({
    ways: waysOf(site),
    count: site.totals.topics,
    areas: site.areas.filter(({ count }) => count > 0).map(showArea),
    unsorted: site.unsorted.length,
  }),
);

function waysOf(site: SiteView): readonly RefView[] {
  const { authors, organisations } = site.sources.people;
  return [
    { title: 'Atlas', url: '/atlas/' },
    { title: 'Terms', url: '/terms/' },
    ...(timeOf(site).months.length < 3 ? [] : [{ title: 'Trends', url: '/trends/' }]),
    ...(site.followed.length === 0 ? [] : [{ title: 'Standing questions', url: '/follow/' }]),
    ...(authors.length === 0 ? [] : [{ title: 'Authors', url: '/authors/' }]),
    ...(organisations.length === 0 ? [] : [{ title: 'Organisations', url: '/organisations/' }]),
  ];
}
