// The terms that papers share: methods, benchmarks, data sets and acronyms.
import type { TermKind } from '../../terms/index.ts';
import type { OwnId } from '../own-ids.ts';
import type { RefView } from '../views/parts.ts';
import { type IndexPage, pagesByLetter } from './by-letter.ts';
import { type PageKind, perSite } from './kind.ts';
import { type TermView, termsOf } from './term.ts';

/** What the lists of terms hold; each term stands in one. */
export const termLists: readonly {
  readonly id: OwnId;
  readonly title: string;
  readonly kinds: readonly TermKind[];
}[] = [
  { id: 'acronyms', title: 'Acronyms', kinds: ['acronym'] },
  { id: 'names', title: 'Methods and names', kinds: ['name'] },
  // What papers measure on is now called the one, now the other.
  { id: 'data', title: 'Data sets and benchmarks', kinds: ['data set', 'benchmark'] },
];

/** In alphabetical order, but for a first page that cannot show all. */
export type TermsPage = IndexPage<TermRowView>;

export interface TermRowView extends RefView {
  readonly slug: string;
  readonly kind: TermKind;
  /** What it stands for, where two papers or half of them say so; null elsewhere. */
  readonly expansion: string | null;
  /** Papers that use it. */
  readonly count: number;
}

/** Terms of a list on a first page that cannot show all. */
const shownTerms = 30;

export const termsKind: PageKind<TermsPage> = {
  name: 'terms',
  at: '/terms/',
  way: 'Terms',
  indexed: true,
  // Once a site: the page of topics asks whether there are any.
  pages: perSite((site) =>
    pagesByLetter({
      at: '/terms/',
      sources: termsOf(site),
      keyOf: ({ slug }) => slug,
      foremost: (terms) =>
        termLists.flatMap(({ kinds }) => mostUsed(terms.filter(({ kind }) => kinds.includes(kind)))),
      show: ({ slug, title, url, kind, expansions, papers }) => ({
        slug,
        title,
        url,
        kind,
        expansion: mostSay(expansions, papers.length),
        count: papers.length,
      }),
    }),
  ),
};

function mostUsed(terms: readonly TermView[]): readonly TermView[] {
  return terms.toSorted((one, other) => other.papers.length - one.papers.length).slice(0, shownTerms);
}

/** One paper among many may mean something of its own; the term's page tells. */
function mostSay(
  [first]: readonly { readonly text: string; readonly papers: number }[],
  papers: number,
): string | null {
  return first !== undefined && (first.papers > 1 || 2 * first.papers >= papers) ? first.text : null;
}
