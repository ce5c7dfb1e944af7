// A formula of the training texts -> its lattice with every feature written out and the authors' path marked.

import type { Features } from '../../math/rebuild/choice.ts';
import { mostFeatures, nodeFeatures, pairFeatures, setScene } from '../../math/rebuild/features.ts';
import { isBlank } from '../../math/rebuild/hash.ts';
import { type Lattice, type LatticeNode, startNode } from '../../math/rebuild/lattice.ts';
import type { TextStatistics } from '../../math/rebuild/text-statistics.ts';
import type { GoldPiece } from './rebuild-align.ts';

/** Nodes stand in the order of their first characters; pairs in the order of their second node. */
export interface Example {
  readonly nodeFeatures: readonly Int32Array[];
  /** Pairs of nodes as `first, second, first, second…`; -1 is the beginning. */
  readonly pairs: Int32Array;
  readonly pairFeatures: readonly Int32Array[];
  /** Nodes that end the formula. */
  readonly last: readonly number[];
  readonly gold: ReadonlySet<number>;
  readonly goldPairs: Uint8Array;
  readonly weight: number;
}

const nothing = new Int32Array(0);

/** Null when the lattice leaves no choice, or does not hold the authors' path. */
export function makeExample(
  text: string,
  lattice: Lattice,
  statistics: TextStatistics,
  gold: readonly GoldPiece[],
  weight: number,
): Example | null {
  const scene = setScene(text, lattice.start, lattice.end, statistics);
  const nodes = lattice.columns.flat();
  if (nodes.every((node) => node.forced)) return null;
  const goldNodes = gold.map((piece) =>
    nodes.findIndex(
      (node) =>
        node.start === lattice.start + piece.start &&
        node.end === lattice.start + piece.end &&
        node.label.kind === piece.kind,
    ),
  );
  if (goldNodes.includes(-1)) return null;
  const buffer = new Int32Array(mostFeatures);
  const featuresOfNode = nodes.map((node) =>
    node.forced ? nothing : buffer.slice(0, nodeFeatures(scene, node, buffer)),
  );
  const pairs: number[] = [];
  const featuresOfPair: Int32Array[] = [];
  const goldPairs: number[] = [];
  const order = new Map(goldNodes.map((node, k) => [node, k]));
  const pair = (first: number, second: number): void => {
    const [a, b] = [nodes[first] ?? startNode, nodes[second] ?? startNode];
    pairs.push(first, second);
    const forced = a.forced && b.forced;
    featuresOfPair.push(forced ? nothing : buffer.slice(0, pairFeatures(a, b, buffer)));
    const k = order.get(second);
    goldPairs.push(k !== undefined && (k === 0 ? -1 : goldNodes[k - 1]) === first ? 1 : 0);
  };
  const ending = endings(text, lattice, nodes);
  for (let second = 0; second < nodes.length; second++) {
    for (const first of ending.get(nodes[second]?.start ?? -1) ?? []) pair(first, second);
  }
  return {
    nodeFeatures: featuresOfNode,
    pairs: Int32Array.from(pairs),
    pairFeatures: featuresOfPair,
    last: ending.get(lattice.end) ?? [],
    gold: new Set(goldNodes),
    goldPairs: Uint8Array.from(goldPairs),
    weight,
  };
}

/** The nodes that end before each place, blanks skipped; -1 stands for the beginning. */
function endings(
  text: string,
  lattice: Lattice,
  nodes: readonly LatticeNode[],
): ReadonlyMap<number, number[]> {
  const at = new Map<number, number[]>();
  const add = (place: number, node: number): void => {
    let solid = place;
    while (solid < lattice.end && isBlank(text.charCodeAt(solid))) solid++;
    const here = at.get(solid);
    if (here === undefined) at.set(solid, [node]);
    else here.push(node);
  };
  add(lattice.start, -1);
  for (const [k, node] of nodes.entries()) add(node.end, k);
  return at;
}

/** One choice among candidates, as a lattice of a single column. */
export function choiceExample(candidates: readonly Features[], gold: number, weight: number): Example {
  return {
    nodeFeatures: candidates.map((features) => Int32Array.from(features)),
    pairs: Int32Array.from(candidates.flatMap((_, k) => [-1, k])),
    pairFeatures: candidates.map(() => nothing),
    last: candidates.map((_, k) => k),
    gold: new Set([gold]),
    goldPairs: Uint8Array.from(candidates, (_, k) => (k === gold ? 1 : 0)),
    weight,
  };
}
