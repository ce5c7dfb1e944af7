// The whole site, ready for reading: what kinds of pages and exports are made from.
//
// Texts are RichText whose `html` is a lazy getter, so that an archive of 100,000 papers is never held as
// HTML in memory at once. All `url`s are site-absolute without the path prefix (`/papers/x/`); a template
// passes them through `href()` (context.ts), which adds it.

import type { DateForm } from '../../paper/dates.ts';
import { httpUrl } from '../../text/index.ts';
import type { HttpUrl } from '../../text/types.ts';
import { mostWays, type NavItem, type SiteConfig } from '../config.ts';
import { renderProse } from '../render/prose.ts';
import { createContext, type ViewContext, type ViewSources } from './context.ts';
import { type DigestView, viewDigest } from './digest.ts';
import type { FollowedView } from './followed.ts';
import { viewPaper } from './library-paper.ts';
import type { PaperView } from './paper.ts';
import type { RefView, RichText } from './parts.ts';
import { type AreaView, type TopicView, viewAreas, viewTopics } from './topic.ts';

export interface SiteView {
  readonly config: ConfigView;
  /** The publisher's words for the home page; block HTML, empty where there are none. */
  readonly welcome: RichText;
  /** In the order of their slugs. */
  readonly papers: readonly PaperView[];
  /** The same, newest digest first. */
  readonly newest: readonly PaperView[];
  /** Those that fit no topic, newest digest first. */
  readonly unsorted: readonly PaperView[];
  /** Newest first. */
  readonly digests: readonly DigestView[];
  readonly topics: readonly TopicView[];
  /** Parts of topics: pages of their own, in no list but their topic's. */
  readonly subtopics: readonly TopicView[];
  readonly areas: readonly AreaView[];
  /** The publisher's own pages, in the order of their files' names. */
  readonly prose: readonly ProseView[];
  /** Standing questions, in the order of their files' names. */
  readonly followed: readonly FollowedView[];
  readonly totals: Totals;
  /** The records that all of this was made from. */
  readonly sources: ViewContext;
}

export interface ConfigView {
  readonly title: string;
  readonly description: string;
  /** Origin for feeds and canonical links (`https://example.org`), null where unknown. */
  readonly origin: string | null;
  /** `/` or `/repository/`. */
  readonly pathPrefix: string;
  /** The publisher's repository, for "report this"; null where unknown. */
  readonly repository: HttpUrl | null;
  /** What the publisher edits, as it is called there: `content`. */
  readonly folder: string;
  /** BCP 47: of the publisher's own words (language.ts). */
  readonly language: string;
  readonly dates: DateForm;
  /** Whether papers have drawn cards. */
  readonly cards: boolean;
  /** The publisher's ways in the head of every page. */
  readonly nav: readonly NavItem[];
  /** The publisher's words below every page; block HTML, null where there are none. */
  readonly footer: RichText | null;
}

/** A page the publisher wrote, `content/pages/<slug>.md`: about, and whatever else is put there. */
export interface ProseView extends RefView {
  readonly slug: string;
  readonly description: string;
  /** Block HTML. */
  readonly body: RichText;
}

export interface Totals {
  readonly entries: number;
  readonly papers: number;
  readonly digests: number;
  /** Topics that have papers. */
  readonly topics: number;
}

export interface SiteSources extends Omit<ViewSources, 'dates'> {
  readonly config: SiteConfig;
  readonly folder: string;
  readonly prose: readonly ProseView[];
}

/** Standing questions are asked of the views, and so come later (src/pipeline/follow.ts). */
export function viewSite(sources: SiteSources): SiteView {
  const { config, folder, library, pathPrefix, prose, dumps } = sources;
  const context = createContext({ ...sources, dates: config.dates });
  const papers = library.papers.map((paper) => viewPaper(context, paper));
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const digests = library.digests.map((digest) => viewDigest(context, digest, bySlug));
  const { topics, subtopics } = viewTopics(context, bySlug);
  const slugs = new Set(library.digests.flatMap((digest) => digest.papers));
  const newest = [...slugs].flatMap((slug) => bySlug.get(slug) ?? []);
  return {
    config: {
      title: config.title,
      description: config.description,
      origin: config.origin,
      pathPrefix,
      language: config.language,
      dates: config.dates,
      cards: config.cards,
      nav: waysInHead(config, prose),
      footer: config.footer === '' ? null : renderProse(config.footer, pathPrefix, 'foot:'),
      repository: config.repository === null ? null : httpUrl(config.repository),
      folder,
    },
    welcome: renderProse(config.welcome, pathPrefix),
    papers,
    newest,
    unsorted: newest.filter((paper) => paper.primary === null),
    digests,
    topics,
    subtopics,
    areas: viewAreas(topics),
    prose,
    followed: [],
    totals: {
      entries: dumps.reduce((sum, dump) => sum + dump.entries.length, 0),
      papers: papers.length,
      digests: digests.length,
      topics: topics.filter((topic) => topic.count > 0).length,
    },
    sources: context,
  };
}

/** A publisher who names no ways gets one to each page of their own, as far as there is room. */
export function waysInHead({ nav }: SiteConfig, prose: readonly ProseView[]): readonly NavItem[] {
  return nav ?? prose.slice(0, mostWays).map(({ title, url }) => ({ label: title, url }));
}
