// Entries to papers, dumps to digests.
//
// Entries that say the same become versions, versions of one paper a cluster, a cluster a paper; then
// permalinks, corrections and listings. Every step orders its work by content, so the library does not
// depend on the order in which dumps are given.
import type { Diagnostic } from '../diagnostic.ts';
import type { Dump } from '../dump/types.ts';
import { groupBy } from '../group-by.ts';
import { bareArxivId } from '../paper/arxiv.ts';
import type { Entry } from '../paper/entry.ts';
import { correctFacts, pickCorrected, pickFacts } from '../paper/from-facts.ts';
import { type AddressRecord, noAddresses } from './addresses.ts';
import { type Cluster, clusterVersions } from './cluster.ts';
import { type Matched, matchCorrections } from './corrections.ts';
import { type DigestPlan, planDigests } from './digests.ts';
import { listSightings } from './listings.ts';
import { mergeCluster } from './merge.ts';
import { assignPermalinks } from './permalinks.ts';
import type { PaperPlan } from './plan.ts';
import { reportCollisions, reportDoubts, reportOtherAbstracts } from './report.ts';
import { findToldApart } from './told-apart.ts';
import type { Correction, Library, Listing, Paper } from './types.ts';
import { collectVersions, type EntryText, readEntry, type Sighting, type Version } from './versions.ts';

/** What is known from builds before this one, and of what could not be read. */
export interface Known {
  /** Those that digests had. */
  readonly addresses?: AddressRecord | undefined;
  /** What entries say that were read before. */
  readonly textOf?: ((entry: Entry) => EntryText) | undefined;
  /** Files that could not be read: their digests are not gone. */
  readonly unread?: readonly string[] | undefined;
}

/** The library of `dumps` as the publisher's `corrections` leave it. Never throws for bad data. */
export function buildLibrary(
  dumps: readonly Dump[],
  corrections: readonly Correction[],
  { addresses = noAddresses, textOf = readEntry, unread = [] }: Known = {},
): Library {
  const versions = collectVersions(dumps, textOf);
  const { clusters, doubts } = clusterVersions(versions);
  const first = drawUp(clusters, corrections, new Set());
  const joined = joinCorrected(first);
  const applied = first.papers.flatMap(({ correction }) => correction ?? []);
  const plans = joined === null ? first : drawUp(joined, corrections, new Set(applied));
  const digests = planDigests(dumps, contentOfDumps(versions), addresses, unread);
  const shown = plans.papers.filter(({ correction }) => correction?.hide !== true);
  const papers = shown.map((plan) => finishPaper(plan, digests)).sort(bySlug);
  const toldApart = findToldApart(plans.papers);
  const diagnostics: readonly Diagnostic[] = [
    ...digests.diagnostics,
    ...reportDoubts(doubts, clusterIndex(plans.papers), toldApart.areApart),
    ...reportOtherAbstracts(plans.papers),
    ...reportCollisions(plans.papers),
    ...plans.diagnostics,
    ...toldApart.diagnostics,
  ];
  return { papers, digests: fillDigests(digests, papers), addresses: digests.addresses, diagnostics };
}

interface Plans {
  readonly papers: readonly PaperPlan[];
  readonly diagnostics: Matched['diagnostics'];
}

function drawUp(
  clusters: readonly Cluster[],
  corrections: readonly Correction[],
  apart: ReadonlySet<Correction>,
): Plans {
  const merged = clusters.map((versions) => ({ versions, merged: mergeCluster(versions) }));
  const permalinks = assignPermalinks(merged);
  const matched = matchCorrections(permalinks, corrections, apart);
  const papers = merged.flatMap((paper, index) => {
    const permalink = permalinks[index];
    const correction = matched.corrections.get(index) ?? null;
    return permalink === undefined ? [] : [{ ...paper, permalink, correction }];
  });
  return { papers, diagnostics: matched.diagnostics };
}

/** The clusters after corrected ids have joined some; null when they join none. */
function joinCorrected({ papers }: Plans): readonly Cluster[] | null {
  if (papers.every(({ correction }) => correction?.arxivId == null)) return null;
  const byId = new Map<string, Version[]>();
  const clusters: Version[][] = [];
  let joined = false;
  for (const { versions, merged, correction } of papers) {
    // A correction may also say that there is none.
    const id = bareArxivId(correction?.arxivId === undefined ? merged.arxivId : correction.arxivId);
    const known = id === null ? undefined : byId.get(id);
    if (known !== undefined) {
      for (const version of versions) known.push(version);
      joined = true;
      continue;
    }
    const cluster = [...versions];
    clusters.push(cluster);
    if (id !== null) byId.set(id, cluster);
  }
  return joined
    ? clusters.map((cluster) => cluster.sort((one, other) => (one.key < other.key ? -1 : 1)))
    : null;
}

function finishPaper(plan: PaperPlan, digests: DigestPlan): Paper {
  const { merged } = plan;
  const { slug, aliases } = plan.permalink;
  const listingsOf = (sightings: readonly Sighting[]) => listSightings(sightings, digests);
  const { correction } = plan;
  return {
    title: correction?.title ?? merged.title,
    abstract: correction?.abstract ?? merged.abstract,
    slug,
    aliases,
    otherAbstracts: merged.others.flatMap(({ sightings }) => {
      const [listing] = listingsOf(sightings);
      return listing === undefined ? [] : [{ abstract: listing.entry.abstract, digest: listing.digest }];
    }),
    listings: listingsOf(plan.versions.flatMap((version) => version.sightings)),
    correction,
    ...(correction === null ? pickFacts(merged) : correctFacts(pickFacts(merged), pickCorrected(correction))),
  };
}

function fillDigests({ digests, places }: DigestPlan, papers: readonly Paper[]): Library['digests'] {
  const listed = groupBy(
    papers.flatMap(({ slug, listings }) => listings.map((listing) => ({ slug, listing }))),
    ({ listing }) => listing.digest,
  );
  const placeOf = ({ file }: Listing): number => places.get(file) ?? 0;
  return digests.map((digest) => ({
    ...digest,
    papers: (listed.get(digest.slug) ?? [])
      .sort(
        (one, other) =>
          placeOf(one.listing) - placeOf(other.listing) ||
          one.listing.position - other.listing.position ||
          (one.slug < other.slug ? -1 : 1),
      )
      .map(({ slug }) => slug),
  }));
}

/** What each entry of a dump says, in order: its slug and the fingerprint of its abstract. */
function contentOfDumps(versions: readonly Version[]): (dump: Dump) => readonly string[] {
  const contents = new Map<Dump, string[]>();
  for (const { slug, fingerprint, sightings } of versions) {
    for (const { dump, position } of sightings) {
      const list = contents.get(dump) ?? [];
      list[position] = `${slug} ${fingerprint}`;
      contents.set(dump, list);
    }
  }
  return (dump) => contents.get(dump) ?? [];
}

/** The plan that each version ended up in. */
function clusterIndex(papers: readonly PaperPlan[]): ReadonlyMap<Version, PaperPlan> {
  return new Map(papers.flatMap((plan) => plan.versions.map((version) => [version, plan] as const)));
}

function bySlug(one: Paper, other: Paper): number {
  return one.slug < other.slug ? -1 : 1;
}
