// Where a paper was listed: once per digest, at its first place there, newest digest first.
import type { DigestPlan } from './digests.ts';
import type { DigestSlug, Listing } from './types.ts';
import type { Sighting } from './versions.ts';

/** A page that prints each paper twice lists it once; of two files of one digest the standing one counts. */
export function listSightings(
  sightings: readonly Sighting[],
  { homes, ranks, places }: DigestPlan,
): readonly Listing[] {
  const listings = new Map<DigestSlug, Listing>();
  for (const { entry, dump, position } of sightings) {
    const digest = homes.get(dump);
    if (digest === undefined) continue;
    const listing: Listing = { digest, file: dump.file, position, entry };
    const known = listings.get(digest);
    if (known === undefined || comesFirst(listing, known, places)) listings.set(digest, listing);
  }
  return [...listings.values()].sort(
    (one, other) => (ranks.get(one.digest)?.rank ?? 0) - (ranks.get(other.digest)?.rank ?? 0),
  );
}

function comesFirst(one: Listing, other: Listing, places: DigestPlan['places']): boolean {
  const place = ({ file }: Listing): number => places.get(file) ?? 0;
  if (place(one) !== place(other)) return place(one) < place(other);
  if (one.position !== other.position) return one.position < other.position;
  return one.file < other.file;
}
