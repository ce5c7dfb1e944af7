// What the views of one site share: the records, and the few indexes over them.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Dump } from '../../dump/types.ts';
import type { Digest, DigestSlug, Library, Paper, PaperSlug } from '../../library/types.ts';
import type { Neighbour } from '../../related/types.ts';
import type { Ledger } from '../../terms/index.ts';
import type { Classification, Topic, TopicSlug } from '../../topics/types.ts';
import type { Texts } from '../render/texts.ts';
import { viewDate } from './date.ts';
import type { DatedRefView, TopicRefView } from './parts.ts';

export interface ViewSources {
  readonly library: Library;
  /** In the order of their slugs. */
  readonly topics: readonly Topic[];
  /** By paper; a publisher's correction has been applied. */
  readonly classifications: ReadonlyMap<PaperSlug, Classification>;
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
  /** What a digest without a title is about, in its own words. */
  readonly themes: ReadonlyMap<DigestSlug, string>;
  /** What the papers' acronyms stand for. */
  readonly ledger: Ledger;
  readonly texts: Texts;
  readonly pathPrefix: string;
  /** All that were read: those without entries and those that repeat another make no digest of their own. */
  readonly dumps: readonly Dump[];
  /** Of content that is no dump: corrections, topics. */
  readonly diagnostics: readonly Diagnostic[];
  /** Terms that papers without a topic share: candidates for a new topic. */
  readonly unsortedTerms: readonly { readonly term: string; readonly papers: number }[];
}

export interface ViewContext extends ViewSources {
  readonly paperBySlug: ReadonlyMap<string, Paper>;
  readonly digestBySlug: ReadonlyMap<DigestSlug, Digest>;
  readonly topicBySlug: ReadonlyMap<TopicSlug, Topic>;
  /** Where a paper stands in the digest that listed it first. */
  readonly placeOf: ReadonlyMap<PaperSlug, { readonly digest: Digest; readonly index: number }>;
}

export function createContext(sources: ViewSources): ViewContext {
  const { library, topics } = sources;
  const placeOf = new Map<PaperSlug, { readonly digest: Digest; readonly index: number }>();
  // Newest first, so that the oldest digest has the last word.
  for (const digest of library.digests) {
    digest.papers.forEach((slug, index) => {
      placeOf.set(slug, { digest, index });
    });
  }
  return {
    ...sources,
    placeOf,
    paperBySlug: new Map(library.papers.map((paper) => [paper.slug, paper])),
    digestBySlug: new Map(library.digests.map((digest) => [digest.slug, digest])),
    topicBySlug: new Map(topics.map((topic) => [topic.slug, topic])),
  };
}

export function paperUrl(slug: string): string {
  return `/papers/${slug}/`;
}

export function digestUrl(slug: string): string {
  return `/digests/${slug}/`;
}

export function digestRef(context: ViewContext, digest: Digest): DatedRefView {
  const date = digest.date === null ? null : viewDate(digest.date);
  return { title: digestTitle(context, digest), url: digestUrl(digest.slug), date };
}

/** The publisher's title, else its theme, else its file's name. */
export function digestTitle({ themes }: ViewContext, digest: Digest): string {
  return (
    digest.title ?? themes.get(digest.slug) ?? digest.dump.file.replace(/^.*\//, '').replace(/\.\w+$/, '')
  );
}

export function topicRef(topic: Topic): TopicRefView {
  return { slug: topic.slug, area: topic.area, title: topic.title, url: `/topics/${topic.slug}/` };
}

/** Areas live beside topics; a topic's slug cannot hold a slash. */
export function areaUrl(area: string): string {
  return `/topics/areas/${area}/`;
}
