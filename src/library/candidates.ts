// Which versions are worth comparing: those that share an id, a DOI, a title, the abstract's opening, or enough
// of its inside. Every group is compared in a number of pairs that grows with its size, not with its
// square, so that an archive (or a hostile dump with one title a million times) costs what it is long.
import { estimateLikeness, groupAlike } from './likeness.ts';
import { isNearTitle } from './titles.ts';
import type { Version } from './versions.ts';

/** Indexes into the versions, the smaller first. */
export type Pair = readonly [number, number];

/** A group up to this size is compared all with all. */
const smallGroup = 16;

/** Below this estimate a pair found by its inside is not alike, whatever the exact likeness. */
const leastEstimate = 0.25;

/** Pairs worth judging, each once, in a fixed order. */
export function findCandidates(versions: readonly Version[]): readonly Pair[] {
  const found = new Set<number>();
  const add = (one: number, other: number) => {
    if (one !== other) found.add(Math.min(one, other) * versions.length + Math.max(one, other));
  };
  for (const group of repeated(versions, (version) => version.arxivId)) addPairs(group, add);
  for (const group of repeated(versions, (version) => version.doi)) addPairs(group, add);
  for (const group of repeated(versions, (version) => version.titleKey)) {
    const all = group.length <= smallGroup;
    addPairs(group, (one, other) => {
      if (all || mayBeAlike(versions[one], versions[other])) add(one, other);
    });
  }
  for (const group of repeated(versions, openingOf)) {
    addPairs(group, (one, other) => {
      if (mayBeTruncation(versions[one], versions[other])) add(one, other);
    });
  }
  for (const group of groupAlike(versions.map((version) => version.signature))) {
    addPairs(group, (one, other) => {
      if (isAlike(versions[one], versions[other])) add(one, other);
    });
  }
  return [...found].sort((one, other) => one - other).map((pair) => splitPair(pair, versions.length));
}

function splitPair(pair: number, count: number): Pair {
  return [Math.floor(pair / count), pair % count];
}

function openingOf({ opening, signature }: Version): string | null {
  return signature === null ? null : opening;
}

/** Under a title that very many papers bear, only texts that begin alike or look alike are compared. */
function mayBeAlike(one: Version | undefined, other: Version | undefined): boolean {
  return one?.opening === other?.opening || isAlike(one, other);
}

/** A much shorter text that begins alike, under nearly the same title; where lengths agree, minima find it. */
function mayBeTruncation(one: Version | undefined, other: Version | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const isShorter = Math.min(one.length, other.length) < 0.7 * Math.max(one.length, other.length);
  return isShorter && isNearTitle(one.titleKey, other.titleKey);
}

function isAlike(one: Version | undefined, other: Version | undefined): boolean {
  if (one?.signature == null || other?.signature == null) return false;
  return estimateLikeness(one.signature, other.signature) >= leastEstimate;
}

function repeated(
  versions: readonly Version[],
  keyOf: (version: Version) => string | null,
): readonly (readonly number[])[] {
  // Most keys come once, and need no group.
  const firsts = new Map<string, number>();
  const groups = new Map<number, number[]>();
  for (const [index, version] of versions.entries()) {
    const key = keyOf(version);
    if (key === null) continue;
    const first = firsts.get(key);
    const group = first === undefined ? undefined : groups.get(first);
    if (first === undefined) firsts.set(key, index);
    else if (group === undefined) groups.set(first, [first, index]);
    else group.push(index);
  }
  return [...groups.values()];
}

/** All pairs of a small group; of a large one each with the first and with its neighbour. */
function addPairs(group: readonly number[], add: (one: number, other: number) => void): void {
  const [first = 0] = group;
  group.forEach((one, at) => {
    if (group.length <= smallGroup) for (const other of group.slice(at + 1)) add(one, other);
    else {
      add(first, one);
      add(one, group[at + 1] ?? one);
    }
  });
}
