// Which slug each paper answers to, and which others lead to it.
//
// Each version has a slug of its own (see slug.ts). A paper answers to the slug of the version whose
// text stands; the slugs of its other versions become aliases, so that a permalink once given leads to
// the paper after other dumps have arrived. Where two papers claim one slug (the same title and opening
// under two arXiv ids; a collision of hashes), the first by content keeps it and the other's slug is
// lengthened by a hash of more of it: neither depends on who came first. Lengthened slugs of a slug that two
// claim lead on, too: other dumps, or a corrected id, may make of the two one, or give the short one to the other.
import { judge } from './judge.ts';
import { lettersOf } from './letters.ts';
import type { Merged } from './merge.ts';
import { paperSlug } from './slug.ts';
import type { PaperSlug } from './types.ts';
import type { Version } from './versions.ts';

export interface Permalink {
  readonly slug: PaperSlug;
  readonly aliases: readonly PaperSlug[];
  /** The slug that another paper holds; null for nearly every paper. */
  readonly lost: PaperSlug | null;
}

/** Permalinks for papers and the clusters they were merged from, in the same order. */
export function assignPermalinks(
  papers: readonly { readonly merged: Merged; readonly versions: readonly Version[] }[],
): readonly Permalink[] {
  const byContent = papers
    .map(({ merged, versions }, index) => ({ index, main: merged.main, versions }))
    .sort((one, other) => (one.main.key < other.main.key ? -1 : 1));
  const taken = new Set<PaperSlug>();
  const slugs = new Map<number, PaperSlug>();
  for (const { index, main } of byContent) {
    const slug = taken.has(main.slug) ? lengthened(main) : main.slug;
    taken.add(slug);
    slugs.set(index, slug);
  }
  const contested = findContested(papers);
  const links = new Map<number, Permalink>();
  for (const { index, main, versions } of byContent) {
    const slug = slugs.get(index) ?? main.slug;
    const aliases: PaperSlug[] = [];
    for (const version of versions) {
      const own = contested.has(version.slug) ? [version.slug, lengthened(version)] : [version.slug];
      for (const alias of own) {
        if (taken.has(alias)) continue;
        taken.add(alias);
        aliases.push(alias);
      }
    }
    links.set(index, { slug, aliases: aliases.sort(), lost: slug === main.slug ? null : main.slug });
  }
  return papers.flatMap((_paper, index) => links.get(index) ?? []);
}

/** By every slug that leads to it, the index of the paper in `permalinks`. */
export function ownersOf(permalinks: readonly Permalink[]): ReadonlyMap<string, number> {
  return new Map(
    permalinks.flatMap(({ slug, aliases }, index) =>
      [slug, ...aliases].map((name): [string, number] => [name, index]),
    ),
  );
}

/** Slugs of versions of two papers, or of one paper that was two, or would be without a third text or a correction. */
function findContested(papers: readonly { readonly versions: readonly Version[] }[]): ReadonlySet<PaperSlug> {
  const claims = new Map<PaperSlug, { readonly index: number; readonly versions: Version[] }>();
  const contested = new Set<PaperSlug>();
  for (const [index, { versions }] of papers.entries()) {
    for (const version of versions) {
      const first = claims.get(version.slug);
      if (first === undefined) claims.set(version.slug, { index, versions: [version] });
      else if (first.index !== index || !first.versions.every((one) => areOneAnyway(one, version)))
        contested.add(version.slug);
      else if (first.versions.length < mostCompared) first.versions.push(version);
    }
  }
  return contested;
}

/** Of one slug, each further version is compared with so many: a hostile archive has thousands. */
const mostCompared = 4;

/** Most are: a list that cuts abstracts off beside one that does not. They have never had an address each. */
function areOneAnyway(one: Version, other: Version): boolean {
  const areTwoIds = one.arxivId !== null && other.arxivId !== null && one.arxivId !== other.arxivId;
  return !areTwoIds && judge(one, other).kind === 'same';
}

function lengthened({ titleKey, fingerprint, arxivId, sightings }: Version): PaperSlug {
  const letters = lettersOf(sightings[0]?.entry.abstract ?? '');
  return paperSlug(titleKey, letters, `${fingerprint} ${arxivId ?? ''}`);
}
