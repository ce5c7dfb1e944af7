// Which dumps show one and the same list, and so become one digest.
//
// One day has one list, scraped perhaps twice, in two forms or page by page: dumps of one full date are one
// digest, unless they say that they are different lists, by the search they answer, or by the titles or
// addresses the publisher gave them. A day without a year may be of another year: there the lists must share
// half of the smaller one. Without a date only lists that say the same in the same order are one.
import type { Dump } from '../dump/types.ts';
import { isWholeDate, type PartialDate } from '../paper/dates.ts';
import { compareTexts } from '../text/compare.ts';

/** Dumps of one list: first the one whose order stands, that with the most papers. */
export interface SameList {
  readonly dumps: readonly Dump[];
  readonly date: PartialDate | null;
  readonly added: PartialDate | null;
  readonly title: string | null;
  readonly slug: string | null;
  readonly query: string | null;
}

/** `contentOf` tells what each entry of a dump says; dumps without entries are in no list. */
export function groupLists(
  dumps: readonly Dump[],
  contentOf: (dump: Dump) => readonly string[],
): readonly SameList[] {
  const groups: Group[] = [];
  const byKey = new Map<string, Group[]>();
  const listing = dumps
    .map((dump): Listing => ({ dump, content: contentOf(dump), key: contentOf(dump).join('\n') }))
    .filter(({ content }) => content.length > 0)
    .sort(compareListings);
  for (const { dump, content, key } of listing) {
    const keys = [`content ${key}`, ...(dump.date === null ? [] : [`day ${dump.date.slice(-5)}`])];
    const known = keys.flatMap((each) => byKey.get(each) ?? []);
    const own = new Set(content.map(paperOf));
    const group = known.find((each) => isSameList(each, dump, key, own));
    const home: Group = group ?? { dumps: [], keys: new Set(), papers: new Set() };
    if (group === undefined) groups.push(home);
    home.dumps.push(dump);
    home.keys.add(key);
    for (const paper of own) home.papers.add(paper);
    for (const each of keys) {
      const others = byKey.get(each);
      if (others === undefined) byKey.set(each, [home]);
      else if (!others.includes(home)) others.push(home);
    }
  }
  return groups.map(toList);
}

interface Listing {
  readonly dump: Dump;
  readonly content: readonly string[];
  readonly key: string;
}

interface Group {
  /** The one that knows most of its day first. */
  readonly dumps: Dump[];
  readonly keys: Set<string>;
  /** Slugs of the papers listed. */
  readonly papers: Set<string>;
}

function isSameList(
  { dumps, keys, papers }: Group,
  dump: Dump,
  key: string,
  own: ReadonlySet<string>,
): boolean {
  const [standing] = dumps;
  if (standing === undefined || dumps.some((other) => areApart(other, dump))) return false;
  if (keys.has(key)) return mayBeSameDay(standing.date, dump.date);
  if (standing.date === null || dump.date === null || !mayBeSameDay(standing.date, dump.date)) return false;
  if (isWholeDate(dump.date)) return true;
  const shared = [...own].filter((paper) => papers.has(paper)).length;
  return 2 * shared >= Math.min(own.size, papers.size);
}

/** They say themselves that they are different lists. */
function areApart(one: Dump, other: Dump): boolean {
  const differ = (mine: string | null, theirs: string | null) =>
    mine !== null && theirs !== null && mine !== theirs;
  return differ(one.query, other.query) || differ(one.title, other.title) || differ(one.slug, other.slug);
}

/** `known` says at least as much as `date`, and nothing else. */
function mayBeSameDay(known: PartialDate | null, date: PartialDate | null): boolean {
  if (date === null || known === date) return true;
  return known !== null && !isWholeDate(date) && known.endsWith(date.slice(1));
}

function toList({ dumps }: Group): SameList {
  const first = <T>(pick: (dump: Dump) => T | null): T | null =>
    dumps.map(pick).find((value) => value !== null) ?? null;
  return {
    dumps: dumps.toSorted((one, other) => other.entries.length - one.entries.length),
    date: first(({ date }) => date),
    added: dumps.flatMap(({ added }) => added ?? []).sort()[0] ?? null,
    title: first(({ title }) => title),
    slug: first(({ slug }) => slug),
    query: first(({ query }) => query),
  };
}

/** The paper that a line of content is about: its slug. */
function paperOf(content: string): string {
  return content.slice(0, content.indexOf(' '));
}

/** Those that say the most come first: a full date, a date, a title; then by what they list, last by file name. */
function compareListings(one: Listing, other: Listing): number {
  return (
    knowledgeOf(other.dump) - knowledgeOf(one.dump) ||
    compareTexts(other.dump.date ?? '', one.dump.date ?? '') ||
    compareTexts(one.key, other.key) ||
    compareTexts(one.dump.file, other.dump.file)
  );
}

function knowledgeOf({ date, title }: Dump): number {
  const ofDate = date === null ? 0 : isWholeDate(date) ? 4 : 2;
  return ofDate + (title === null ? 0 : 1);
}
