// Authors and organisations that have pages, and the names on papers that lead there.
import type { Paper } from '../../library/types.ts';
import { foldName, gatherNames, type NamedGroup } from '../../people/index.ts';
import { withMemory } from '../../with-memory.ts';
import { searchAmongUrl } from '../href.ts';

/**
 * Most authors of an archive have one paper in it, and half of the others two. A page for each of those would be a fifth
 * of the files of a year of daily lists, and show one title that the reader has not just come from.
 */
const leastPapersOfPage = 3;
/** The search page gathers two as well. */
const leastPapersOfLink = 2;

/** A name is asked for by each page that lists a paper of it. */
const mostRemembered = 50_000;

/** A name on a paper, and the page that gathers its papers, where there is more than that paper. */
export interface NameView {
  readonly name: string;
  readonly url: string | null;
}

export interface People {
  readonly authors: readonly NamedGroup[];
  readonly organisations: readonly NamedGroup[];
  readonly author: (name: string) => NameView;
  readonly organisation: (name: string) => NameView;
}

export function gatherPeople(papers: readonly Pick<Paper, 'authors' | 'organization' | 'slug'>[]): People {
  const linked = gatherNames(
    papers.map(({ slug, authors }) => ({ slug, names: authors ?? [] })),
    leastPapersOfLink,
  );
  const hasPage = (group: NamedGroup) => group.papers.length >= leastPapersOfPage;
  const organisations = gatherNames(
    papers.map(({ slug, organization }) => ({ slug, names: organization === null ? [] : [organization] })),
    1,
  );
  return {
    authors: linked.filter(hasPage),
    organisations,
    author: finder(linked, (group) =>
      hasPage(group) ? authorUrl(group.slug) : searchAmongUrl('author', group.name),
    ),
    organisation: finder(organisations, ({ slug }) => organisationUrl(slug)),
  };
}

export function authorUrl(slug: string): string {
  return `/authors/${slug}/`;
}

export function organisationUrl(slug: string): string {
  return `/organisations/${slug}/`;
}

function finder(
  groups: readonly NamedGroup[],
  urlOf: (group: NamedGroup) => string,
): (name: string) => NameView {
  const urls = new Map(groups.map((group) => [foldName(group.name), urlOf(group)]));
  return withMemory((name) => ({ name, url: urls.get(foldName(name)) ?? null }), mostRemembered);
}
