// How often each thing of a list comes, for the short lists of what is commonest.
import { groupBy } from '../../group-by.ts';
import { compareTexts } from '../../text/compare.ts';
import type { PaperView } from './paper.ts';
import type { TopicRefView } from './parts.ts';

export type Counted<View> = View & { readonly count: number };

/** Each once, as it first comes, the commonest first; what comes as often stands in the order of its key, or of `order`. */
export function countEach<View extends object>(
  views: Iterable<View>,
  keyOf: (view: View) => string,
  order = keyOf,
): readonly Counted<View>[] {
  return [...groupBy(views, keyOf).values()]
    .flatMap(([view, ...others]) => (view === undefined ? [] : [{ ...view, count: 1 + others.length }]))
    .sort((one, other) => other.count - one.count || compareTexts(order(one), order(other)));
}

/** Primary topics of papers. */
export function countTopics(papers: readonly PaperView[]): readonly Counted<TopicRefView>[] {
  return countEach(
    papers.flatMap(({ primary }) => primary ?? []),
    ({ slug }) => slug,
  );
}
