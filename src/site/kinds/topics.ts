// The whole taxonomy at a glance.
import { type AreaPage, showArea } from './area.ts';
import { onePage } from './kind.ts';

export interface TopicsPage {
  /** Topics that have papers. */
  readonly count: number;
  readonly areas: readonly AreaPage[];
  /** Papers that fit no topic. */
  readonly unsorted: number;
}

export const topicsKind = onePage(
  'topics',
  '/topics/',
  ({ totals, areas, unsorted }): TopicsPage => ({
    count: totals.topics,
    areas: areas.map(showArea),
    unsorted: unsorted.length,
  }),
);
