// An answer narrowed by filters and put in another order; how many papers each further filter would leave.
import type { OrderName } from '../../paper/choices.ts';
import { type Facet, facets } from '../index/manifest.ts';
import type { Archive } from './archive.ts';
import type { Answer, Hit } from './ask.ts';

export type Filters = Readonly<Partial<Record<Facet, string>>>;

/** Filter -> value -> papers. */
export type FilterCounts = ReadonlyMap<Facet, ReadonlyMap<string, number>>;

export interface Narrowing {
  readonly filters: Filters;
  /** Null for the best match. */
  readonly order: OrderName | null;
}

/** Without words every paper is a hit. */
export async function narrow(
  archive: Archive,
  answer: Answer | null,
  { filters, order }: Narrowing,
): Promise<readonly Hit[]> {
  const hits = answer === null ? everyPaper(archive) : answer.hits;
  const wanted = facets.flatMap((facet) => {
    const value = filters[facet];
    return value === undefined ? [] : [{ facet, value }];
  });
  const columns = await Promise.all(
    wanted.map(async ({ facet, value }) => ({ value, of: await archive.facet(facet) })),
  );
  const left = hits.filter(({ paper }) => columns.every(({ value, of }) => of[paper]?.includes(value)));
  if (order === null) return left;
  const rank = await archive.order(order);
  // What has only some of the words comes after all that has them, however new it is.
  const tier = ({ by }: Hit): number => tiers.indexOf(by);
  return left.toSorted((a, b) => tier(a) - tier(b) || (rank[b.paper] ?? 0) - (rank[a.paper] ?? 0));
}

const tiers: readonly Hit['by'][] = ['all', 'apart', 'most', 'meaning'];

function everyPaper({ manifest }: Archive): readonly Hit[] {
  return Array.from({ length: manifest.papers }, (_, i) => ({
    paper: manifest.papers - 1 - i,
    by: 'all',
    without: [],
  }));
}

/** Values as they come from the newest paper to the oldest. */
export async function countFilters(archive: Archive, hits: readonly Hit[]): Promise<FilterCounts> {
  const papers = hits.map(({ paper }) => paper).sort((one, other) => other - one);
  const counted = await Promise.all(
    facets.map(async (facet) => {
      const counts = new Map<string, number>();
      const of = archive.has(facet) ? await archive.facet(facet) : [];
      for (const paper of papers)
        for (const value of new Set(of[paper])) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [facet, counts] as const;
    }),
  );
  return new Map(counted);
}
