// The fingerprint of what rebuilding looks at: what its weights were learned with.
import { fingerprint } from '../../hash.ts';
import { pairBraces, roleFeatures } from './braces.ts';
import { closingFeatures } from './closing.ts';
import { mostFeatures, nodeFeatures, pairFeatures, setScene } from './features.ts';
import { type LatticeNode, readLattice } from './lattice.ts';
import { numeratorStarts } from './numerator.ts';
import { numeratorFeatures } from './numerator-features.ts';
import { closingPlaces, seemingGroups } from './seeming-groups.ts';
import { readTextStatistics } from './text-statistics.ts';
import { openVocabulary } from './vocabulary.ts';

/** A formula with a little of everything, and words around it. */
const probe =
  'For every x we bound sum_{i=1}^n|x_i|_2 + d^2+1{n} + {Bf}_{iinI^k}logn leq min{a,b}+mathcal{O}(-1{2sqrt x}), x!';

const vocabulary = {
  faces: { blackboard: 'R' },
  words: 'eff rank',
  boldControls: 'theta',
  controls: 'alpha in sum',
};

/** What the label of the weights of rebuilding says of their features. */
export function rebuildFingerprint(): string {
  const [start, end] = [probe.indexOf('sum'), probe.length];
  const lattice = readLattice(probe, start, end, new Set(), openVocabulary(vocabulary));
  const scene = setScene(probe, start, end, readTextStatistics(probe));
  const out = new Int32Array(mostFeatures);
  const said: number[] = [];
  const path: LatticeNode[] = [];
  for (const column of lattice.columns) {
    for (const node of column) {
      said.push(...out.subarray(0, nodeFeatures(scene, node, out)));
      const last = path.at(-1);
      if (last !== undefined) said.push(...out.subarray(0, pairFeatures(last, node, out)));
    }
    path.push(...column.slice(0, 1));
  }
  for (const { open, close } of pairBraces(probe, start, end).pairs)
    said.push(...roleFeatures(probe, start, end, open, close).flat());
  for (const [brace, { label }] of path.entries()) {
    if (label.left !== '{') continue;
    for (const from of numeratorStarts(path, brace)) said.push(...numeratorFeatures(path, from, brace));
  }
  for (const group of seemingGroups(path))
    for (const place of closingPlaces(path, group)) said.push(...closingFeatures(path, group, place));
  return fingerprint(said);
}
