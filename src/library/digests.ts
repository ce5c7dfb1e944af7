// Which digests the dumps become, under which permalinks, in which order.
//
// Dumps of one list are one digest (same-list.ts), the union of what they list: first the papers of the
// largest in its order, then those that only others have. All of them are told in the report.
//
// Newest first, by the day of the list; a list whose day is not known whole stands where the day it was added
// puts it, its own day completed by that where it lacks the year. What has neither follows, and nothing says
// that it is older or newer: days without a year, latest first, then the undated in the order of their slugs.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/types.ts';
import { isWholeDate, type PartialDate, parseDate } from '../paper/dates.ts';
import { compareTexts } from '../text/compare.ts';
import { figures } from '../text/counted.ts';
import { type AddressRecord, reportGone, updateAddresses } from './addresses.ts';
import { assignAddresses } from './digest-slugs.ts';
import { groupLists, type SameList } from './same-list.ts';
import type { Digest, DigestSlug } from './types.ts';

/** A digest whose papers are not known yet. */
type PlannedDigest = Omit<Digest, 'papers'>;

export interface DigestPlan {
  /** Newest first. */
  readonly digests: readonly PlannedDigest[];
  /** The digest of every dump that lists anything; those of one list share one. */
  readonly homes: ReadonlyMap<Dump, DigestSlug>;
  /** Place of each digest in `digests`, and the file that stands for it. */
  readonly ranks: ReadonlyMap<DigestSlug, { readonly rank: number; readonly file: string }>;
  /** Place of each file among those of its digest: 0 for the one whose order stands. */
  readonly places: ReadonlyMap<string, number>;
  /** The record of addresses as it is after this. */
  readonly addresses: AddressRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * `contentOf` tells what each entry of a dump says, in order; `unread` are files that could not be read. Dumps without entries
 * make no digest.
 */
export function planDigests(
  dumps: readonly Dump[],
  contentOf: (dump: Dump) => readonly string[],
  record: AddressRecord,
  unread: readonly string[],
): DigestPlan {
  const lists = groupLists(dumps, contentOf);
  const addresses = assignAddresses(lists, contentOf, record);
  const homes = new Map<Dump, DigestSlug>();
  const places = new Map<string, number>();
  const diagnostics: Diagnostic[] = [];
  const digests = lists.flatMap((list, index) => {
    const address = addresses[index];
    const [dump] = list.dumps;
    if (address === undefined || dump === undefined) return [];
    for (const [place, each] of list.dumps.entries()) {
      homes.set(each, address.slug);
      places.set(each.file, place);
    }
    if (address.refused !== null) diagnostics.push(reportRefused(dump, address.refused));
    if (address.yieldedTo !== null) diagnostics.push(reportYielded(dump, address.yieldedTo, address.slug));
    diagnostics.push(...reportSame(list, contentOf));
    const { date, title } = list;
    const { slug, aliases } = address;
    return [{ slug, aliases, dump, date, time: timeOf(list), title }];
  });
  const sorted = digests.sort(compareDigests);
  diagnostics.push(...reportUndated(sorted));
  return {
    digests: sorted,
    homes,
    ranks: new Map(sorted.map(({ slug, dump }, rank) => [slug, { rank, file: dump.file }])),
    places,
    addresses: updateAddresses(record, homes),
    diagnostics: [...diagnostics, ...reportGone(record, sorted, dumps, unread)],
  };
}

/** The day that places a list among others: its own, or as far as the day it was added tells. */
function timeOf({ date, added }: SameList): PartialDate | null {
  if (date === null || added === null) return date !== null && !isWholeDate(date) ? null : (date ?? added);
  if (isWholeDate(date)) return date;
  // The last such day before it was added.
  const year = Number(added.slice(0, 4)) - (date.slice(2) > added.slice(5) ? 1 : 0);
  // 29 February is a day of some years only.
  return parseDate(`${year}${date.slice(1)}`) ?? added;
}

/** What became of the dumps that share a digest. */
function reportSame(
  { dumps, date }: SameList,
  contentOf: (dump: Dump) => readonly string[],
): readonly Diagnostic[] {
  const [standing, ...others] = dumps;
  if (standing === undefined) return [];
  const key = contentOf(standing).join('\n');
  return others.map((dump) =>
    contentOf(dump).join('\n') === key ? reportDuplicate(dump, standing) : reportUnion(dump, standing, date),
  );
}

function reportDuplicate(dump: Dump, same: Dump): Diagnostic {
  return {
    code: 'duplicate-dump',
    severity: 'warning',
    file: dump.file,
    line: null,
    message: `This dump lists the same papers in the same order as ${same.file}; the two make one digest. Delete one of them, or date both if they are pages of two days.`,
  };
}

function reportUnion(dump: Dump, standing: Dump, date: PartialDate | null): Diagnostic {
  return {
    code: 'same-day',
    severity: 'info',
    file: dump.file,
    line: null,
    message: `This dump is of the same day as ${standing.file}${date === null ? '' : ` (${date.replace(/^--/, '')})`}; the two make one digest, in the order of that file, with the papers that only this one lists at its end. If they are different lists, give each a "title:".`,
  };
}

function reportRefused(dump: Dump, slug: string): Diagnostic {
  return {
    code: 'slug-collision',
    severity: 'warning',
    file: dump.file,
    line: null,
    message: `Another dump's digest has the address that "slug: ${slug}" asks for, so this one gets another. Write another slug.`,
  };
}

/** Told of the dump that is to be changed, if that was not meant. */
function reportYielded(dump: Dump, chooser: Dump, slug: DigestSlug): Diagnostic {
  return {
    code: 'slug-collision',
    severity: 'warning',
    file: chooser.file,
    line: null,
    message: `"slug: ${chooser.slug}" is the address that the digest of ${dump.file} would have, so that one is at "${slug}". Write another slug, unless this is meant.`,
  };
}

/**
 * A list without a day is out of its place among lists that have one; where no day of any is known with its year,
 * nothing is out of place. Either is said once, of all such lists.
 */
function reportUndated(digests: readonly PlannedDigest[]): readonly Diagnostic[] {
  const undated = digests
    .filter(({ date, time }) => date === null && time === null)
    .map(({ dump }) => dump.file)
    .toSorted();
  const [file] = undated;
  if (file === undefined) return [];
  const isAmongDated = digests.some(({ time }) => time !== null);
  const [lists, stand, whose] =
    undated.length === 1
      ? ['this list is of, nor when it was added', 'it stands', 'its front matter']
      : [
          `these ${figures(undated.length)} lists are of, nor when they were added (${named(undated)})`,
          'they stand',
          'the front matter of those whose day you know',
        ];
  const so = isAmongDated
    ? `so ${stand} after all that are dated`
    : 'and no other list has a day with its year, so the digests stand in no order of time';
  return [
    {
      code: 'undated-dump',
      severity: isAmongDated ? 'warning' : 'info',
      file,
      line: null,
      message: `Nothing says which day ${lists}, ${so}. Write "date: 2026-03-11" into ${whose}, or "added:" if only that is known.`,
    },
  ];
}

/** Files named before "and 30 more". */
const mostNamed = 10;

function named(files: readonly string[]): string {
  const rest = files.length - mostNamed;
  return `${files.slice(0, mostNamed).map(nameOf).join(', ')}${rest > 0 ? ` and ${figures(rest)} more` : ''}`;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

function compareDigests(one: PlannedDigest, other: PlannedDigest): number {
  return compareTexts(rankOf(other), rankOf(one)) || compareTexts(one.slug, other.slug);
}

/** Sorts known times above days without a year, and those above no date. */
function rankOf({ time, date }: PlannedDigest): string {
  if (time !== null) return `2${time}`;
  return date === null ? '' : `1${date}`;
}
