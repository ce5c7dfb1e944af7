// What the views of one site share: the records, and the few indexes over them.
import type { Diagnostic } from '../../diagnostic.ts';
import type { Dump } from '../../dump/types.ts';
import type { Digest, DigestSlug, Library, Paper, PaperSlug } from '../../library/types.ts';
import type { DateForm } from '../../paper/dates.ts';
import type { WeightedTerm } from '../../related/index.ts';
import type { Neighbour } from '../../related/types.ts';
import type { Glossary } from '../../terms/index.ts';
import { flattenTopics } from '../../topics/taxonomy.ts';
import type { Classification, Topic, TopicSlug } from '../../topics/types.ts';
import { ownLanguage } from '../language.ts';
import type { Texts } from '../render/texts.ts';
import type { PaperView } from './paper.ts';
import { type DatedRefView, type TopicRefView, viewDate } from './parts.ts';
import { gatherPeople, type People } from './people.ts';

export interface ViewSources {
  readonly library: Library;
  /** In the order of their slugs. */
  readonly topics: readonly Topic[];
  /** By paper; a publisher's correction has been applied. */
  readonly classifications: ReadonlyMap<PaperSlug, Classification>;
  /** A paper's weightiest words; asked in the order in which papers came it takes least time. */
  readonly wordsOf: (slug: string) => readonly WeightedTerm[];
  readonly neighbours: ReadonlyMap<string, readonly Neighbour[]>;
  /** What a digest without a title is about, in its own words. */
  readonly themes: ReadonlyMap<DigestSlug, string>;
  /** What the papers' acronyms stand for. */
  readonly glossary: Glossary;
  readonly texts: Texts;
  /** How dates are written. */
  readonly dates: DateForm;
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
  /** Topics and their parts. */
  readonly topicBySlug: ReadonlyMap<TopicSlug, Topic>;
  /** Where a paper stands in the digest that listed it first. */
  readonly placeOf: ReadonlyMap<PaperSlug, { readonly digest: Digest; readonly index: number }>;
  readonly people: People;
  /** What was viewed so far: one view a paper, so that what is hashed for one page is not hashed again for others. */
  readonly views: Map<PaperSlug, PaperView>;
  /** Every listing of a paper asks for its digest's. */
  readonly digestRefs: Map<DigestSlug, DatedRefView>;
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
    people: gatherPeople(library.papers),
    paperBySlug: new Map(library.papers.map((paper) => [paper.slug, paper])),
    digestBySlug: new Map(library.digests.map((digest) => [digest.slug, digest])),
    topicBySlug: new Map(flattenTopics(topics).map((topic) => [topic.slug, topic])),
    views: new Map(),
    digestRefs: new Map(),
  };
}

export function paperUrl(slug: string): string {
  return `/papers/${slug}/`;
}

export function digestUrl(slug: string): string {
  return `/digests/${slug}/`;
}

export function digestRef(context: ViewContext, digest: Digest): DatedRefView {
  const known = context.digestRefs.get(digest.slug);
  if (known !== undefined) return known;
  const ref = makeRef(context, digest);
  context.digestRefs.set(digest.slug, ref);
  return ref;
}

function makeRef(context: ViewContext, digest: Digest): DatedRefView {
  const date = digest.date === null ? null : viewDate(digest.date, context.dates);
  const { title, lang } = nameDigest(context, digest);
  return { title, lang, url: digestUrl(digest.slug), date };
}

export interface DigestName {
  readonly title: string;
  readonly lang?: string | undefined;
  /** What it is about, where the title does not say it. */
  readonly theme: string | null;
}

/**
 * The publisher's title. Else a day of the list is called by its date, with its theme below. A list without a
 * whole date, or one that answers a search, is called by its theme, or by its file's name.
 */
export function nameDigest({ themes, dates }: ViewContext, { slug, title, date, dump }: Digest): DigestName {
  const theme = themes.get(slug) ?? null;
  if (title !== null) return { title, lang: ownLanguage(dates.locale), theme: null };
  if (date !== null && !date.startsWith('-') && dump.query === null) {
    const { label, lang } = viewDate(date, dates);
    return { title: label, lang, theme };
  }
  return { title: theme ?? dump.file.replace(/^.*\//, '').replace(/\.\w+$/, ''), theme: null };
}

export function topicRef(topic: Topic): TopicRefView {
  return { slug: topic.slug, area: topic.area, title: topic.title, url: `/topics/${topic.slug}/` };
}

/** Areas live beside topics; a topic's slug cannot hold a slash. */
export function areaUrl(area: string): string {
  return `/topics/areas/${area}/`;
}
