// Which paper a publisher's correction is for, and what it changes.
//
// A correction names a paper by its slug or by an alias of it, so it holds when other dumps arrive. A
// corrected arXiv id is an id like any other: papers that come to have one id become one paper, which is
// how a publisher settles a doubtful pair. It never changes a slug.
import type { Diagnostic } from '../diagnostic.ts';
import { nearestSlugs } from '../text/nearest-slugs.ts';
import { ownersOf, type Permalink } from './permalinks.ts';
import type { Correction } from './types.ts';

export interface Matched {
  /** By index of the paper. */
  readonly corrections: ReadonlyMap<number, Correction>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the paper of each correction; what fits none, or comes second, is reported. `apart` are those that were applied
 * before corrected ids joined papers.
 */
export function matchCorrections(
  permalinks: readonly Permalink[],
  corrections: readonly Correction[],
  apart: ReadonlySet<Correction>,
): Matched {
  const owners = ownersOf(permalinks);
  const matched = new Map<number, Correction>();
  const diagnostics: Diagnostic[] = [];
  let orphans = 0;
  for (const correction of corrections.toSorted((one, other) => (one.slug < other.slug ? -1 : 1))) {
    const owner = owners.get(correction.slug);
    if (owner === undefined) {
      orphans += 1;
      const [nearest = null] = orphans > mostHints ? [] : nearestSlugs(correction.slug, owners.keys(), 1);
      diagnostics.push(reportOrphan(correction, nearest));
      continue;
    }
    const rival = matched.get(owner);
    const slug = permalinks[owner]?.slug;
    const wins = rival === undefined || correction.slug === slug;
    if (wins) matched.set(owner, correction);
    if (rival === undefined) continue;
    const [lost, kept] = wins ? [rival, correction] : [correction, rival];
    const joins = apart.has(lost) && lost.arxivId != null;
    if (!joins || saysMoreThanId(lost)) diagnostics.push(reportRival(lost, kept, joins));
  }
  return { corrections: matched, diagnostics };
}

/** Looking for the nearest slug looks at every paper: past so many slips a folder is another archive's. */
export const mostHints = 20;

function reportOrphan({ slug, file }: Correction, nearest: string | null): Diagnostic {
  const hint = nearest === null ? '' : ` The nearest slug is "${nearest}".`;
  return {
    code: 'correction-without-paper',
    severity: 'warning',
    file,
    line: null,
    message: `No paper has the slug "${slug}"; the correction is not applied.${hint} Rename the file to the paper's slug, or delete it.`,
  };
}

/** Besides its number on arXiv. */
function saysMoreThanId({ slug: _slug, file: _file, arxivId: _id, ...rest }: Correction): boolean {
  return Object.values(rest).some((value) => value !== undefined && value !== '');
}

/** `joins`: without its number the papers would come apart again. */
function reportRival(lost: Correction, kept: Correction, joins: boolean): Diagnostic {
  const remedy = joins
    ? 'of this one only the arxivId is, which makes the two papers one. Leave that here, and move what else it says into that file.'
    : 'this one is not. Move what it says into that file.';
  return {
    code: 'duplicate-correction',
    severity: 'warning',
    file: lost.file,
    line: null,
    message: `This file corrects the same paper as ${kept.file}, which is applied; ${remedy}`,
  };
}
