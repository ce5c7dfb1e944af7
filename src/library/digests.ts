// Which digests the dumps become, under which permalinks, in which order.
//
// A digest is known by its date and by what it lists, in order. Two files that list the same papers with
// the same texts in the same order are one digest, if their dates allow it: a file without a date (or
// without a year) adds nothing to one that has it. The file that says more stands; the other is named in
// a diagnostic, and what its entries know still reaches the papers.
//
// Newest first. Dates without a year cannot be compared with the others: they follow all full dates,
// latest day of the year first; digests without a date come last, in the order of their slugs.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/types.ts';
import type { PartialDate } from '../paper/dates.ts';
import { digestSlug } from './slug.ts';
import type { Digest, DigestSlug } from './types.ts';

/** A digest whose papers are not known yet. */
type PlannedDigest = Omit<Digest, 'papers'>;

export interface DigestPlan {
  /** Newest first. */
  readonly digests: readonly PlannedDigest[];
  /** The digest of every dump that lists anything; duplicates share one. */
  readonly homes: ReadonlyMap<Dump, DigestSlug>;
  /** Place of each digest in `digests`, and the file that stands for it. */
  readonly ranks: ReadonlyMap<DigestSlug, { readonly rank: number; readonly file: string }>;
  readonly diagnostics: readonly Diagnostic[];
}

/** `contentOf` tells what each entry of a dump says, in order. Dumps without entries make no digest. */
export function planDigests(
  dumps: readonly Dump[],
  contentOf: (dump: Dump) => readonly string[],
): DigestPlan {
  const groups = new Map<string, { readonly content: readonly string[]; readonly dumps: Dump[] }>();
  for (const dump of dumps.toSorted(compareDumps)) {
    const content = contentOf(dump);
    if (content.length === 0) continue;
    const key = content.join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { content, dumps: [dump] });
    else group.dumps.push(dump);
  }
  const diagnostics: Diagnostic[] = [];
  const homes = new Map<Dump, DigestSlug>();
  const digests = [...groups.values()].flatMap(({ content, dumps: same }) => {
    const standing = standingDumps(same);
    for (const [dump, home] of standing) {
      homes.set(dump, digestSlug(home.date, content));
      if (dump !== home) diagnostics.push(reportDuplicate(dump, home));
    }
    return [...new Set(standing.values())].map((dump) => ({
      slug: digestSlug(dump.date, content),
      aliases: aliasesOf(dump.date, content),
      dump,
      date: dump.date,
      title: dump.title,
    }));
  });
  const sorted = dropTakenAliases(digests.sort(compareDigests));
  const ranks = new Map(sorted.map(({ slug, dump }, rank) => [slug, { rank, file: dump.file }]));
  return { digests: sorted, homes, ranks, diagnostics };
}

/** Those that say the most come first: a full date, a date, a title, then by file name. */
function compareDumps(one: Dump, other: Dump): number {
  return (
    knowledgeOf(other) - knowledgeOf(one) ||
    compare(other.date ?? '', one.date ?? '') ||
    compare(one.file, other.file)
  );
}

function knowledgeOf({ date, title }: Dump): number {
  const ofDate = date === null ? 0 : date.startsWith('--') ? 2 : 4;
  return ofDate + (title === null ? 0 : 1);
}

/** For each dump the one that stands for it: one for each date that the group knows. */
function standingDumps(dumps: readonly Dump[]): ReadonlyMap<Dump, Dump> {
  const homes = new Map<Dump, Dump>();
  for (const dump of dumps) {
    const known = [...new Set(homes.values())].find((home) => mayBeSameDay(home.date, dump.date));
    homes.set(dump, known ?? dump);
  }
  return homes;
}

/** `known` says at least as much as `date`. */
function mayBeSameDay(known: PartialDate | null, date: PartialDate | null): boolean {
  if (date === null || known === date) return true;
  return known !== null && date.startsWith('--') && known.endsWith(date.slice(1));
}

function reportDuplicate(dump: Dump, same: Dump): Diagnostic {
  return {
    code: 'duplicate-dump',
    severity: 'warning',
    file: dump.file,
    line: null,
    message: `Lists the same papers in the same order as ${same.file}; the two make one digest. Delete one of them, or date both if they are pages of two days.`,
  };
}

/** Slugs the digest would have if less were known of its date: links given then still lead here. */
function aliasesOf(date: PartialDate | null, content: readonly string[]): readonly DigestSlug[] {
  if (date === null) return [];
  const undated = digestSlug(null, content);
  if (date.startsWith('--')) return [undated];
  return [digestSlug(`-${date.slice(4)}`, content), undated];
}

function dropTakenAliases(digests: readonly PlannedDigest[]): readonly PlannedDigest[] {
  const taken = new Set<DigestSlug>(digests.map((digest) => digest.slug));
  return digests.map((digest) => ({
    ...digest,
    aliases: digest.aliases.filter((alias) => {
      if (taken.has(alias)) return false;
      taken.add(alias);
      return true;
    }),
  }));
}

function compareDigests(one: PlannedDigest, other: PlannedDigest): number {
  return compare(rankOf(other.date), rankOf(one.date)) || compare(one.slug, other.slug);
}

/** Sorts full dates above days without a year, and those above no date. */
function rankOf(date: PartialDate | null): string {
  if (date === null) return '';
  return date.startsWith('--') ? `1${date}` : `2${date}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
