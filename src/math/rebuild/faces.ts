// One letter, one face: the formulas of an abstract agree on how a letter was set.
//
// Each formula is read by itself, so a letter may come out calligraphic in one and plain in the next. Authors
// keep to one face: what speaks for each face, beside the pieces next to it, is summed over all occurrences
// of the letter, and the best takes them all. A double-struck letter is left out: `R` is often a radius and
// the reals in one abstract, and its use tells them apart.

import { type Weights, weigh } from './decode.ts';
import { mostFeatures, nodeFeatures, pairFeatures, type Scene } from './features.ts';
import { isFace, type LabelKind } from './labels.ts';
import type { Lattice, LatticeNode } from './lattice.ts';

/** The reading of one formula, with what it was read from. */
export interface FacedReading {
  readonly scene: Scene;
  readonly lattice: Lattice;
  readonly nodes: readonly LatticeNode[];
}

/** The readings' nodes, with the letters of lost faces in agreement. */
export function agreeOnFaces(
  readings: readonly FacedReading[],
  weights: Weights,
): readonly (readonly LatticeNode[])[] {
  const votes = new Map<string, Map<LabelKind, number>>();
  const occurrences: {
    readonly reading: number;
    readonly at: number;
    readonly choices: readonly LatticeNode[];
  }[] = [];
  for (const [reading, faced] of readings.entries()) {
    for (const at of faced.nodes.keys()) {
      const choices = facesAt(faced, at);
      if (choices.length === 0) continue;
      occurrences.push({ reading, at, choices });
      const letter = choices[0]?.label.left ?? '';
      const tally = votes.get(letter) ?? new Map<LabelKind, number>();
      votes.set(letter, tally);
      for (const node of choices) {
        tally.set(node.label.kind, (tally.get(node.label.kind) ?? 0) + worth(faced, at, node, weights));
      }
    }
  }
  const agreed = readings.map(({ nodes }) => [...nodes]);
  for (const { reading, at, choices } of occurrences) {
    const tally = votes.get(choices[0]?.label.left ?? '');
    const best = choices.reduce((a, b) =>
      (tally?.get(b.label.kind) ?? 0) > (tally?.get(a.label.kind) ?? 0) ? b : a,
    );
    const nodes = agreed[reading];
    if (nodes !== undefined) nodes[at] = best;
  }
  return agreed;
}

/** The plain letter and its faces, if the node `at` is one of them and its letter has a lost face at all. */
function facesAt({ lattice, nodes }: FacedReading, at: number): readonly LatticeNode[] {
  const node = nodes[at];
  if (node === undefined || !isAgreeable(node)) return [];
  const choices = (lattice.columns[node.start - lattice.start] ?? []).filter(isAgreeable);
  return choices.length > 1 ? choices : [];
}

function isAgreeable({ start, end, label: { kind } }: LatticeNode): boolean {
  return end - start === 1 && (kind === 'literal' || (isFace(kind) && kind !== 'double-struck'));
}

const features = new Int32Array(mostFeatures);

/** The weights for `node` in the place of the node `at`, between its neighbours. */
function worth({ scene, nodes }: FacedReading, at: number, node: LatticeNode, weights: Weights): number {
  const [before, after] = [nodes[at - 1], nodes[at + 1]];
  let sum = weigh(features, nodeFeatures(scene, node, features), weights);
  if (before !== undefined) sum += weigh(features, pairFeatures(before, node, features), weights);
  if (after !== undefined) sum += weigh(features, pairFeatures(node, after, features), weights);
  return sum;
}
