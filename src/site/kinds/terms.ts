// The terms that papers share: methods, benchmarks, data sets and acronyms.
import type { TermKind } from '../../terms/index.ts';
import type { RefView } from '../views/parts.ts';
import { onePage } from './kind.ts';
import { termsOf } from './term.ts';

export interface TermsPage {
  /** In alphabetical order. */
  readonly terms: readonly TermRowView[];
}

export interface TermRowView extends RefView {
  readonly slug: string;
  readonly kind: TermKind;
  /** What most papers say it stands for; null where none does. */
  readonly expansion: string | null;
  /** Papers that use it. */
  readonly count: number;
}

export const termsKind = onePage(
  'terms',
  '/terms/',
  (site): TermsPage => ({
    terms: termsOf(site).map(({ slug, title, url, kind, expansions, papers }) => ({
      slug,
      title,
      url,
      kind,
      expansion: expansions[0]?.text ?? null,
      count: papers.length,
    })),
  }),
);
