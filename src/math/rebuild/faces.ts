// One letter, one face: the formulas of an abstract agree on how a letter was set.
//
// Each formula is read by itself, so a letter may come out calligraphic in one and plain in the next. Authors
// keep to one face: what speaks for each face, beside the pieces next to it, is summed over all occurrences
// of the letter, and the best takes them all. A double-struck letter is left out: `R` is often a radius and
// the reals in one abstract, and its use tells them apart. But nobody writes two kinds of reals: where one power of
// them is double-struck, so is every `R` that a dimension is the power of and that multiplies nothing.

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
  agreeOnReals(readings, agreed);
  return agreed;
}

/** Strikes every `R` with a dimension for its power double where one of them was. */
function agreeOnReals(readings: readonly FacedReading[], agreed: readonly LatticeNode[][]): void {
  const isKnown = agreed.some((nodes) =>
    nodes.some(({ label }, at) => label.kind === 'double-struck' && isPowerOfR(nodes, at)),
  );
  if (!isKnown) return;
  for (const [reading, nodes] of agreed.entries()) {
    for (const [at, node] of nodes.entries()) {
      if (node.label.kind !== 'literal' || !isPowerOfR(nodes, at)) continue;
      const lattice = readings[reading]?.lattice;
      const column = lattice?.columns[node.start - lattice.start] ?? [];
      nodes[at] = column.find(({ label }) => label.kind === 'double-struck') ?? node;
    }
  }
}

/** `in R^3`, `(R^{n+1}`: with a dimension, unlike `R^{1/2}`, and no factor, unlike `kR^2`, nor set by a command of its own. */
function isPowerOfR(nodes: readonly LatticeNode[], at: number): boolean {
  const mark = (i: number): string => nodes[at + i]?.label.left ?? '';
  // By itself it is a share of variance as well.
  if (nodes.length === 3 && mark(2) === '2') return false;
  if (mark(0) !== 'R' || mark(1) !== '^' || !beforeSpace.test(mark(-1))) return false;
  if (mark(-1) === '{' && setsFace.test(mark(-2))) return false;
  if (mark(2) !== '{') return dimension.test(mark(2));
  return dimension.test(mark(3)) && (mark(4) === '}' || (/^[+-]$/.test(mark(4)) && mark(6) === '}'));
}

const dimension = /^[1-9ndmNMkp]$/;
const beforeSpace =
  /^(?:|[(,;:={[]|[;,! ]|q?quad|in|to|times|oplus|cap|cup|subset|subseteq|rightarrow|hookrightarrow|setminus|backslash)$/;
const setsFace = /^(?:math|bold|text|operatorname|Bbb|bf|bm|rm|it|sf|cal|frak)/;

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
