// A digest: in a list, and with its papers.
import type { Digest } from '../../library/types.ts';
import type { TopicSlug } from '../../topics/types.ts';
import { digestRef, nameDigest, topicRef, type ViewContext } from './context.ts';
import type { PaperView } from './paper.ts';
import type { DatedRefView, TopicRefView } from './parts.ts';

/** A digest in a list. */
export interface DigestRowView extends DatedRefView {
  readonly slug: string;
  /** What it is about, where the title does not say it. */
  readonly theme: string | null;
  /** Papers in it. */
  readonly count: number;
  /** Whether its place in the order of time is known. */
  readonly isPlaced: boolean;
}

export interface DigestView extends DigestRowView {
  readonly file: string;
  readonly papers: readonly PaperView[];
  /** Topics by number of papers, most first. */
  readonly topics: readonly (TopicRefView & { readonly count: number })[];
}

export function digestRow({
  slug,
  url,
  title,
  lang,
  theme,
  date,
  count,
  isPlaced,
}: DigestRowView): DigestRowView {
  return { slug, url, title, lang, theme, date, count, isPlaced };
}

/** `papers` are the site's own paper views, by slug. */
export function viewDigest(
  context: ViewContext,
  digest: Digest,
  papers: ReadonlyMap<string, PaperView>,
): DigestView {
  const listed = digest.papers.flatMap((slug) => papers.get(slug) ?? []);
  return {
    ...digestRef(context, digest),
    theme: nameDigest(context, digest).theme,
    slug: digest.slug,
    file: digest.dump.file,
    count: listed.length,
    isPlaced: digest.time !== null,
    papers: listed,
    topics: countTopics(context, digest),
  };
}

/** Primary topics of its papers, most frequent first, then by slug. */
function countTopics(
  context: ViewContext,
  digest: Digest,
): readonly (TopicRefView & { readonly count: number })[] {
  const counts = new Map<TopicSlug, number>();
  for (const slug of digest.papers) {
    const primary = context.classifications.get(slug)?.primary ?? null;
    if (primary !== null) counts.set(primary, (counts.get(primary) ?? 0) + 1);
  }
  return [...counts]
    .flatMap(([slug, count]) => {
      const topic = context.topicBySlug.get(slug);
      return topic === undefined ? [] : [{ ...topicRef(topic), count }];
    })
    .sort((one, other) => other.count - one.count || (one.slug < other.slug ? -1 : 1));
}
