// The whole site as templates see it.
import { httpUrl } from '../../text/index.ts';
import type { SiteConfig } from '../config.ts';
import { renderProse } from '../render/prose.ts';
import type { ProseView, SiteView } from '../view.ts';
import { viewAtlas } from './atlas.ts';
import { createContext, digestUrl, paperUrl, type ViewSources } from './context.ts';
import { viewDigest } from './digest.ts';
import { viewMail } from './mail.ts';
import { viewPaper } from './paper.ts';
import { viewPeriods } from './periods.ts';
import { type ReportSources, viewReport } from './report.ts';
import { viewTerms } from './terms.ts';
import { viewAreas, viewTopics } from './topics.ts';

export interface SiteSources extends ViewSources, ReportSources {
  readonly config: SiteConfig;
  /** The publisher's own pages. */
  readonly prose: readonly ProseView[];
}

export function viewSite(sources: SiteSources): SiteView {
  const { config, library, pathPrefix, prose } = sources;
  const context = createContext(sources);
  const papers = library.papers.map((paper) => viewPaper(context, paper));
  const bySlug = new Map(papers.map((paper) => [paper.slug, paper]));
  const digests = library.digests.map((digest, at) => viewDigest(context, at, digest, bySlug));
  const topics = viewTopics(context, bySlug);
  const areas = viewAreas(topics);
  const slugs = new Set(library.digests.flatMap((digest) => digest.papers));
  const newestFirst = [...slugs].flatMap((slug) => bySlug.get(slug) ?? []);
  const report = viewReport(context, sources);
  return {
    config: {
      title: config.title,
      description: config.description,
      origin: config.origin,
      pathPrefix,
      cards: config.cards,
      repository: config.repository === null ? null : httpUrl(config.repository),
    },
    welcome: renderProse(config.welcome, pathPrefix),
    papers,
    digests,
    topics,
    periods: viewPeriods(digests),
    mails: digests.map((digest) => viewMail(digest, bySlug)),
    areas,
    terms: viewTerms(sources.ledger, newestFirst, digests),
    atlas: viewAtlas(newestFirst, areas, sources.neighbours),
    unsorted: newestFirst.filter((paper) => paper.primary === null),
    prose,
    redirects: [
      ...library.papers.flatMap((paper) =>
        paper.aliases.map((alias) => ({ url: paperUrl(alias), to: paperUrl(paper.slug) })),
      ),
      ...library.digests.flatMap((digest) =>
        digest.aliases.map((alias) => ({ url: digestUrl(alias), to: digestUrl(digest.slug) })),
      ),
    ],
    report,
    totals: {
      entries: report.dumps.reduce((sum, dump) => sum + dump.entries, 0),
      papers: papers.length,
      digests: digests.length,
      topics: topics.filter((topic) => topic.papers.length > 0).length,
    },
  };
}
