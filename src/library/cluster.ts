// Which versions are one paper: the verdicts put together.
//
// The strongest verdicts are acted on first, and none may join two arXiv ids. Versions and pairs are
// ordered by what the versions say, so any order of files and entries gives the same papers.
import { groupBy } from '../group-by.ts';
import { findCandidates } from './candidates.ts';
import { judge } from './judge.ts';
import type { Version } from './versions.ts';

/** Versions that are one paper, in the order of their keys. */
export type Cluster = readonly Version[];

/** Two papers that may be one. */
export interface Doubt {
  readonly one: Version;
  readonly other: Version;
  /** 0 to 1: what their abstracts share. */
  readonly likeness: number;
}

export interface Clusters {
  readonly clusters: readonly Cluster[];
  readonly doubts: readonly Doubt[];
}

export function clusterVersions(versions: readonly Version[]): Clusters {
  const ties: { readonly one: number; readonly other: number; readonly strength: number }[] = [];
  const doubted: { readonly one: number; readonly other: number; readonly likeness: number }[] = [];
  for (const [one, other] of findCandidates(versions)) {
    const [mine, theirs] = [versions[one], versions[other]];
    if (mine === undefined || theirs === undefined) continue;
    const verdict = judge(mine, theirs);
    if (verdict.kind === 'same') ties.push({ one, other, strength: verdict.strength });
    else if (verdict.kind === 'doubtful') doubted.push({ one, other, likeness: verdict.likeness });
  }
  // Array.sort is stable and the pairs come in order: equal strengths keep it.
  ties.sort((one, other) => other.strength - one.strength);
  const sets = new DisjointSets(versions.map((version) => version.arxivId));
  for (const { one, other, strength } of ties) {
    if (!sets.join(one, other)) doubted.push({ one, other, likeness: Math.min(1, strength / 4) });
  }
  return { clusters: collect(versions, sets), doubts: openDoubts(versions, sets, doubted) };
}

/** Disjoint sets, each with at most one arXiv id. */
class DisjointSets {
  readonly #parents: Uint32Array;
  readonly #ids: (string | null)[];

  constructor(ids: readonly (string | null)[]) {
    this.#parents = Uint32Array.from(ids.keys());
    this.#ids = [...ids];
  }

  rootOf(index: number): number {
    let root = index;
    while (this.#parents[root] !== root) {
      const parent = this.#parents[root] ?? root;
      this.#parents[root] = this.#parents[parent] ?? parent;
      root = parent;
    }
    return root;
  }

  idOf(index: number): string | null {
    return this.#ids[this.rootOf(index)] ?? null;
  }

  /** False when the two bear different ids. */
  join(one: number, other: number): boolean {
    const [mine, theirs] = [this.rootOf(one), this.rootOf(other)];
    if (mine === theirs) return true;
    const [myId, theirId] = [this.#ids[mine] ?? null, this.#ids[theirs] ?? null];
    if (myId !== null && theirId !== null && myId !== theirId) return false;
    const [root, child] = mine < theirs ? [mine, theirs] : [theirs, mine];
    this.#parents[child] = root;
    this.#ids[root] = myId ?? theirId;
    return true;
  }
}

function collect(versions: readonly Version[], sets: DisjointSets): readonly Cluster[] {
  const clusters = groupBy(versions.entries(), ([index]) => sets.rootOf(index));
  return [...clusters.values()].map((cluster) => cluster.map(([, version]) => version));
}

/**
 * Doubts between papers that stayed two, one for each pair of papers: the strongest. Two ids settle a
 * doubt, unless the texts are all but equal.
 */
function openDoubts(
  versions: readonly Version[],
  sets: DisjointSets,
  doubted: readonly { readonly one: number; readonly other: number; readonly likeness: number }[],
): readonly Doubt[] {
  const open = new Map<number, Doubt>();
  for (const { one, other, likeness } of doubted.toSorted((a, b) => b.likeness - a.likeness)) {
    const [mine, theirs] = [sets.rootOf(one), sets.rootOf(other)];
    const settled = sets.idOf(one) !== null && sets.idOf(other) !== null && likeness < 0.9;
    const pair = Math.min(mine, theirs) * versions.length + Math.max(mine, theirs);
    const [first, second] = [versions[one], versions[other]];
    if (mine === theirs || settled || open.has(pair) || first === undefined || second === undefined) continue;
    open.set(pair, { one: first, other: second, likeness });
  }
  return [...open.values()];
}
