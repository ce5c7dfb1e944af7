// All digests, newest first, and the periods they fall into.
import { type DigestRowView, digestRow } from '../views/digest.ts';
import type { RefView } from '../views/parts.ts';
import type { Totals } from '../views/site.ts';
import type { PageKind } from './kind.ts';
import { type Paged, pagesOf } from './paged.ts';
import { type PeriodKind, periodsOf } from './period.ts';

const digestsPerPage = 60;
/** Of each kind of period: the rest is reached from one to the next. */
const shownPeriods = 12;

export interface DigestsSubject {
  readonly totals: Totals;
  readonly periods: readonly { readonly kind: PeriodKind; readonly periods: readonly RefView[] }[];
}

export type DigestsPage = Paged<DigestsSubject, DigestRowView>;

export const digestsKind: PageKind<DigestsPage> = {
  name: 'digests',
  at: '/digests/',
  indexed: true,
  pages: (site) =>
    pagesOf({
      url: '/digests/',
      list: site.digests,
      size: digestsPerPage,
      show: digestRow,
      subject: () => ({
        totals: site.totals,
        periods: (['month', 'week', 'day'] as const).map((kind) => ({
          kind,
          periods: periodsOf(site)
            .filter((period) => period.kind === kind)
            .slice(0, shownPeriods)
            .map(({ title, url }) => ({ title, url })),
        })),
      }),
    }),
};
