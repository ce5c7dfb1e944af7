// Papers that are like each other and that the publisher says are two: `differsFrom` in a correction of either.
import type { Diagnostic } from '../diagnostic.ts';
import { nearestSlugs } from '../text/nearest-slugs.ts';
import { mostHints } from './corrections.ts';
import { ownersOf } from './permalinks.ts';
import type { PaperPlan } from './plan.ts';

export interface ToldApart {
  /** Symmetric. */
  readonly areApart: (one: PaperPlan, other: PaperPlan) => boolean;
  /** Slugs that are nobody's. */
  readonly diagnostics: readonly Diagnostic[];
}

export function findToldApart(papers: readonly PaperPlan[]): ToldApart {
  const pairs = new Map<PaperPlan, Set<PaperPlan>>();
  const diagnostics: Diagnostic[] = [];
  const telling = papers.filter(({ correction }) => correction?.differsFrom !== undefined);
  const owners = ownersOf(telling.length === 0 ? [] : papers.map(({ permalink }) => permalink));
  for (const paper of telling) {
    const { correction } = paper;
    for (const { slug, line } of correction?.differsFrom ?? []) {
      const other = papers[owners.get(slug) ?? papers.length];
      if (other === undefined || other === paper) {
        const isHinted = !owners.has(slug) && diagnostics.length < mostHints;
        const [nearest = null] = isHinted ? nearestSlugs(slug, owners.keys(), 1) : [];
        const why = owners.has(slug) ? 'is of this paper itself' : "is no paper's slug";
        diagnostics.push(reportNoOther({ slug, line, why, nearest, file: correction?.file ?? '' }));
        continue;
      }
      pairs.set(paper, (pairs.get(paper) ?? new Set()).add(other));
    }
  }
  const tells = (one: PaperPlan, other: PaperPlan) => pairs.get(one)?.has(other) ?? false;
  return { areApart: (one, other) => tells(one, other) || tells(other, one), diagnostics };
}

function reportNoOther({ slug, file, line, why, nearest }: NoOther): Diagnostic {
  const hint = nearest === null ? '' : ` The nearest is "${nearest}".`;
  const message = `Field "differsFrom": "${slug}" ${why}; it is left out.${hint}`;
  return { code: 'invalid-correction', severity: 'warning', file, line, message };
}

interface NoOther {
  readonly slug: string;
  readonly file: string;
  readonly line: number | null;
  readonly why: string;
  readonly nearest: string | null;
}
