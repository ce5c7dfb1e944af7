// A term: what it stands for, and the papers that use it.
import type { Glossary, TermKind } from '../../terms/index.ts';
import type { PaperView } from '../views/paper.ts';
import type { RefView } from '../views/parts.ts';
import type { SiteView } from '../views/site.ts';
import { type PageKind, perSite } from './kind.ts';
import { onePart, type PagedPapers, pagesOfPapers } from './paged.ts';
import { leastCharted, leastMonths, type ShareView, shareByMonth } from './share.ts';
import { timeOf } from './time.ts';

/** A method, benchmark, data set or acronym that two papers or more use. */
export interface TermView extends RefView {
  readonly slug: string;
  readonly kind: TermKind;
  /** What papers say it stands for, commonest first. */
  readonly expansions: readonly { readonly text: string; readonly papers: number }[];
  /** Newest first. */
  readonly papers: readonly PaperView[];
}

export interface TermFront extends Pick<TermView, 'title' | 'kind' | 'expansions'> {
  readonly count: number;
  /** By month, where there are months and papers enough for a chart. */
  readonly share: ShareView | null;
}

export type TermPage = PagedPapers<RefView, TermFront>;

export const termKind: PageKind<TermPage> = {
  name: 'term',
  at: '/terms/',
  indexed: true,
  pages: (site) =>
    termsOf(site).flatMap(({ slug, url, title, kind, papers, expansions }) =>
      pagesOfPapers({
        url,
        parts: onePart(papers),
        subject: { title, url },
        front: () => ({
          title,
          kind,
          expansions,
          count: papers.length,
          share: shareOfTerm(site, slug, papers.length),
        }),
      }),
    ),
};

function shareOfTerm(site: SiteView, slug: string, papers: number): ShareView | null {
  const { terms } = timeOf(site);
  return papers >= leastCharted && terms.months.length >= leastMonths
    ? shareByMonth(site, terms, slug)
    : null;
}

/** In alphabetical order. */
export const termsOf = perSite((site: SiteView) => viewTerms(site.sources.glossary, site.newest));

/** `papers` are all of the site's, newest first; a term's come in the same order. */
export function viewTerms(glossary: Glossary, papers: readonly PaperView[]): readonly TermView[] {
  const places = new Map(papers.map(({ slug }, place) => [slug, place]));
  return glossary.terms.map(({ slug, term, kind, expansions, papers: slugs }) => ({
    slug,
    url: `/terms/${slug}/`,
    title: term,
    kind,
    expansions,
    papers: slugs
      .flatMap((paper) => places.get(paper) ?? [])
      .sort((one, other) => one - other)
      .flatMap((place) => papers[place] ?? []),
  }));
}
