// What a paper is, from everything its entries say.
//
// Nothing is shrunk by a shorter scrape: the longest complete abstract stands, with the title it came
// with; abstracts that differ in more than wrapping or truncation are kept beside it. Every other fact
// is chosen by the rule of its row (paper/facts.ts), none of which knows an order.
import type { Entry } from '../paper/entry.ts';
import { mergeFacts } from '../paper/from-facts.ts';
import type { Cluster } from './cluster.ts';
import { isPart, lettersOf } from './letters.ts';
import type { Paper } from './types.ts';
import type { Sighting, Version } from './versions.ts';

/** A paper before its place among others is known: no slug, no listings, no correction. */
export type Merged = Omit<Paper, 'slug' | 'aliases' | 'listings' | 'correction' | 'otherAbstracts'> & {
  /** The version whose title and abstract stand. */
  readonly main: Version;
  /** Versions whose abstract says something else, longest first. */
  readonly others: readonly Version[];
};

export function mergeCluster(cluster: Cluster): Merged {
  const ranked = rankVersions(cluster);
  const main = ranked[0] ?? cluster[0];
  if (main === undefined) throw new Error('A cluster holds at least one version.');
  const entries = cluster.flatMap((version) => version.sightings.map(({ entry }) => entry));
  const text = standingEntry(main.sightings);
  return {
    main,
    others: distinctTexts(ranked),
    title: standingTitle(main, text.title, cluster),
    abstract: text.abstract,
    ...mergeFacts(entries),
  };
}

/** Longest complete abstract first; one that breaks off counts half. Ties by key: never by order. */
function rankVersions(cluster: Cluster): readonly Version[] {
  if (cluster.length === 1) return cluster;
  const weights = new Map(cluster.map((version) => [version, weightOf(version)]));
  return cluster.toSorted((one, other) => (weights.get(other) ?? 0) - (weights.get(one) ?? 0));
}

function weightOf({ sightings, length }: Version): number {
  const end = (sightings[0]?.entry.abstract ?? '').trimEnd().slice(-11);
  return /(?:…|\.\.\.|\[truncated\])$/i.test(end) ? length / 2 : length;
}

/**
 * Of the same letters in several settings the best set one: without line breaks, with the authors' TeX
 * rather than what damage left of it, as most entries have it, with a title that is not all capitals.
 */
function standingEntry(sightings: readonly Sighting[]): Entry {
  if (sightings.length === 1 && sightings[0] !== undefined) return sightings[0].entry;
  const counts = new Map<string, number>();
  for (const { entry } of sightings) counts.set(spelling(entry), (counts.get(spelling(entry)) ?? 0) + 1);
  const [best] = sightings
    .map(({ entry }) => entry)
    .sort(
      (one, other) =>
        countIn(one.abstract, /\n|\\\\/g) - countIn(other.abstract, /\n|\\\\/g) ||
        countIn(other.abstract, /\\[a-z]/gi) - countIn(one.abstract, /\\[a-z]/gi) ||
        (counts.get(spelling(other)) ?? 0) - (counts.get(spelling(one)) ?? 0) ||
        countIn(other.title, /\p{Ll}/gu) - countIn(one.title, /\p{Ll}/gu) ||
        other.title.length - one.title.length,
    );
  if (best === undefined) throw new Error('A version holds at least one entry.');
  return best;
}

/** The title of the standing text, unless it only begins another version's: a title may be cut off too. */
function standingTitle(main: Version, title: string, cluster: Cluster): string {
  const longer = cluster
    .filter(({ titleKey }) => titleKey !== main.titleKey && titleKey.startsWith(main.titleKey))
    .sort((one, other) => other.titleKey.length - one.titleKey.length || (one.key < other.key ? -1 : 1))[0];
  return longer === undefined ? title : standingEntry(longer.sightings).title;
}

function spelling(entry: Entry): string {
  return `${entry.title}\n${entry.abstract}`;
}

function countIn(text: string, form: RegExp): number {
  return text.match(form)?.length ?? 0;
}

/** A paper with more texts than this is no paper but a mix-up of ids; it keeps the longest. */
const mostTexts = 20;

/** Versions whose abstract is no piece of a longer one's, longest first. */
function distinctTexts([main, ...rest]: readonly Version[]): readonly Version[] {
  if (main === undefined || rest.length === 0) return [];
  const kept = [lettersOfVersion(main)];
  return rest.filter((version) => {
    if (kept.length >= mostTexts) return false;
    const letters = lettersOfVersion(version);
    if (kept.some((known) => isPart(known, letters))) return false;
    kept.push(letters);
    return true;
  });
}

function lettersOfVersion({ sightings }: Version): string {
  return lettersOf(sightings[0]?.entry.abstract ?? '');
}
