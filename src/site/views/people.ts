// Authors and organisations that have pages, and the names on papers that lead there.
import type { Paper } from '../../library/types.ts';
import { foldName, gatherNames, type NamedGroup } from '../../people/index.ts';

/** An author of one paper has no page of their own: it would say what the paper's says. */
const leastPapersOfAuthor = 2;

/** A name on a paper, and the page that gathers its papers, where there is one. */
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

export function gatherPeople(papers: readonly Paper[]): People {
  const authors = gatherNames(
    papers.map(({ slug, authors }) => ({ slug, names: authors ?? [] })),
    leastPapersOfAuthor,
  );
  const organisations = gatherNames(
    papers.map(({ slug, organization }) => ({ slug, names: organization === null ? [] : [organization] })),
    1,
  );
  return {
    authors,
    organisations,
    author: finder(authors, authorUrl),
    organisation: finder(organisations, organisationUrl),
  };
}

export function authorUrl(slug: string): string {
  return `/authors/${slug}/`;
}

export function organisationUrl(slug: string): string {
  return `/organisations/${slug}/`;
}

function finder(groups: readonly NamedGroup[], urlOf: (slug: string) => string): (name: string) => NameView {
  const urls = new Map(groups.map(({ name, slug }) => [foldName(name), urlOf(slug)]));
  return (name) => ({ name, url: urls.get(foldName(name)) ?? null });
}
