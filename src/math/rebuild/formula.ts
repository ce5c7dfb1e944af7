// A span of scraped text -> the TeX its authors most probably wrote.
//
// Braces first (which were a set's, which a lost command's), then the best path through the lattice of
// pieces, then where the lost numerators began; written out and shown to KaTeX.

import { isRenderable } from '../verify.ts';
import { type BraceRole, readBraces } from './braces.ts';
import { bestReading } from './decode.ts';
import { emitTex, type Fraction } from './emit.ts';
import { type Evidence, readEvidence } from './evidence.ts';
import { setScene } from './features.ts';
import type { LatticeNode } from './lattice.ts';
import { readLattice } from './lattice.ts';
import type { RebuildModel } from './model.ts';
import { findNumerator } from './numerator.ts';

export interface Rebuilt {
  /** UTF-16 offsets into the text; narrower than asked for when only a part renders. */
  readonly start: number;
  readonly end: number;
  /** LaTeX without delimiters; KaTeX renders it. */
  readonly tex: string;
  /** Natural logarithm of the probability that the authors wrote this, given that they wrote a formula here. */
  readonly score: number;
}

/** Longer spans are not formulas but a detection gone astray. */
const LONGEST_FORMULA = 1000;

/** Rebuilds the formula that stands in `text` from `start` to `end`; null when nothing of it renders. */
export function rebuildWith(
  model: RebuildModel,
  text: string,
  start: number,
  end: number,
  evidence: Evidence = readEvidence(text),
): Rebuilt | null {
  if (end - start > LONGEST_FORMULA) return null;
  const { vocabulary, weights } = model;
  const braces = readBraces(text, start, end, weights);
  const escaped = new Set(braces.single);
  const lost = new Map<number, BraceRole>();
  for (const pair of braces.pairs) {
    if (pair.role === 'set') escaped.add(pair.open).add(pair.close);
    else if (pair.role !== 'group') lost.set(pair.open, pair.role);
  }
  const lattice = readLattice(text, start, end, escaped, vocabulary);
  const reading = bestReading(lattice, setScene(text, start, end, evidence), weights);
  if (reading === null) return null;
  let score = braces.logProbability + reading.logProbability;
  const fractions: Fraction[] = [];
  for (const [brace, node] of reading.nodes.entries()) {
    const command = lost.get(node.start);
    const numerator = command === undefined ? null : findNumerator(reading.nodes, brace, weights);
    if (command === undefined || numerator === null) continue;
    fractions.push({ from: numerator.from, brace, command });
    score += numerator.logProbability;
  }
  for (const tex of writings(text, start, end, reading.nodes, fractions)) {
    if (isRenderable(tex)) return { start, end, tex, score };
  }
  return null;
}

/** The reading, then tamer ones. */
function* writings(
  text: string,
  start: number,
  end: number,
  nodes: readonly LatticeNode[],
  fractions: readonly Fraction[],
): Generator<string> {
  yield emitTex(text, nodes, fractions).trim();
  yield emitTex(text, nodes, []).trim();
  yield text.slice(start, end);
}
