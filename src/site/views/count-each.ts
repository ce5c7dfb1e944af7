// How often each thing of a list comes, for the short lists of what is commonest.
import { compareTexts } from '../../text/compare.ts';
import type { PaperView } from './paper.ts';
import type { TopicRefView } from './parts.ts';

export type Counted<View> = View & { readonly count: number };

/**
 * Each once, as it first comes, the commonest first; what comes as often stands in the order of its key, or of `order`.
 * At most `most`, of many that are counted.
 */
export function countEach<View extends object>(
  views: Iterable<View>,
  keyOf: (view: View) => string,
  { order = keyOf, most = Number.POSITIVE_INFINITY }: CountOptions<View> = {},
): readonly Counted<View>[] {
  const counted = new Map<string, { readonly view: View; count: number }>();
  for (const view of views) {
    const key = keyOf(view);
    const known = counted.get(key);
    if (known === undefined) counted.set(key, { view, count: 1 });
    else known.count += 1;
  }
  return [...counted.values()]
    .sort((one, other) => other.count - one.count || compareTexts(order(one.view), order(other.view)))
    .slice(0, most)
    .map(({ view, count }) => ({ ...view, count }));
}

interface CountOptions<View> {
  readonly order?: (view: View) => string;
  readonly most?: number;
}

/** Primary topics of papers. */
export function countTopics(papers: readonly PaperView[]): readonly Counted<TopicRefView>[] {
  return countEach(
    papers.flatMap(({ primary }) => primary ?? []),
    ({ slug }) => slug,
  );
}
