// A digest: in a list, and with its papers.
import type { Digest } from '../../library/types.ts';
import { digestRef, nameDigest, type ViewContext } from './context.ts';
import { type Counted, countTopics } from './count-each.ts';
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
  readonly topics: readonly Counted<TopicRefView>[];
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
    topics: countTopics(listed),
  };
}
