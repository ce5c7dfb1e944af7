// All papers compared with one another. The lists are kept under the papers that were compared, in the order in
// which they came, so where the archive is an earlier one with more behind it, the new papers alone are compared.
import { createHash } from 'node:crypto';
import type { Library } from '../library/index.ts';
import type { RecordCache } from '../reading/index.ts';
import { deflate, inflate } from '../reading/packed.ts';
import { type Kin, type Neighbour, neighboursOf, type Profile, relateMore } from '../related/index.ts';
import { groupPapers, textsOfGroup } from './groups.ts';
import type { Step } from './progress.ts';

type Lists = readonly (readonly Kin[])[];

export function relateAll(
  library: Library,
  profileOf: ReadonlyMap<string, Profile>,
  cache: RecordCache,
  step: Step,
): ReadonlyMap<string, readonly Neighbour[]> {
  const groups = groupPapers(library);
  const slugs = groups.flatMap((papers) => papers.map(({ slug }) => slug));
  const names = namesOf(groups);
  const known = findKnown(cache, names);
  if (known.length === slugs.length) return neighboursOf(slugs, known);
  const profiles = slugs.flatMap((slug) => profileOf.get(slug) ?? []);
  const lists = relateMore(profiles, known, { onProgress: step });
  cache.set(names.at(-1) ?? '', deflate(JSON.stringify(lists)));
  return neighboursOf(slugs, lists);
}

/** For each group what it and all before it are known by. */
function namesOf(groups: ReturnType<typeof groupPapers>): readonly string[] {
  let name = 'neighbours';
  return groups.map((papers) => {
    const hash = createHash('sha256').update(name);
    for (const text of [...papers.map(({ slug }) => slug), ...textsOfGroup(papers)])
      hash.update(`${text.length}:`).update(text);
    name = hash.digest('hex');
    return name;
  });
}

/** The lists of the longest beginning of the archive that are kept. */
function findKnown(cache: RecordCache, names: readonly string[]): Lists {
  for (const name of names.toReversed()) {
    const kept = cache.get(name);
    if (kept !== undefined) return JSON.parse(inflate(kept));
  }
  return [];
}
