// Which address each digest answers to, and which others lead to it.
//
// A day's digest is called by its date, so that mending a dump, or scraping the day again, leaves the address
// as it is; one that answers a search adds a hash of that. Where no full date is known the address is a hash
// of what is listed. The publisher's `slug:` stands before all. Where two claim one address, the first by
// what it lists keeps it, and the other's is lengthened. Addresses it had while less was known, or that the
// record of addresses remembers, lead on.
import type { Dump } from '../dump/types.ts';
import { isWholeDate } from '../paper/dates.ts';
import type { AddressRecord } from './addresses.ts';
import type { SameList } from './same-list.ts';
import { digestSlug, plainDigestSlug } from './slug.ts';
import type { DigestSlug } from './types.ts';

export interface DigestAddress {
  readonly slug: DigestSlug;
  readonly aliases: readonly DigestSlug[];
  /** The slug that the publisher chose and another digest holds. */
  readonly refused: string | null;
  /** The dump whose own slug is what this digest would be called without it, such as its day. */
  readonly yieldedTo: Dump | null;
}

/** Addresses in the order of `lists`. */
export function assignAddresses(
  lists: readonly SameList[],
  contentOf: (dump: Dump) => readonly string[],
  record: AddressRecord,
): readonly DigestAddress[] {
  const keyed = lists
    .map((list, index) => ({ list, index, content: contentOfFirst(list, contentOf) }))
    .map((each) => ({ ...each, key: each.content.join('\n') }))
    .sort(
      (one, other) =>
        Number(one.list.slug === null) - Number(other.list.slug === null) || (one.key < other.key ? -1 : 1),
    );
  const taken = new Set<string>();
  const slugs = new Map<number, DigestSlug>();
  for (const { list, index, content } of keyed) {
    const slug = candidates(list, content).find((each) => !taken.has(each));
    if (slug === undefined) throw new Error('Two digests list the same papers, and were not joined.');
    taken.add(slug);
    slugs.set(index, slug);
  }
  const aliases = new Map<number, readonly DigestSlug[]>();
  for (const { list, index, content } of keyed) {
    const own = [
      ...candidates({ ...list, slug: null }, content).slice(0, 1),
      ...formerSlugs(list, contentOf, record),
    ];
    aliases.set(
      index,
      own.filter((alias) => {
        if (taken.has(alias)) return false;
        taken.add(alias);
        return true;
      }),
    );
  }
  const choosers = new Map(
    keyed
      .toReversed()
      .flatMap(({ list: { slug, dumps } }) => (slug === null ? [] : [[slug, dumps[0] ?? null]])),
  );
  return keyed
    .toSorted((one, other) => one.index - other.index)
    .map(({ list, index, content }) => {
      const slug = slugs.get(index) ?? plainDigestSlug(String(index));
      const refused = list.slug === slug ? null : list.slug;
      const [best] = candidates({ ...list, slug: null }, content);
      const yieldedTo = (list.slug === null && best !== slug && choosers.get(best ?? '')) || null;
      return { slug, aliases: aliases.get(index) ?? [], refused, yieldedTo };
    });
}

/** The slugs a list would take, the best first; the last one no other list has. */
function candidates(
  { slug, date, query, title }: SameList,
  content: readonly string[],
): readonly DigestSlug[] {
  const chosen = slug === null ? [] : [plainDigestSlug(slug)];
  // Lists that say the same were not joined because of what else they say of themselves.
  const ofAll = digestSlug(date, [...content, JSON.stringify([query, title, slug])], 16);
  const ofContent = [...[6, 12, 16].map((length) => digestSlug(date, content, length)), ofAll];
  if (date === null || !isWholeDate(date)) return [...chosen, ...ofContent];
  if (query !== null)
    return [...chosen, digestSlug(date, [query]), digestSlug(date, [query], 12), ...ofContent];
  return [
    ...chosen,
    plainDigestSlug(date),
    ...(title === null ? [] : [digestSlug(date, [title])]),
    ...ofContent,
  ];
}

/** Slugs of its dumps while less of the date was known, or while others were missing, and those on record. */
function* formerSlugs(
  { dumps, date }: SameList,
  contentOf: (dump: Dump) => readonly string[],
  record: AddressRecord,
): Generator<DigestSlug> {
  for (const dump of dumps) {
    const content = contentOf(dump);
    if (date !== null) yield digestSlug(date, content);
    if (date !== null && isWholeDate(date)) yield digestSlug(`-${date.slice(4)}`, content);
    yield digestSlug(null, content);
  }
  for (const { file } of dumps) for (const slug of record.get(file) ?? []) yield plainDigestSlug(slug);
}

function contentOfFirst(
  { dumps }: SameList,
  contentOf: (dump: Dump) => readonly string[],
): readonly string[] {
  const [first] = dumps;
  return first === undefined ? [] : contentOf(first);
}
