// An archive of papers that were compared, as it is kept: in columns, since a hundred thousand small records are read
// and written in three times as long.
import type { Compared } from '../related/index.ts';

/** An archive, its papers in the order in which they came, and what came of their comparison. */
export interface Archive {
  /** What each is known by: it is the same where slug and texts are. */
  readonly papers: readonly string[];
  /** For each group in turn what its gists are kept under, and how many papers it has. */
  readonly groups: readonly (readonly [gists: string, papers: number])[];
  readonly compared: readonly Compared[];
}

interface Columns extends Pick<Archive, 'papers' | 'groups'> {
  /** Of each paper in turn its walk, and how many kin it has. */
  readonly walks: readonly (readonly [
    terms: number,
    visits: number,
    next: number,
    least: number,
    kin: number,
  ])[];
  readonly beyond: readonly Compared['beyond'][];
  /** Of the kin of all papers. */
  readonly at: readonly number[];
  readonly grades: readonly number[];
  readonly because: readonly (readonly string[] | null)[];
}

export function packArchive({ papers, groups, compared }: Archive): Buffer {
  const kin = compared.flatMap((each) => each.kin);
  const columns: Columns = {
    papers,
    groups,
    walks: compared.map(({ walk, kin }) => [walk.terms, walk.visits, walk.next, walk.least, kin.length]),
    beyond: compared.map(({ beyond }) => beyond),
    at: kin.map(({ at }) => at),
    grades: kin.map(({ grade }) => grade),
    because: kin.map(({ because }) => because),
  };
  return Buffer.from(JSON.stringify(columns));
}

/** Of what `packArchive` made. */
export function openArchive(packed: Uint8Array): Archive {
  const { papers, groups, walks, beyond, at, grades, because }: Columns = JSON.parse(
    new TextDecoder().decode(packed),
  );
  let next = 0;
  const nextKin = () => {
    const place = next++;
    return { at: at[place] ?? 0, grade: grades[place] ?? 0, because: because[place] ?? null };
  };
  const compared = walks.map(([terms, visits, nextVisits, least, kin], paper) => ({
    walk: { terms, visits, next: nextVisits, least },
    kin: Array.from({ length: kin }, nextKin),
    beyond: beyond[paper] ?? null,
  }));
  return { papers, groups, compared };
}
