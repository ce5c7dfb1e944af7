// What pages of authors and pages of organisations have in common: a name's papers, topics and company,
// and an index of all names.
import type { NamedGroup } from '../../people/index.ts';
import { compareTexts } from '../../text/compare.ts';
import { oncePer, withMemory } from '../../with-memory.ts';
import { type Counted, countEach, countTopics } from '../views/count-each.ts';
import type { PaperView } from '../views/paper.ts';
import type { RefView, TopicRefView } from '../views/parts.ts';
import type { NameView } from '../views/people.ts';
import type { SiteView } from '../views/site.ts';
import { type IndexPage, pagesByLetter } from './by-letter.ts';
import { type FeedGroup, type Page, type PageKind, type PaperFeed, perSite } from './kind.ts';
import { onePart, type PagedPapers, pagesOfPapers } from './paged.ts';

export interface NameSubject extends RefView {
  readonly hasFeed: boolean;
}

export interface NameFront {
  /** Other spellings on the papers. */
  readonly spellings: readonly string[];
  readonly count: number;
  readonly topics: readonly Counted<TopicRefView>[];
  /** Names on the same papers, those of most papers first. */
  readonly company: readonly Counted<NameView>[];
}

export type NamePage = PagedPapers<NameSubject, NameFront>;

/** A name of many papers has a feed, and a file of citations (exports/citations.ts). */
interface NameKind extends PageKind<NamePage> {
  readonly feeds: Omit<FeedGroup, 'list'> & { readonly list: (site: SiteView) => Iterable<PaperFeed> };
}

export interface NameKindOptions {
  readonly name: string;
  /** `/authors/`. */
  readonly at: string;
  readonly groups: (site: SiteView) => readonly NamedGroup[];
  readonly urlOf: (slug: string) => string;
  /** The names that keep a paper's subject company: co-authors, an organisation's authors. */
  readonly company: (paper: PaperView) => readonly NameView[];
  /** Heading of their feeds. */
  readonly feedsTitle: string;
  /** Papers that earn a feed: fewer are soon told. */
  readonly leastForFeed: number;
  /** Papers of a feed: a name brings few between two looks, and there are hundreds of names. */
  readonly feedLimit: number;
}

const shownTopics = 6;
const shownCompany = 12;
/** Sets of papers whose company is remembered, none of so many that their slugs are longer. */
const [mostSets, longestSet] = [5_000, 4_000];

export function nameKind(options: NameKindOptions): NameKind {
  const { name, at, groups, urlOf, company, feedsTitle, leastForFeed, feedLimit } = options;
  // A paper's company is counted on the page of each name that it has.
  const companyOf = oncePer((paper: PaperView) => eachOnce(company(paper)));
  const papersOf = perSite((site: SiteView) => {
    const places = new Map(site.newest.map((paper, place) => [paper.slug, { paper, place }]));
    return (slugs: readonly string[]): readonly PaperView[] =>
      slugs
        .flatMap((slug) => places.get(slug) ?? [])
        .sort((one, other) => one.place - other.place)
        .map(({ paper }) => paper);
  });
  // Once for all names on the same papers: each of a team of thousands would count all the others.
  const companyOn = perSite((site: SiteView) =>
    withMemory(
      (slugs) =>
        countEach(papersOf(site)(slugs.split('\n')).flatMap(companyOf), (view) => view.url ?? '', {
          order: (view) => view.name,
          most: shownCompany + 1,
        }),
      mostSets,
      longestSet,
    ),
  );
  return {
    name,
    at,
    indexed: true,
    pages: function* (site): Generator<Page<NamePage>> {
      for (const group of groups(site)) {
        const papers = papersOf(site)(group.papers);
        const url = urlOf(group.slug);
        yield* pagesOfPapers({
          url,
          parts: onePart(papers),
          subject: { title: group.name, url, hasFeed: papers.length >= leastForFeed },
          front: () => ({
            spellings: group.spellings,
            count: papers.length,
            topics: countTopics(papers).slice(0, shownTopics),
            // A name's own page is that of all its spellings.
            company: companyOn(site)(group.papers.join('\n'))
              .filter((view) => view.url !== url)
              .slice(0, shownCompany),
          }),
        });
      }
    },
    feeds: {
      title: feedsTitle,
      inOneFormat: true,
      list: (site) =>
        groups(site)
          .filter(({ papers }) => papers.length >= leastForFeed)
          .map(({ slug, name: title, papers }) => ({
            id: `${name}:${slug}`,
            title,
            description: `Papers listed with ${title}.`,
            url: urlOf(slug),
            papers: () => papersOf(site)(papers),
            limit: feedLimit,
          })),
    },
  };
}

/** Those that have a page, once a paper: a list of a hundred authors has a name twice now and then. */
function eachOnce(names: readonly NameView[]): readonly NameView[] {
  const seen = new Set<string | null>([null]);
  return names.filter(({ url }) => {
    const isFirst = !seen.has(url);
    seen.add(url);
    return isFirst;
  });
}

export type NamesPage = IndexPage<Counted<RefView>>;

/** Names of most papers on an index's first page. */
const shownNames = 60;

export function namesKind(options: {
  readonly name: string;
  readonly at: string;
  readonly way: string;
  readonly groups: (site: SiteView) => readonly NamedGroup[];
  readonly urlOf: (slug: string) => string;
  /** What a name is looked up by: its words in small letters with hyphens between, in the order that it is sought in. */
  readonly sortedBy: (words: string, name: string) => string;
}): PageKind<NamesPage> {
  const { name, at, way, groups, urlOf, sortedBy } = options;
  return {
    name,
    at,
    way,
    indexed: true,
    // Once a site: the page of topics asks whether there are any.
    pages: perSite((site) => {
      const sources = groups(site)
        .map((group) => ({ ...group, key: sortedBy(group.words, group.name) }))
        .sort((one, other) => compareTexts(one.key, other.key));
      if (sources.length === 0) return [];
      return pagesByLetter({
        at,
        sources,
        keyOf: ({ key }) => key,
        foremost: (all) =>
          all.toSorted((one, other) => other.papers.length - one.papers.length).slice(0, shownNames),
        show: ({ name: title, slug, papers }) => ({ title, url: urlOf(slug), count: papers.length }),
      });
    }),
  };
}
