// The terms that papers share: methods, benchmarks, data sets and acronyms.
import type { TermKind } from '../../terms/index.ts';
import type { RefView } from '../views/parts.ts';
import { onePage, type PageKind } from './kind.ts';
import { termsOf } from './term.ts';

export interface TermsPage {
  /** In alphabetical order. */
  readonly terms: readonly TermRowView[];
}

export interface TermRowView extends RefView {
  readonly slug: string;
  readonly kind: TermKind;
  /** What it stands for, where two papers or half of them say so; null elsewhere. */
  readonly expansion: string | null;
  /** Papers that use it. */
  readonly count: number;
}

export const termsKind: PageKind<TermsPage> = {
  ...onePage('terms', '/terms/', (site) => ({
    terms: termsOf(site).map(({ slug, title, url, kind, expansions, papers }) => ({
      slug,
      title,
      url,
      kind,
      expansion: mostSay(expansions, papers.length),
      count: papers.length,
    })),
  })),
  way: 'Terms',
};

/** One paper among many may mean something of its own; the term's page tells. */
function mostSay(
  [first]: readonly { readonly text: string; readonly papers: number }[],
  papers: number,
): string | null {
  return first !== undefined && (first.papers > 1 || 2 * first.papers >= papers) ? first.text : null;
}
